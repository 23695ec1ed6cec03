/** Reads a finished Word file back, and proves that it says what its format says, block by block. */
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { proveReading, type ReadBlock } from '../../check/prove-reading.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Section } from '../../model.js';
import { readXml } from '../../office/read-xml.js';
import { unzip } from '../../office/unzip.js';
import { blocksOf } from '../reading/blocks.js';

export function proveDocx(file: string, bytes: Uint8Array, section: Section): readonly Diagnostic[] {
  const wanted = blocksOf(fromHtml(section.html, { fragment: true }).children as ElementContent[]);
  const { title, file: source } = section;
  return proveReading(file, [{ title, source, wanted, found: inBlocks(textOf(bytes), wanted) }]);
}

/** All words but those in boxes to fill in: these only wait for an answer. */
function textOf(bytes: Uint8Array): string {
  const part = unzip(bytes).part('word/document.xml');
  if (!part) return '';
  let text = '';
  let boxes = 0;
  let isText = false;
  readXml(part, {
    open(name) {
      if (name === 'sdtContent') boxes += 1;
      if (name === 'p' || name === 'br' || name === 'tab') text += ' ';
      isText = name === 't';
    },
    text(words) {
      if (isText && boxes === 0) text += words;
    },
    close(name) {
      if (name === 'sdtContent') boxes -= 1;
      isText = false;
    },
  });
  return text;
}

const WHITE = /[\s\u00ad\u200b]/;
const lettersIn = (text: string): string => [...text].filter((sign) => !WHITE.test(sign)).join('');

/** What Word has in one cell or on one line stands in several blocks of the source: its words are parted as these are. */
function inBlocks(text: string, wanted: readonly ReadBlock[]): readonly ReadBlock[] {
  let rest = lettersIn(text);
  const found: ReadBlock[] = [];
  for (const block of wanted) {
    const letters = lettersIn(block.text);
    const isThere = rest.startsWith(letters);
    found.push(isThere ? block : { text: rest.slice(0, letters.length), line: undefined });
    rest = rest.slice(letters.length);
  }
  return rest ? [...found, { text: rest, line: undefined }] : found;
}

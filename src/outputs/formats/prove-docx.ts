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
  return proveReading(file, [{ title, source, wanted, found: inBlocks(piecesOf(bytes), wanted) }]);
}

/** A piece of text, and whether it stands in a box to fill in. */
interface Piece {
  letters: string;
  readonly isBox: boolean;
}

function piecesOf(bytes: Uint8Array): Piece[] {
  const part = unzip(bytes).part('word/document.xml');
  const pieces: Piece[] = [];
  if (!part) return pieces;
  let boxes = 0;
  let isText = false;
  readXml(part, {
    open(name) {
      if (name === 'sdtContent') {
        boxes += 1;
        pieces.push({ letters: '', isBox: true });
      }
      isText = name === 't';
    },
    text(words) {
      if (!isText) return;
      const isBox = boxes > 0;
      const last = pieces.at(-1);
      if (last?.isBox === isBox) last.letters += lettersIn(words);
      else pieces.push({ letters: lettersIn(words), isBox });
    },
    close(name) {
      if (name === 'sdtContent') boxes -= 1;
      isText = false;
    },
  });
  return pieces.filter(({ letters }) => letters !== '');
}

const WHITE = /[\s\u00ad\u200b]/;
const lettersIn = (text: string): string => [...text].filter((sign) => !WHITE.test(sign)).join('');

/**
 * What Word has in one cell or on one line stands in several blocks of the source: its words are parted as these are. A box holds
 * the words that the source has in its place, or some that only wait for an answer.
 */
function inBlocks(pieces: Piece[], wanted: readonly ReadBlock[]): readonly ReadBlock[] {
  const found = wanted.map((block): ReadBlock => {
    let rest = lettersIn(block.text);
    let said = '';
    while (rest) {
      const [piece] = pieces;
      if (!piece) return { text: said, line: undefined };
      const taken = piece.letters.slice(0, rest.length);
      const isWanted = rest.startsWith(taken);
      if (!isWanted && !piece.isBox) return { text: said + taken, line: undefined };
      if (isWanted) {
        rest = rest.slice(taken.length);
        said += taken;
        piece.letters = piece.letters.slice(taken.length);
      }
      if (!isWanted || piece.letters === '') pieces.shift();
    }
    return block;
  });
  const more = pieces.filter(({ isBox }) => !isBox).map(({ letters }) => letters);
  return more.length > 0 ? [...found, { text: more.join(''), line: undefined }] : found;
}

/** What an element says: its words in order, with a space between blocks and none around a bold word. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { lookUp } from '../../../src/pdf/make/tags/facts.js';
import { mendUnicode } from '../../../src/pdf/make/tags/mend-unicode.js';
import { streamBytes } from '../../../src/pdf/syntax/stream.js';
import type { SectionContent } from '../../../src/section-content.js';

const content = (tags: string[], parents: number[], runs: [number, string][]): SectionContent => ({
  tags,
  parents,
  pageStarts: [0],
  lines: [],
  runs,
  links: [],
  asides: [[]],
  pieces: [],
  facts: [],
  areas: [],
  entries: [],
});
const textOf = (given: SectionContent): string => lookUp({ content: given, id: 'x', bleedMm: 0 }).textOf(0);

it('words in a link stand in order, and no word is glued to another', () => {
  const link = content(
    ['a', 'strong', 'code'],
    [-1, 0, 0],
    [
      [0, 'lees '],
      [1, 'dit'],
      [0, ' en '],
      [2, 'dat'],
      [0, ' ook'],
    ],
  );
  assert.equal(textOf(link), 'lees dit en dat ook');
  const blocks = content(
    ['a', 'p', 'p'],
    [-1, 0, 0],
    [
      [1, 'Een'],
      [2, 'Twee'],
    ],
  );
  assert.equal(textOf(blocks), 'Een Twee');
});

it('a shape without a character of its own says nothing, in place of U+0000', () => {
  const context = PDFContext.create();
  const map = '2 beginbfchar\n<0041> <0000>\n<0042> <0062>\nendbfchar';
  const stream = PDFRawStream.of(context.obj({ Length: map.length }) as PDFDict, Buffer.from(map));
  const font = context.obj({ Type: 'Font', ToUnicode: context.register(stream) });
  context.register(font);
  mendUnicode(context);
  const mended = font.lookup(PDFName.of('ToUnicode'));
  assert.ok(mended instanceof PDFRawStream);
  assert.match(Buffer.from(streamBytes(mended)).toString(), /<0041> <200B>\n<0042> <0062>/);
});

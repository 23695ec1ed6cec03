/** Where a word goes that Chromium left out of the tags: to its place among the words of its element on that page. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFRef } from '@cantoo/pdf-lib';
import { lookUp, type TagFacts } from '../../../src/pdf/make/tags/facts.js';
import { isMarked, isNode, type Kid, makeNode, type TagNode } from '../../../src/pdf/make/tags/node.js';
import { adoptStrays } from '../../../src/pdf/make/tags/repair.js';

const LI = 0;
const CODE = 1;
const LINK = 2;
/** The item goes on over a page: its second piece. */
const PIECE = 3;

const facts: TagFacts = {
  id: 'x',
  bleedMm: 0,
  content: {
    tags: ['li', 'code', 'a', 'li'],
    parents: [-1, LI, PIECE, -1],
    pageStarts: [0, 2],
    lines: [],
    runs: [
      [LI, 'Zie '],
      [CODE, '2001'],
      [PIECE, '('],
      [LINK, 'RFC 5180'],
      [PIECE, ') of hier.'],
    ],
    links: [],
    asides: [[], []],
    pieces: [[PIECE, LI]],
    facts: [],
    areas: [],
    entries: [],
  },
};

const WORDS: ReadonlyMap<number, string> = new Map([
  [0, 'Zie '],
  [1, '2001'],
  [9, '('],
  [10, 'RFC 5180'],
  [11, ') of hier.'],
]);

const mark = (page: number, mcid: number): Kid => ({ mcid, page, form: undefined });
const element = (type: string, carrier: number, kids: Kid[]): TagNode => ({ ...makeNode(type, kids), carrier });
const written = (kids: readonly Kid[]): unknown[] =>
  kids.map((kid) =>
    isNode(kid) ? [kid.type, ...written(kid.kids)] : isMarked(kid) ? (kid.form?.tag ?? kid.mcid) : 'object',
  );

/** Adopts one word of the second page. */
function withStray(text: string, kids: Kid[], form?: PDFRef): unknown[] {
  const body = makeNode('LBody', [mark(0, 0), element('Code', CODE, [mark(0, 1)]), ...kids]);
  const root = makeNode('L', [element('LI', LI, [body])]);
  const box = { left: 0, bottom: 0, right: 0, top: 0 };
  const marks = adoptStrays(root, facts, lookUp(facts), {
    page: 1,
    strays: [{ from: 0, to: 1, shows: 1, text, letters: [], form, box }],
    textOf: ({ mcid }) => WORDS.get(mcid) ?? '',
    nextMcid: () => 43,
  });
  assert.equal(marks.size, 1);
  return written(root.kids);
}

it('the first sign of a page stands in the body of its item, behind what the page before has of it', () => {
  const found = withStray('(', [element('Link', LINK, [mark(1, 10)]), mark(1, 11)]);
  assert.deepEqual(found, [['LI', ['LBody', 0, ['Code', 1], 43, ['Link', 10], 11]]]);
});

it('a last word stands in the body too', () => {
  const found = withStray(') of hier.', [mark(1, 9), element('Link', LINK, [mark(1, 10)])]);
  assert.deepEqual(found, [['LI', ['LBody', 0, ['Code', 1], 9, ['Link', 10], 43]]]);
});

it('a word that is painted see-through is looked for in the form that it stands in', () => {
  const found = withStray('(', [element('Link', LINK, [mark(1, 10)]), mark(1, 11)], PDFRef.of(7));
  assert.deepEqual(found, [['LI', ['LBody', 0, ['Code', 1], '7 0 R', ['Link', 10], 11]]]);
});

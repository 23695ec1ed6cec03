/** The words of a section against those in the tags of its print, from facts alone. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { expect } from '../../src/check/expectation.js';
import { provenText } from '../../src/check/rules/proof-text.js';
import type { SectionText } from '../../src/pdf/read/section-text.js';
import type { SectionContent } from '../../src/section-content.js';

const TEXTS = ['De eerste alinea.', 'De tweede alinea.', 'De derde alinea.'];
const CONTENT: SectionContent = {
  tags: ['p', 'p', 'p'],
  parents: [-1, -1, -1],
  pageStarts: [0],
  lines: [
    [0, 3],
    [1, 5],
    [2, 7],
  ],
  runs: TEXTS.map((text, carrier) => [carrier, text] as const),
  links: [],
  asides: [[]],
  pieces: [],
  facts: [],
  areas: [],
  entries: [],
};
const EXPECTED = expect({ title: 'Proef', file: '/boek/proef.md' }, CONTENT);

/** The same paragraphs in the tags, in this order. */
const shown = (order: readonly number[]): SectionText => ({
  runs: order.map((carrier) => ({
    carrier,
    page: 0,
    isLabel: false,
    block: carrier,
    text: TEXTS[carrier] ?? '',
    hidden: '',
  })),
  elements: order.map((carrier) => ({ type: 'P', carrier })),
  links: [],
  words: [],
  asides: [{ text: '', hidden: '' }],
  sums: { digests: [''], fonts: [{}], letters: [] },
});

const found = (order: readonly number[]) =>
  provenText(EXPECTED, shown(order)).map(({ rule, data, place }) => [rule, data.text, place?.line]);

it('all that is there in order is fine', () => {
  assert.deepEqual(found([0, 1, 2]), []);
});

it('text in another order is proof/order, where it first differs', () => {
  assert.deepEqual(found([0, 2, 1]), [['proof/order', 'De tweede alinea.', 5]]);
});

it('text that the tags lack or double is told before its order is judged', () => {
  assert.deepEqual(found([2, 0]), [['proof/missing-text', 'De tweede alinea.', 5]]);
  assert.deepEqual(
    found([0, 1, 2, 1]).map(([rule]) => rule),
    ['proof/doubled-text'],
  );
});

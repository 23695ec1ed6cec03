/** Plants loss, doubling and clipping in the PDF itself, in text blocks all through it: each is found on its page. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { proveTask } from '../../src/outputs/paged/prove.js';
import { printedFixture } from '../pdf/printed-fixtures.js';
import { contentOf, editContent } from './edit-content.js';

const PLANTS = 12;
/** Text that belongs to an element; what stands outside is furniture. */
const MARKED = /\/\w+ <<\/MCID \d+ >>\s*BDC(?:(?!EMC).)*?BT\n.*?ET\n/gs;
const BLOCK = /BT\n.*?ET\n/s;

interface Spot {
  readonly page: number;
  readonly block: string;
}

const chapter = printedFixture('chapter');
const clean = chapter.printed;
const spots: Spot[] = [];

before(async () => {
  const all: Spot[] = [];
  for (const page of chapter.content.pageStarts.keys()) {
    for (const [marked] of (await contentOf(clean, page)).matchAll(MARKED)) {
      const block = BLOCK.exec(marked)?.[0] ?? '';
      // A mark before an item, a hyphen and a space are no text of the book.
      const glyphs = [...block.matchAll(/<([0-9A-F]+)>/g)].map(([, codes = '']) => codes).join('');
      if (glyphs.length > 3 * 4) all.push({ page, block });
    }
  }
  assert.ok(all.length > 100, `${all.length} blocks`);
  for (let at = 0; at < PLANTS; at += 1) spots.push(all[Math.floor(((at + 0.5) * all.length) / PLANTS)]!);
});

const KINDS = {
  loss: ['proof/missing-text', () => ''],
  // The very first may be a space.
  'loss of the first letters': [
    'proof/missing-text',
    (block: string) => block.replace(/<[0-9A-F]{4}/, '<').replace(/<[0-9A-F]{4}/, '<'),
  ],
  doubling: ['proof/doubled-text', (block: string) => block + block],
  clipping: ['proof/missing-text', (block: string) => `q 0 0 1 1 re W n ${block} Q\n`],
  'moving off the page': ['proof/missing-text', (block: string) => block.replace(/[\d.]+ ([\d.]+) Tm/, '9999 $1 Tm')],
} as const satisfies Record<string, readonly [rule: string, change: (block: string) => string]>;

describe('proveSection of a PDF that was tampered with', () => {
  for (const [kind, [rule, change]] of Object.entries(KINDS)) {
    for (let at = 0; at < PLANTS; at += 1) {
      it(`catches ${kind} ${at + 1}`, async () => {
        const { page, block } = spots[at]!;
        const changed = await editContent(clean, page, (content) => content.replace(block, () => change(block)));
        const { diagnostics: found } = await proveTask({ ...chapter, printed: changed, forReaders: false });
        const fitting = found.filter((each) => each.rule === rule && each.data.page === page + 1 && each.data.text);
        assert.ok(fitting.length > 0, JSON.stringify(found.map(({ rule, data }) => [rule, data])));
      });
    }
  }
});

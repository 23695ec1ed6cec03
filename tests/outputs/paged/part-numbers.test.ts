/** Which sections of a book belong to which of its parts. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Section } from '../../../src/model.js';
import { type PlacedSection, partNumbers } from '../../../src/outputs/paged/page-map.js';

const numbersOf = (...kinds: Section['kind'][]) =>
  partNumbers(kinds.map((kind) => ({ layout: { section: { kind } } }) as unknown as PlacedSection));

it('a part is its opening with the chapters behind it', () => {
  assert.deepEqual(numbersOf('matter', 'chapter', 'part', 'chapter', 'chapter', 'part', 'chapter', 'matter'), [
    undefined,
    undefined,
    ...[1, 1, 1],
    ...[2, 2],
    undefined,
  ]);
});

it('chapters behind other pages, or in a book without openings, are in no part', () => {
  assert.deepEqual(numbersOf('part', 'matter', 'chapter'), [1, undefined, undefined]);
  assert.deepEqual(numbersOf('chapter', 'chapter'), [undefined, undefined]);
});

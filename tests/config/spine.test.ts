/** How thick a book is: by its paper, by the printer's word, or not at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cover } from '../../src/config/cover-schema.js';
import { spineOf } from '../../src/config/spine.js';

const width = (keys: object, pages = 132): number => spineOf(cover.parse(keys), pages).spineMm;

test('the spine is half the pages times the paper, between two boards', () => {
  // 66 leaves of 0.110 mm and two boards of 0.28 mm: 7.82 mm.
  assert.equal(width({ paperMicron: 110, coverMicron: 280 }), 7.8);
  assert.equal(width({ paperGrams: 100, paperBulk: 1.1, coverMicron: 280 }), 7.8);
  assert.equal(width({ paperMicron: 110, coverMicron: 280 }, 64), 4.1);
});

test('what the printer says comes first, and a stapled book has none', () => {
  assert.equal(width({ paperMicron: 110, spineMm: 9.5 }), 9.5);
  assert.equal(width({ binding: 'saddle', spineMm: 9.5 }), 0);
});

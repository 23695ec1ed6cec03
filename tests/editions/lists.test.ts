/** The order of a list and its letters; pages as a reader expects them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { byLetter } from '../../src/editions/letters.js';
import { pageList } from '../../src/editions/page-number.js';

describe('byLetter', () => {
  const letters = (...words: string[]) =>
    byLetter(words, (word) => word, 'nl').map(({ letter, items }) => `${letter}: ${items.join(', ')}`);

  it('orders as a reader looks things up', () =>
    assert.deepEqual(letters('Es', 'één', 'brink', 'eerst', '12 juni', 'eiken', '‘s avonds'), [
      '0–9: 12 juni',
      'B: brink',
      'E: één, eerst, eiken, Es',
      'S: ‘s avonds',
    ]));

  it('puts a letter that others spell with two where its language sorts it', () => {
    assert.deepEqual(letters('aan', 'Æbelø', 'azuur', 'Øresund', 'oost', 'Яблоко'), [
      'A: aan, Æbelø, azuur',
      'O: oost, Øresund',
      'Я: Яблоко',
    ]);
    const danish = byLetter(['Æbelø', 'azur', 'zebra'], (word) => word, 'da').map(({ letter }) => letter);
    assert.deepEqual(danish, ['A', 'Z', 'Æ']);
  });

  it('has no letters for no words', () => assert.deepEqual(letters(), []));
});

describe('pageList', () => {
  const shown = (pages: Readonly<Record<string, number>>) =>
    pageList('woord, bladzijde', Object.keys(pages), (id) => pages[id])
      .map((part) =>
        toHtml(part)
          .replace(/.*data-page-of="(\w+)"(?: data-page-to="(\w+)")?[^>]*>([^<]*)<.*/, (_, of, to, text) =>
            text.replace('000', of).replace('000', to ?? ''),
          )
          .trim(),
      )
      .filter(Boolean);

  it('names a page once, and pages in a row as a range', () => {
    assert.deepEqual(shown({ a: 3, b: 3, c: 5, d: 6, e: 7, f: 9 }), ['a,', 'c–e,', 'f']);
    assert.deepEqual(shown({ a: 3, b: 4, c: 4 }), ['a–b']);
  });

  it('keeps every reference apart while no page is known', () => {
    const boxes = pageList('woord, bladzijde', ['a', 'b']).filter((part) => part.type === 'element');
    assert.equal(boxes.length, 2);
  });
});

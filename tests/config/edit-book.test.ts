/** One value of book.yaml becomes another, and every other character stays. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { editBook } from '../../src/config/edit-book.js';

const BOOK = `# a book
title: Samen   # with three spaces
page: A4
palette:
  # ink
  ink: { screen: '#1A1A1A', grey: 100 } # text
  sand: "#F8F2E7"
  ground: sand # by its name
  deep:
    screen: '#123456'
    cmyk: [1, 2, 3, 4]

chapters: [a.md]
`;

/** Lines that are others. */
const changed = (before: string, after: string): string[] =>
  after.split('\n').filter((line) => !before.split('\n').includes(line));

describe('book.yaml, changed by a program', () => {
  const set = (name: string, value = '#ABCDEF') => editBook(BOOK, [{ path: ['palette', name], value }]);

  it('gets another colour in the words in which it is written', () => {
    assert.deepEqual(changed(BOOK, set('ink')), ["  ink: { screen: '#ABCDEF', grey: 100 } # text"]);
    assert.deepEqual(changed(BOOK, set('sand')), ['  sand: "#ABCDEF"']);
    assert.deepEqual(changed(BOOK, set('ground')), ["  ground: '#ABCDEF' # by its name"]);
    assert.deepEqual(changed(BOOK, set('deep')), ["    screen: '#ABCDEF'"]);
  });

  it('gets a colour that it does not name behind the last one', () => {
    const after = set('accent');
    assert.deepEqual(changed(BOOK, after), ["  accent: '#ABCDEF'"]);
    assert.equal(parse(after).palette.accent, '#ABCDEF');
  });

  it('keeps the size of a page where it gets margins', () => {
    const after = editBook(BOOK, [
      { path: ['page', 'margins', 'top'], value: 20 },
      { path: ['page', 'margins', 'inside'], value: 22.5 },
    ]);
    assert.deepEqual(changed(BOOK, after), ['page: { size: A4, margins: { top: 20, inside: 22.5 } }']);
    const bare = editBook('title: A\nchapters:\n  - a.md\n', [{ path: ['page', 'margins', 'top'], value: 20 }]);
    assert.equal(bare, 'title: A\nchapters:\n  - a.md\npage: { margins: { top: 20 } }\n');
  });

  it('stays as it is where there is nothing to change', () => {
    assert.equal(editBook(BOOK, []), BOOK);
    assert.equal(editBook(BOOK, [{ path: ['palette'], value: 'x' }]), BOOK);
  });
});

/** The outline: nesting by level, and the counts that viewers unfold by. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { writeOutline } from '../../../src/pdf/make/join/outline.js';

const name = PDFName.of;

it('nests by level, also where one is skipped, and folds below the second', () => {
  const outline = write([
    ['A', 1],
    ['A1', 2],
    ['A1a', 3],
    ['A1a-i', 4],
    ['A1b', 3],
    ['B', 1],
    ['B-deep', 4],
  ]);
  assert.deepEqual(outline, [
    // Shown when opened: A, A1, A1a, A1b, B, B-deep; only A1a is folded.
    ['', 6],
    [' A', 3],
    ['  A1', 2],
    ['   A1a', -1],
    ['    A1a-i', undefined],
    ['   A1b', undefined],
    [' B', 1],
    ['  B-deep', undefined],
  ]);
});

it('is absent without entries', () => {
  assert.equal(
    writeOutline(PDFContext.create(), [], [], () => undefined),
    undefined,
  );
});

it('refuses a page that does not exist', () => {
  const book = PDFContext.create();
  const entry = { title: 'Te ver', level: 1, page: 9, topMm: 0 };
  assert.throws(() => writeOutline(book, [entry], [], () => undefined), /"Te ver" is on page 9/);
});

function write(entries: readonly (readonly [string, number])[]): (readonly [string, number | undefined])[] {
  const book = PDFContext.create();
  const dict = book.obj({});
  const page = { ref: book.register(dict), dict, trimLeftPt: 0, trimTopPt: 800 };
  const ref = writeOutline(
    book,
    entries.map(([title, level]) => ({ title, level, page: 0, topMm: 0 })),
    [page],
    () => undefined,
  );
  const lines: (readonly [string, number | undefined])[] = [];
  const visit = (item: PDFDict, depth: number) => {
    const title = item.lookup(name('Title'));
    const count = item.lookup(name('Count'));
    const text = title instanceof PDFHexString ? title.decodeText() : '';
    lines.push([' '.repeat(depth) + text, count instanceof PDFNumber ? count.asNumber() : undefined]);
    for (let kid = item.lookup(name('First')); kid instanceof PDFDict; kid = kid.lookup(name('Next')))
      visit(kid, depth + 1);
  };
  visit(book.lookup(ref, PDFDict), 0);
  return lines;
}

/** Duplicates: equal by content all the way down, and never what only looks alike. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFContext, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { findDuplicates } from '../../../src/pdf/make/join/deduplicate.js';

const book = PDFContext.create();
const stream = (text: string, entries = {}) => book.register(PDFRawStream.of(book.obj(entries), Buffer.from(text)));
const font = (file: PDFRef) =>
  book.register(book.obj({ Type: 'Font', FontDescriptor: book.register(book.obj({ FontFile2: file })) }));

it('merges fonts from the file up', () => {
  const [a, b, c] = [font(stream('one')), font(stream('one')), font(stream('two'))];
  const canonical = findDuplicates(book, [book.obj({ Font: { F1: a, F2: b, F3: c } })]);
  assert.equal(canonical.get(b), a);
  assert.equal(canonical.get(c), c);
});

it('tells apart streams with the same bytes and another meaning', () => {
  const [a, b] = [stream('0', { ColorSpace: 'DeviceRGB' }), stream('0', { ColorSpace: 'DeviceGray' })];
  const canonical = findDuplicates(book, [book.obj([a, b])]);
  assert.equal(canonical.get(b), b);
});

it('leaves rings and pages alone', () => {
  const ring = book.nextRef();
  book.assign(ring, book.obj({ Resources: { Font: { F1: ring } } }));
  const pages = [book.register(book.obj({ Type: 'Page' })), book.register(book.obj({ Type: 'Page' }))];
  const canonical = findDuplicates(book, [book.obj([ring, ...pages])]);
  assert.equal(canonical.get(ring), ring);
  assert.equal(
    pages.some((page) => canonical.has(page)),
    false,
  );
});

/** Large print: the same words in the same order as the digital edition, and no type under 16 points. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertCode, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, taggedText } from './pdf-facts.js';

describe('the small book in large print', () => {
  let large: ReadPdf;
  let digital: ReadPdf;
  before(async () => {
    const book = await bookIn(await temporaryFolder());
    const run = await book.run(['build', 'large-print', 'digital']);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), []);
    [large, digital] = await Promise.all([book.pdf('out/large-print/klein.pdf'), book.pdf('out/digital/klein.pdf')]);
  });

  it('says the same in every chapter', () => {
    const chapter = (pdf: ReadPdf): string => {
      const pageOf = (title: string) => pdf.outline.find((item) => item.title === title)?.page ?? -1;
      return taggedText(pdf, pageOf('Eerste hoofdstuk'), pageOf('Formats'));
    };
    assert.ok(chapter(digital).length > 500);
    assert.equal(chapter(large), chapter(digital));
  });

  it('has no type under 16 points, nor anything but larger type than the digital edition', () => {
    const small = large.pages.flatMap(({ smallestPt }, page) => (smallestPt < 15.99 ? [{ page, smallestPt }] : []));
    assert.deepEqual(small, []);
    assert.ok(digital.pages.some(({ smallestPt }) => smallestPt < 12.5));
  });
});

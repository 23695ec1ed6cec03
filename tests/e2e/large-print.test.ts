/** Large print: the same words in the same order as the digital edition, and no type under 16 points. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertCode, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, taggedText } from './pdf-facts.js';
import { YAML } from './small-book.js';

const PARTS = `  - letter: A
    title: Het begin
    intro: In dit deel staat alles wat er is.
    colour: a
    pattern: dots
    chapters: [chapters/01-eerste.md]
  - letter: B
    title: Het einde
    intro: In dit deel staat de rest.
    colour: a
    pattern: dots
    chapters: [chapters/02-tweede.md]
`;

/** Of the small book with a second part, no volume of which may have more than four pages. */
const TWO_VOLUMES = YAML.replace(/ {2}- letter: A\n(?: {4}.*\n)+/, PARTS).replace(
  'parts:',
  'largePrint: { volumePages: 4 }\nparts:',
);

describe('the small book in two volumes', () => {
  it('each has a title page and contents, page numbers run on, and links lead from one to the other', async () => {
    const book = await bookIn(await temporaryFolder(), { 'content/book.yaml': TWO_VOLUMES });
    const run = await book.run(['build', 'large-print']);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), []);
    const [one, two] = await Promise.all([
      book.pdf('out/large-print/klein-1.pdf'),
      book.pdf('out/large-print/klein-2.pdf'),
    ]);
    const titlesOf = ({ outline }: ReadPdf): string[] => outline.map(({ title }) => title);
    assert.ok(titlesOf(one).includes('Eerste hoofdstuk') && !titlesOf(one).includes('Tweede hoofdstuk'));
    assert.ok(titlesOf(two).includes('Tweede hoofdstuk') && !titlesOf(two).includes('Eerste hoofdstuk'));
    for (const [index, pdf] of [one, two].entries()) {
      assert.match(taggedText(pdf, 0, 1), new RegExp(`Boek${index + 1}van2$`));
      assert.ok(titlesOf(pdf).includes('Inhoud'));
    }
    assert.equal(one.pages.length % 2, 0);
    assert.equal(two.pages[0]?.label, String(one.pages.length + 1));
  });
});

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

/** From a place on a page to the source: the heading above it, its file and line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnostic } from '../../../src/diagnostic.js';
import type { SectionLayout } from '../../../src/laid-out.js';
import { type PlacedSection, placeSections } from '../../../src/outputs/paged/page-map.js';
import { onePerPicture } from '../../../src/outputs/print/one-per-picture.js';
import { withSource } from '../../../src/outputs/print/page-source.js';
import { whiteOverprint } from '../../../src/rules/preflight/inks.js';
import { lowResolution } from '../../../src/rules/preflight/resolution.js';
import { seeThrough } from '../../../src/rules/preflight/transparency.js';
import { unprintable } from '../../../src/rules/press/colours.js';

const FILE = '/project/content/chapters/01.md';
const heading = (id: string, line: number) => ({
  id,
  level: 2,
  text: `Kop ${id}`,
  place: { file: FILE, line, column: 1 },
});

/** Two pages without a source, then three of a chapter with a heading at the middle of its first and of its last. */
function placed(): readonly PlacedSection[] {
  const pages = (count: number) => Array.from({ length: count }, () => ({}));
  const matter = {
    section: { id: 'inhoud', title: 'Inhoud', file: undefined, headings: [] },
    pages: pages(2),
    anchors: {},
  };
  const chapter = {
    section: { id: 'een', title: 'Een', file: FILE, headings: [heading('a', 9), heading('b', 30)] },
    pages: pages(3),
    anchors: { a: { page: 0, topMm: 150 }, b: { page: 2, topMm: 150 } },
  };
  // What a layout holds besides does not matter here.
  return placeSections([matter, chapter] as unknown as SectionLayout[]);
}

/** Without a height the whole page is meant. */
const found = (page: number, yMm?: number) => {
  const finding =
    yMm === undefined
      ? diagnostic(unprintable, { what: 'own-mask', page })
      : diagnostic(whiteOverprint, { page, xMm: 10, yMm });
  const { place, data: told } = withSource(finding, placed());
  return [place?.line, told.heading];
};

test('the heading above a place tells its line', () => {
  assert.deepEqual(found(3, 100), [1, 'Een']);
  assert.deepEqual(found(3, 150), [9, 'Kop a']);
  assert.deepEqual(found(4, 5), [9, 'Kop a']);
  assert.deepEqual(found(5, 149), [9, 'Kop a']);
  assert.deepEqual(found(5, 200), [30, 'Kop b']);
  assert.deepEqual(found(5), [9, 'Kop a']);
});

test('a coarse picture is named by its file and line, once for all places', () => {
  const [, chapter] = placed();
  const image = {
    src: '/book/figures/mijn%20plein.png',
    widthMm: 50,
    heightMm: 30,
    naturalWidthPx: 200,
    naturalHeightPx: 120,
  };
  const images = [
    { ...image, page: 0, leftMm: 20, topMm: 40, line: 12 },
    { ...image, page: 2, leftMm: 20, topMm: 90, line: 33 },
  ];
  const withImages = [placed()[0]!, { ...chapter!, layout: { ...chapter!.layout, images } }];
  const coarse = (page: number, yMm: number, ppi: number) =>
    withSource(diagnostic(lowResolution, { ppi, least: 150, page, xMm: 20.2, yMm }), withImages);
  const [first, second, other] = [coarse(3, 40.1, 120), coarse(5, 90, 101), coarse(4, 10, 99)];
  assert.deepEqual([first.place?.line, first.data.picture], [12, 'mijn plein.png']);
  assert.deepEqual([other.place?.line, other.data.picture], [9, undefined]);
  const told = onePerPicture([first, second, other]).map(({ data, place }) => [data.ppi, data.more, place?.line]);
  assert.deepEqual(told, [
    [101, 1, 33],
    [99, undefined, 9],
  ]);
});

test('pages that are made from no file name what they are, or where they are made from', () => {
  assert.deepEqual(found(1, 50), [undefined, 'Inhoud']);
  const cover = { file: '/project/content/book.yaml', line: 80, column: 1 };
  const onCover = withSource(diagnostic(whiteOverprint, { page: 1, xMm: 1, yMm: 1 }), placed(), cover);
  assert.equal(onCover.place, cover);
  const ofTheFile = diagnostic(seeThrough, { pages: '1' });
  assert.equal(withSource(ofTheFile, placed(), cover), ofTheFile);
});

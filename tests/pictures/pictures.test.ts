/** Pictures of pages: the right part at the right size, spreads that touch, and the same bytes each time. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { type PagePicture, renderPages } from '../../src/pictures/render.js';
import { contactSheet, spread } from '../../src/pictures/sheets.js';

const GROUND = [0xd4, 0xd4, 0xd4];
const MM = 72 / 25.4;

let pdf: Uint8Array;
let pictures: PagePicture[];

before(async () => {
  // Red bleed around a green trim that grows darker per page; the second half has no trim box.
  const document = await PDFDocument.create();
  for (let index = 0; index < 4; index += 1) {
    const page = document.addPage([60 * MM, 80 * MM]);
    page.drawRectangle({ width: 60 * MM, height: 80 * MM, color: rgb(1, 0, 0) });
    page.drawRectangle({ x: 10 * MM, y: 20 * MM, width: 40 * MM, height: 50 * MM, color: rgb(0, 1 - index / 5, 0) });
    if (index < 2) page.setTrimBox(10 * MM, 20 * MM, 40 * MM, 50 * MM);
  }
  pdf = await document.save();
  pictures = await collect({ dpi: 25.4, box: 'trim', pages: [0, 1] });
  for (const page of [2, 3]) pictures.push({ ...(pictures[0] as PagePicture), page });
});

describe('renderPages', () => {
  it('shows the whole page or only the trim', async () => {
    const [media] = await collect({ pages: [1], dpi: 50.8, box: 'media' });
    assert.deepEqual([media?.page, media?.widthPx, media?.heightPx], [1, 120, 160]);
    assert.deepEqual(await pixel(media?.png, 5, 5), [255, 0, 0]);
    const [trim] = await collect({ pages: [1], dpi: 50.8, box: 'trim' });
    assert.deepEqual([trim?.widthPx, trim?.heightPx], [80, 100]);
    assert.deepEqual(await pixel(trim?.png, 1, 1), [0, 204, 0]);
    assert.deepEqual(await pixel(trim?.png, 78, 98), [0, 204, 0]);
  });

  it('takes the whole page for the trim where no box says otherwise', async () => {
    const [picture] = await collect({ pages: [3], dpi: 25.4, box: 'trim' });
    assert.deepEqual([picture?.widthPx, picture?.heightPx], [60, 80]);
  });

  it('gives all pages in order, and the same bytes again', async () => {
    const first = await collect({ dpi: 25.4, box: 'media' });
    const second = await collect({ dpi: 25.4, box: 'media' });
    assert.deepEqual(
      first.map((picture) => picture.page),
      [0, 1, 2, 3],
    );
    assert.deepEqual(first, second);
  });

  it('refuses a page that is not there, and bytes that are no PDF', async () => {
    await assert.rejects(collect({ pages: [4], dpi: 25.4, box: 'media' }), RangeError);
    await assert.rejects(async () => {
      for await (const picture of renderPages(Buffer.from('niet'), { dpi: 72, box: 'media' }))
        assert.fail(`${picture.page}`);
    });
  });
});

describe('contactSheet', () => {
  it('puts the first page alone on the right and lets the others touch', async () => {
    const sheet = await contactSheet(pictures, { columns: 2, thumbWidthPx: 40, spreads: true });
    const { width, height } = await sharp(sheet).metadata();
    // Two spreads of 80 and three gaps of 24; two rows of 50 + 18 and three gaps.
    assert.deepEqual([width, height], [232, 208]);
    assert.deepEqual(await pixel(sheet, 24 + 20, 40), GROUND, 'no verso beside page 1');
    assert.deepEqual(await pixel(sheet, 24 + 60, 40), [0, 255, 0], 'page 1');
    assert.deepEqual(await pixel(sheet, 128 + 38, 40), [0, 204, 0], 'page 2');
    assert.deepEqual(await pixel(sheet, 128 + 42, 40), [0, 255, 0], 'page 3 touches it');
    assert.deepEqual(await pixel(sheet, 24 + 20, 92 + 40), [0, 255, 0], 'page 4, on the left of the next row');
  });

  it('sets single pages apart, with their numbers', async () => {
    const sheet = await contactSheet(pictures.slice(0, 2), { columns: 5, thumbWidthPx: 40, spreads: false });
    const { width, height } = await sharp(sheet).metadata();
    assert.deepEqual([width, height], [152, 116]);
    const strip = { left: 24, top: 24 + 50 + 6, width: 40, height: 12 };
    const { channels } = await sharp(await sharp(sheet).extract(strip).png().toBuffer()).stats();
    assert.ok((channels[0]?.min ?? 255) < 100, 'a dark numeral');
    assert.deepEqual(await contactSheet(pictures.slice(0, 2), { columns: 5, thumbWidthPx: 40, spreads: false }), sheet);
  });

  it('is an empty ground for no pictures', async () => {
    const sheet = await contactSheet([], { columns: 3, thumbWidthPx: 40, spreads: true });
    assert.deepEqual(await pixel(sheet, 0, 0), GROUND);
  });
});

describe('spread', () => {
  it('joins two pages at the fold, and keeps the place of one that is absent', async () => {
    const [first, second] = pictures;
    const both = await spread(second?.png, first?.png);
    assert.deepEqual(await pixel(both, 39, 20), [0, 204, 0]);
    assert.deepEqual(await pixel(both, 40, 20), [0, 255, 0]);
    const alone = await spread(undefined, first?.png);
    assert.equal((await sharp(alone).metadata()).width, 80);
    assert.deepEqual(await pixel(alone, 20, 20), GROUND);
    await assert.rejects(spread(undefined, undefined), RangeError);
  });
});

async function collect(options: Parameters<typeof renderPages>[1]): Promise<PagePicture[]> {
  const found: PagePicture[] = [];
  for await (const picture of renderPages(pdf, options)) found.push(picture);
  return found;
}

async function pixel(png: Uint8Array | undefined, left: number, top: number): Promise<number[]> {
  assert.ok(png);
  return [...(await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

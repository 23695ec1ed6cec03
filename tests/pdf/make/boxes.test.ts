/** Boxes of single pages: from the clip, from the paper when there is none, and refused when they are another size. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { firstClip } from '../../../src/pdf/content/paper.js';
import { setBoxes } from '../../../src/pdf/make/join/set-boxes.js';

const A5 = { trim: { widthMm: 148, heightMm: 210 }, renderedBleedMm: 4, bleedMm: 3 };
const BASE = '.23999999 0 0 -.23999999 0 618.95996 cm\nq\n';
const CLIP = `${BASE}3.125 0 1842.5 2574.8 re\nW* n\nq\n`;

describe('setBoxes', () => {
  it('measures from the top left of the first clip', () => {
    const page = makePage(`${CLIP}${'0 0 m 1 1 l S '.repeat(5000)}`, [0, 0, 443, 619]);
    const placed = setBoxes(page, A5, 'kern');
    assert.ok('trimLeftPt' in placed);
    assert.equal(placed.trimLeftPt.toFixed(2), (0.75 + (4 * 72) / 25.4).toFixed(2));
    assert.deepEqual(inMm(page, 'MediaBox'), [0.26, 0.36, 156.26, 218.36]);
    assert.deepEqual(inMm(page, 'TrimBox'), [4.26, 4.36, 152.26, 214.36]);
    assert.deepEqual(inMm(page, 'BleedBox'), [1.26, 1.36, 155.26, 217.36]);
    assert.deepEqual(inMm(page, 'CropBox'), inMm(page, 'MediaBox'));
  });

  it('takes the paper of a blank page', () => {
    const page = makePage('', [0, 0, 442.56, 618.24]);
    assert.ok('trimLeftPt' in setBoxes(page, A5, 'kern'));
    assert.deepEqual(inMm(page, 'MediaBox'), [0, 0.1, 156, 218.1]);
  });

  it('refuses a page of another size, and one without any', () => {
    const wide = setBoxes(makePage(`${BASE}0 0 1846.1 2574.8 re W* n`, [0, 0, 443, 619]), A5, 'kern');
    const data = { section: 'kern', found: '156.3 x 218.0 mm', expected: '156.0 x 218.0 mm' };
    assert.deepEqual(wide, { rule: 'pdf/page-size', severity: 'error', data });
    assert.ok('rule' in setBoxes(makePage('', [0, 0, 612, 792]), A5, 'kern'));
    assert.ok('rule' in setBoxes(makePage('', []), A5, 'kern'));
  });
});

describe('firstClip', () => {
  it('reads the rectangle through the matrices before it', () => {
    const clip = firstClip(Buffer.from('.5 0 0 -.5 0 100 cm q 1 0 0 1 10 0 cm 0 0 20 40 re W n'));
    assert.deepEqual(clip, { left: 5, top: 100, width: 10, height: 20 });
  });

  it('does not take a clip of content for the paper', () => {
    assert.equal(firstClip(Buffer.from('q 0 0 1 rg 0 0 10 10 re f 5 5 2 2 re W n')), undefined);
    assert.equal(firstClip(Buffer.from('0 1 -1 0 0 0 cm 0 0 10 10 re W n')), undefined);
    assert.equal(firstClip(Buffer.from('')), undefined);
  });
});

function makePage(content: string, mediaBox: number[]) {
  const context = PDFContext.create();
  const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), deflateSync(content));
  const dict = context.obj({ Type: 'Page', MediaBox: mediaBox, Contents: context.register(stream) });
  return { ref: context.register(dict), dict };
}

function inMm(page: ReturnType<typeof makePage>, box: string): number[] {
  const { x, y, width, height } = page.dict.lookup(PDFName.of(box), PDFArray).asRectangle();
  return [x, y, x + width, y + height].map((pt) => Math.round((pt / 72) * 2540) / 100);
}

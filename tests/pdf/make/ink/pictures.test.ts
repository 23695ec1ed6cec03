/** Pictures in inks: photos stay JPEG, flat art has the palette's inks to the point, greys are black alone. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { type InkedPicture, inkPicture, type PictureShelf } from '../../../../src/pdf/make/ink/pictures.js';
import { type InkTable, makeInkTable } from '../../../../src/pdf/make/ink/table.js';
import { INKS } from './cases.js';
import { PROFILE } from './pressed.js';

const WIDTH = 40;
const HEIGHT = 30;

function picture(bytes: Uint8Array, entries: Record<string, string | number | number[]> = {}): PDFRawStream {
  const context = PDFContext.create();
  const size = { Width: WIDTH, Height: HEIGHT, BitsPerComponent: 8 };
  return PDFRawStream.of(context.obj({ Subtype: 'Image', ColorSpace: 'DeviceRGB', ...size, ...entries }), bytes);
}

const pixels = (...colours: number[][]) =>
  Buffer.from(Array.from({ length: WIDTH * HEIGHT }, (_, at) => colours[at % colours.length]!).flat());
const entry = (stream: PDFRawStream, key: string) => String(stream.dict.get(PDFName.of(key)));

describe('a picture', () => {
  let table: InkTable;
  before(async () => {
    table = await makeInkTable(PROFILE);
  });
  const ink = async (stream: PDFRawStream, more: { ground?: 'mask'; shelf?: PictureShelf } = {}) => {
    const made = await inkPicture(stream, { ground: 'paper', palette: INKS, table, shelf: undefined, ...more });
    assert.ok(made instanceof PDFRawStream, String(made));
    return made;
  };

  it('of flat art gets the recipes of the palette, and black alone for greys', async () => {
    const made = await ink(picture(pixels([0x1f, 0x5c, 0x3a], [100, 100, 100], [255, 255, 255], [0xf4, 0xc4, 0x30])));
    assert.equal(entry(made, 'ColorSpace'), '/DeviceCMYK');
    assert.deepEqual(
      [...inflateSync(made.contents).subarray(0, 16)],
      [204, 77, 204, 102, 0, 0, 0, 155, 0, 0, 0, 0, 0, 51, 230, 0],
    );
  });

  it('that is grey all over becomes one channel', async () => {
    const made = await ink(picture(pixels([10, 10, 10], [250, 250, 250])));
    assert.equal(entry(made, 'ColorSpace'), '/DeviceGray');
    assert.deepEqual([...inflateSync(made.contents).subarray(0, 2)], [10, 250]);
  });

  it('in a mask says how light it is', async () => {
    const made = await ink(picture(pixels([255, 0, 0], [0, 255, 0])), { ground: 'mask' });
    assert.equal(entry(made, 'ColorSpace'), '/DeviceGray');
    assert.deepEqual([...inflateSync(made.contents).subarray(0, 2)], [77, 150]);
  });

  it('from a camera stays JPEG, near what the profile makes of it, and without a profile in it', async () => {
    const rgb = Buffer.from(
      Array.from({ length: WIDTH * HEIGHT }, (_, at) => [60 + (at % WIDTH) * 4, 90, 200 - (at % WIDTH) * 3]).flat(),
    );
    const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
    const jpeg = await sharp(rgb, { raw }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const made = await ink(picture(jpeg, { Filter: 'DCTDecode' }));
    assert.equal(entry(made, 'Filter'), '/DCTDecode');
    assert.equal(entry(made, 'Decode'), '[ 1 0 1 0 1 0 1 0 ]');
    assert.equal((await sharp(made.contents).metadata()).hasProfile, false);
    const got = await sharp(made.contents).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
    const want = await sharp(rgb, { raw }).toColourspace('cmyk').withIccProfile(PROFILE).raw().toBuffer();
    const mean = got.reduce((sum, value, at) => sum + Math.abs(value - want[at]!), 0) / got.length;
    assert.ok(mean < 2, `${mean} of 255`);
  });

  it('from a camera that is tall is converted in parts, without a seam', async () => {
    const size = { width: 16, height: 1100 };
    const rgb = Buffer.from(
      Array.from({ length: size.width * size.height }, (_, at) => [90, 60 + ((at >> 4) % 150), 30]).flat(),
    );
    const raw = { ...size, channels: 3 } as const;
    const jpeg = await sharp(rgb, { raw }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const made = await ink(picture(jpeg, { Filter: 'DCTDecode', Width: size.width, Height: size.height }));
    const got = await sharp(made.contents).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
    const want = await sharp(rgb, { raw }).toColourspace('cmyk').withIccProfile(PROFILE).raw().toBuffer();
    assert.equal(got.length, want.length);
    for (const row of [0, 500, 1023, 1024, 1099]) {
      const [from, to] = [row * size.width * 4, (row + 1) * size.width * 4];
      const mean = got.subarray(from, to).reduce((sum, value, at) => sum + Math.abs(value - want[from + at]!), 0);
      assert.ok(mean / (to - from) < 3, `row ${row}: ${mean / (to - from)} of 255`);
    }
  });

  it('from a camera that is grey all over becomes one channel', async () => {
    const grey = pixels([40, 40, 40], [42, 42, 42]);
    const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
    const made = await ink(picture(await sharp(grey, { raw }).jpeg().toBuffer(), { Filter: 'DCTDecode' }));
    assert.deepEqual([entry(made, 'ColorSpace'), entry(made, 'Filter')], ['/DeviceGray', '/DCTDecode']);
  });

  it('is left alone when it has inks or none, and refused in a space of its own', async () => {
    const settings = { ground: 'paper', palette: INKS, table, shelf: undefined } as const;
    assert.equal(await inkPicture(picture(pixels([1, 2, 3]), { ColorSpace: 'DeviceGray' }), settings), undefined);
    assert.equal(await inkPicture(picture(pixels([1, 2, 3]), { ColorSpace: 'Lab' }), settings), 'picture-space');
    assert.equal(await inkPicture(picture(pixels([1, 2, 3]), { Mask: [1, 1, 2, 2, 3, 3] }), settings), 'picture-mask');
  });

  it('is taken from the shelf when it was there before, for the same palette only', async () => {
    const kept = new Map<string, InkedPicture>();
    let asked = 0;
    const shelf: PictureShelf = {
      async get(key) {
        asked += 1;
        return kept.get(key);
      },
      put: (key, made) => void kept.set(key, made),
    };
    const art = () => picture(pixels([0x1f, 0x5c, 0x3a], [1, 2, 30]));
    const [one, two] = [await ink(art(), { shelf }), await ink(art(), { shelf })];
    assert.deepEqual([asked, kept.size], [2, 1]);
    assert.deepEqual(one.contents, two.contents);
    const palette = new Map([...INKS, ['#01021E', [0, 1, 0, 0]] as const]);
    await inkPicture(art(), { ground: 'paper', palette, table, shelf });
    assert.equal(kept.size, 2);
  });
});

/** How much ink the plates of a pressed page show: solids, pictures, gradients, and what black prints over. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { inksToJpeg, JPEG_DECODE } from '../../../src/pdf/make/ink/jpeg.js';
import { makePlates } from '../../../src/pdf/make/plates/make-plates.js';
import { pictureInk } from '../../../src/pdf/read/preflight/picture.js';
import { measureLight } from '../../../src/pictures/measure-light.js';
import { squareFont } from '../square-font.js';

const SIDE = 200;

/** Of a square page, with its trim 50 pt inside the sheet: cyan, magenta, yellow, black, in per cent. */
async function inksOf(paint: string, resources: (document: PDFDocument) => object = () => ({})): Promise<number[]> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage([SIDE + 100, SIDE + 100]);
  page.setTrimBox(50, 50, SIDE, SIDE);
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(`q 1 0 0 1 50 50 cm\n${paint}\nQ`)));
  page.node.set(PDFName.of('Resources'), context.obj(resources(document) as Record<string, never>));
  const { colours, black } = await makePlates(await document.save({ useObjectStreams: false }));
  const [[light = [1, 1, 1]] = [], [grey = [1, 1, 1]] = []] = await measureLight([colours, black], 72);
  return [...light, grey[0]].map((value) => Math.round(1000 * (1 - value)) / 10);
}

const near = (found: readonly number[], expected: readonly number[], off = 0.3): void =>
  assert.ok(
    found.every((value, ink) => Math.abs(value - (expected[ink] ?? Number.NaN)) <= off),
    `${found} is not ${expected}`,
  );

test('half a page in half strength is a quarter, and what is cut off does not count', async () => {
  near(await inksOf('.5 0 1 .2 k -50 -50 150 300 re f'), [25, 0, 50, 10]);
  near(await inksOf('0 .8 0 0 K 20 w 0 100 m 200 100 l S'), [0, 8, 0, 0]);
  near(await inksOf('.75 g 0 0 200 200 re f'), [0, 0, 0, 25]);
});

test('what lies under other ink is not printed, but under black that overprints it is', async () => {
  const resources = () => ({ ExtGState: { InkOver: { OP: false, op: true, OPM: 1 }, InkOut: { op: false } } });
  near(await inksOf('1 0 0 0 k 0 0 200 200 re f 0 0 1 0 k 0 0 100 200 re f'), [50, 0, 50, 0]);
  const glyph = (document: PDFDocument) => ({
    ...resources(),
    Font: { F0: squareFont(document) },
  });
  const text = 'BT 0 0 0 1 k /InkOver gs /F0 100 Tf (a) Tj /InkOut gs ET';
  near(await inksOf(`1 0 0 0 k 0 0 200 200 re f ${text}`, glyph), [100, 0, 0, 25]);
});

test('pictures count by their pixels, photos too', async () => {
  const inks = Uint8Array.from({ length: 40 * 40 * 4 }, (_, at) => [255, 0, 102, 51][at % 4] as number);
  const placed = (document: PDFDocument, stream: Uint8Array, packing: object) => ({
    XObject: {
      Im0: document.context.register(
        document.context.stream(stream, {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 40,
          Height: 40,
          BitsPerComponent: 8,
          ColorSpace: 'DeviceCMYK',
          ...packing,
        }),
      ),
    },
  });
  const half = 'q 100 0 0 200 0 0 cm /Im0 Do Q';
  near(await inksOf(half, (document) => placed(document, inks, {})), [50, 0, 20, 10]);
  const jpeg = await inksToJpeg(40, 40, async (into) => into.set(inks));
  const photo = (document: PDFDocument) => placed(document, jpeg, { Filter: 'DCTDecode', Decode: JPEG_DECODE });
  near(await inksOf(half, photo), [50, 0, 20, 10], 0.6);
});

test('a gradient is as much as the mean of its ends', async () => {
  const shading = () => ({
    Shading: {
      Sh0: {
        ShadingType: 2,
        ColorSpace: 'DeviceCMYK',
        Coords: [0, 0, 200, 0],
        Function: { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 0.5, 0, 0.2], N: 1 },
      },
    },
  });
  near(await inksOf('/Sh0 sh', shading), [50, 25, 0, 10], 0.7);
});

test('the ink of a photo is read from its JPEG, whichever way it is turned', async () => {
  const inks = Uint8Array.from({ length: 16 * 16 * 4 }, (_, at) => [255, 0, 102, 51][at % 4] as number);
  const { context } = await PDFDocument.create();
  const jpeg = await inksToJpeg(16, 16, async (into) => into.set(inks));
  const entries = { Width: 16, Height: 16, ColorSpace: 'DeviceCMYK', Filter: 'DCTDecode' };
  const photo = (turned: object) => PDFRawStream.of(context.obj({ ...entries, ...turned }), jpeg);
  const { totalInk = 0 } = await pictureInk(photo({ Decode: JPEG_DECODE }));
  assert.ok(Math.abs(totalInk - 1.6) < 0.02, `${totalInk} is not 1.6`);
  const { totalInk: other = 0 } = await pictureInk(photo({}));
  assert.ok(Math.abs(other - 2.4) < 0.02, `${other} is not 2.4`);
});

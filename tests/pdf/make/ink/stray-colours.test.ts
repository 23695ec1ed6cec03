/** Where a colour stands that the palette does not have: the first page it is on, in millimetres from the trim. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { diagnostic } from '../../../../src/diagnostic.js';
import { placeStrayColours } from '../../../../src/pdf/read/preflight/stray-colours.js';
import { strayColour } from '../../../../src/rules/press/colours.js';
import { joined, press } from './pressed.js';

const TRIM = { widthMm: 100, heightMm: 80 };
const UNIT_PER_MM = 300 / 25.4;

/** As Chromium writes a page, with 4 mm around the trim: units of 0.24 point, from the sheet's top left. */
async function page(paint: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const [width, height] = [108, 88].map((mm) => (mm * 72) / 25.4) as [number, number];
  const sheet = document.addPage([width, height]);
  const content = `.24 0 0 -.24 0 ${height} cm\nq\n0 0 ${width / 0.24} ${height / 0.24} re\nW* n\n${paint}\nQ\n`;
  sheet.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(content)));
  return document.save({ useObjectStreams: false });
}

const at = (mm: number): number => (mm + 4) * UNIT_PER_MM;

test('a stray colour is told with its place', async () => {
  const paint = [
    '.1216 .3608 .2275 rg 100 100 300 200 re f',
    `1 0 .2 rg ${at(20)} ${at(30)} 50 50 re f`,
    `1 0 .2 rg ${at(60)} ${at(30)} 50 50 re f`,
    `0 .4 1 RG 4 w ${at(50)} ${at(10)} m ${at(70)} ${at(10)} l S`,
  ].join('\n');
  const file = await joined(await page(paint), { trim: TRIM, bleedMm: 4 });
  const { strangers } = await press(file);
  const found = (await placeStrayColours(file, strangers)).map((each) => diagnostic(strayColour, { ...each }));
  assert.deepEqual(
    found.map(({ rule, data }) => ({ rule, ...data })),
    [
      { rule: 'press/stray-colour', colour: '#FF0033', page: 1, xMm: 20, yMm: 30 },
      { rule: 'press/stray-colour', colour: '#0066FF', page: 1, xMm: 50, yMm: 10 },
    ],
  );
});

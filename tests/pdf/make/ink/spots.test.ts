/** Colours with a plate of their own in a pressed file: one space per ink, wherever they are painted, and their ink on each plate. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { SpotTint } from '../../../../src/model.js';
import { makePlates } from '../../../../src/pdf/make/plates/make-plates.js';
import { readPdfFacts } from '../../../../src/pdf/read/pdf-facts.js';
import { streamBytes } from '../../../../src/pdf/syntax/stream.js';
import { measureLight } from '../../../../src/pictures/measure-light.js';
import { squareFont } from '../../square-font.js';
import { INKS } from './cases.js';
import { press } from './pressed.js';

const name = (text: string): PDFName => PDFName.of(text);
const SIDE = 200;
const GREEN = '.1216 .3608 .2275';
const THIN = '.8 1 .8';
const GOLD = '.9569 .7686 .1882';
const RED = '.8392 .2706 .2549';
const recipe = INKS.get('#1F5C3A')!;
const thinner = recipe.map((ink) => ink / 4) as unknown as SpotTint['recipe'];
const PALETTE = new Map([...INKS, ['#CCFFCC', thinner]]);
const SPOTS = new Map<string, SpotTint>([
  ['#1F5C3A', { ink: 'Pantone 356 C', strength: 1, recipe }],
  ['#CCFFCC', { ink: 'Pantone 356 C', strength: 0.25, recipe }],
  ['#F4C430', { ink: 'Zongeel', strength: 1, recipe: INKS.get('#F4C430')! }],
]);

type Resources = (document: PDFDocument) => object;

/** A square page that paints this, in screen colours, as it comes out of the ink pass. */
async function pressed(paint: string, resources: Resources = () => ({}), spots = SPOTS): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const page = document.addPage([SIDE, SIDE]);
  page.setTrimBox(0, 0, SIDE, SIDE);
  page.node.set(name('Contents'), context.register(context.flateStream(paint)));
  page.node.set(name('Resources'), context.obj(resources(document) as Record<string, never>));
  const { bytes, findings, strangers } = await press(await document.save({ useObjectStreams: false }), {
    palette: PALETTE,
    spots,
  });
  assert.deepEqual([findings, [...strangers]], [[], []]);
  return bytes;
}

const form = ({ context }: PDFDocument, paint: string, resources?: Record<string, never>) =>
  context.register(
    context.flateStream(paint, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, SIDE, SIDE],
      ...(resources && { Resources: resources }),
    }),
  );

/** Cyan, magenta, yellow and black, then the plates asked for, in per cent of the page. */
async function platesOf(bytes: Uint8Array, ...spots: string[]): Promise<number[]> {
  const { colours, black, spots: others } = await makePlates(bytes, spots);
  const [[light = [1, 1, 1]] = [], ...rest] = await measureLight([colours, black, ...others], 72);
  return [...light, ...rest.map(([page]) => page?.[0] ?? 1)].map((value) => Math.round(1000 * (1 - value)) / 10);
}

const near = (found: readonly number[], expected: readonly number[], off = 0.4): void =>
  assert.ok(
    found.length === expected.length && found.every((value, ink) => Math.abs(value - expected[ink]!) <= off),
    `${found} is not ${expected}`,
  );

const gradient = (...colours: string[]): Resources => {
  const ends = colours.map((colour) => colour.split(' ').map(Number));
  const parts = ends
    .slice(1)
    .map((end, at) => ({ FunctionType: 2, Domain: [0, 1], N: 1, C0: ends[at] ?? [], C1: end }));
  const stitched = {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: parts,
    Bounds: parts.slice(1).map((_, at) => (at + 1) / parts.length),
    Encode: parts.flatMap(() => [0, 1]),
  };
  const shading = { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, SIDE, 0] };
  return () => ({ Shading: { Sh0: { ...shading, Function: parts.length === 1 ? parts[0] : stitched } } });
};

describe('a spot ink', () => {
  it('is on its own plate, and a tint of it is less', async () => {
    const bytes = await pressed(`${GREEN} rg 0 0 100 200 re f ${THIN} RG 40 w 150 0 m 150 200 l S`);
    near(await platesOf(bytes, 'Pantone 356 C'), [0, 0, 0, 0, 55]);
  });

  it('knocks out other inks, is knocked out by them, and stays under black text', async () => {
    const under = await pressed(`${RED} rg 0 0 200 200 re f ${GREEN} rg 0 0 100 200 re f`);
    near(await platesOf(under, 'Pantone 356 C'), [5, 42.5, 37.5, 0, 50]);
    const over = await pressed(`${GREEN} rg 0 0 200 200 re f ${GOLD} rg 0 0 100 200 re f`);
    near(await platesOf(over, 'Pantone 356 C', 'Zongeel'), [0, 0, 0, 0, 50, 50]);
    const square = 'BT 0 0 0 rg /F0 100 Tf (a) Tj ET';
    const text = await pressed(`${GREEN} rg 0 0 200 200 re f ${square}`, (document) => ({
      Font: { F0: squareFont(document) },
    }));
    near(await platesOf(text, 'Pantone 356 C'), [0, 0, 0, 25, 100]);
  });

  it('is painted in forms that have names of their own; in another by the four inks that stand in for it', async () => {
    const half = (resources?: Record<string, never>) =>
      pressed('/Fm0 Do', (document) => ({
        XObject: { Fm0: form(document, `${GREEN} rg 0 0 100 200 re f`, resources) },
      }));
    near(await platesOf(await half({}), 'Pantone 356 C'), [0, 0, 0, 0, 50]);
    near(await platesOf(await half(), 'Pantone 356 C'), [40, 15, 40, 20, 0]);
  });

  it('fills the cell of a pattern', async () => {
    const cell: Resources = ({ context }) => ({
      Pattern: {
        P0: context.register(
          context.flateStream(`${GREEN} rg 0 0 10 20 re f`, {
            Type: 'Pattern',
            PatternType: 1,
            PaintType: 1,
            TilingType: 1,
            BBox: [0, 0, 20, 20],
            XStep: 20,
            YStep: 20,
            Resources: {},
          }),
        ),
      },
    });
    const bytes = await pressed('/Pattern cs /P0 scn 0 0 200 200 re f', cell);
    near(await platesOf(bytes, 'Pantone 356 C'), [0, 0, 0, 0, 50], 1);
  });

  it('has gradients to paper and to its tints; to another colour they are of four inks', async () => {
    const paint = '/Sh0 sh';
    const white = '1 1 1';
    near(await platesOf(await pressed(paint, gradient(GREEN, white)), 'Pantone 356 C'), [0, 0, 0, 0, 50], 0.7);
    near(await platesOf(await pressed(paint, gradient(GREEN, THIN, white)), 'Pantone 356 C'), [0, 0, 0, 0, 37.5], 0.7);
    const mixed = await pressed(paint, gradient(GREEN, GOLD));
    near(await platesOf(mixed, 'Pantone 356 C', 'Zongeel'), [40, 25, 85, 20, 0, 0], 0.7);
    const [page] = (await readPdfFacts(mixed, '', { painted: true })).painted ?? [];
    assert.deepEqual(page?.plates, []);
  });

  it('shades stripes that repeat, stripe over stripe', async () => {
    // As Skia writes it: from green to white, four times over the page.
    const to = (from: number, end: number): string => `dup ${end - from} mul ${from} add exch `;
    const even = `${to(0.1216, 1)}${to(0.3608, 1)}${to(0.2275, 1)}pop`;
    const source = `{pop dup truncate sub dup 0 le {1 add} if dup 0 le {pop .1216 .3608 .2275 0} if dup dup 0 gt exch 1 le and {${even} 0} if 0 gt {1 1 1} if}`;
    const bytes = await pressed('/Pattern cs /P0 scn 0 0 200 200 re f', ({ context }) => {
      const calculator = context.register(
        context.flateStream(source, { FunctionType: 4, Domain: [0, 4, 0, 4], Range: [0, 1, 0, 1, 0, 1] }),
      );
      const shading = { ShadingType: 1, ColorSpace: 'DeviceRGB', Domain: [0, 4, 0, 4], Function: calculator };
      const pattern = { PatternType: 2, Matrix: [SIDE / 4, 0, 0, SIDE / 4, 0, 0], Shading: shading };
      return { Pattern: { P0: context.register(context.obj(pattern)) } };
    });
    near(await platesOf(bytes, 'Pantone 356 C'), [0, 0, 0, 0, 50], 1.5);
  });
});

describe('a file with spot inks', () => {
  const paint = `${GREEN} rg 0 0 100 200 re f ${THIN} rg 100 0 50 200 re f ${GOLD} rg 150 0 50 200 re f /Fm0 Do`;
  const resources: Resources = (document) => ({
    XObject: { Fm0: form(document, `${GREEN} rg 0 0 10 10 re f`, {}) },
  });
  let bytes: Uint8Array;
  before(async () => {
    bytes = await pressed(paint, resources);
  });

  it('has one space per name, whose alternate are the inks of the palette', async () => {
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    const spaces = context.enumerateIndirectObjects().flatMap(([, object]) => {
      const isSpace = object instanceof PDFArray && object.lookup(0) === name('Separation');
      return isSpace ? [object] : [];
    });
    assert.deepEqual(
      spaces.map((space) => space.lookup(1, PDFName).decodeText()),
      ['Pantone 356 C', 'Zongeel'],
    );
    const [green] = spaces;
    assert.equal(green?.lookup(2), name('DeviceCMYK'));
    assert.equal(String(green?.lookup(3, PDFDict).lookup(name('C1'))), '[ 0.8 0.3 0.8 0.4 ]');
    const contents = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream ? [Buffer.from(streamBytes(object)).toString('latin1')] : [],
      );
    assert.ok(contents.some((text) => text.startsWith('/InkSpot0 cs 1 scn 0 0 100 200 re f /InkSpot0 cs 0.25 scn')));
  });

  it('is read back: each plate with its first place, and the ink that stands in for it', async () => {
    const [page] = (await readPdfFacts(bytes, '', { painted: true })).painted ?? [];
    assert.deepEqual(
      page?.plates.map(({ ink, xMm }) => [ink, xMm]),
      [
        ['Pantone 356 C', 0],
        ['Zongeel', 52.9],
      ],
    );
    assert.ok(Math.abs((page?.heaviest.totalInk ?? 0) - 2.3) < 1e-6);
    assert.deepEqual(page?.strangeSpaces, []);
  });

  it('is the one of four inks where the palette names none', async () => {
    const none = await pressed(paint, resources, new Map());
    assert.deepEqual(await pressed(paint, resources, new Map()), none);
    near(await platesOf(none), [45, 21.9, 67.5, 22.5]);
    assert.ok(!Buffer.from(none).includes('Separation'));
  });
});

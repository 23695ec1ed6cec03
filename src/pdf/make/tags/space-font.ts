/** A font of one space: for pages whose own fonts came without one, since nothing on them shows it. */
import type { PDFContext, PDFDict } from '@cantoo/pdf-lib';
import { type Glyph, writeTrueType } from '../../fonts/truetype.js';
import { writeFont } from '../../fonts/write-font.js';

/** The number of its glyph. */
export const SPACE_GLYPH = 1;
/** In thousandths of an em. */
export const SPACE_WIDTH = 250;

const NAME = 'SpaceOnly';
const EM = 1000;
const [ASCENT, DESCENT] = [800, -200];
/** What stands for a letter that is not there: a box. Programs without any outline are refused by some readers. */
const BOX: Glyph = { outline: boxOutline(400, 700), advance: 500, bearing: 0 };

/** The same bytes each time, so that sections share one when they are joined. */
export function writeSpaceFont(context: PDFContext): PDFDict {
  // The library makes a dictionary of an object.
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    Flags: 4,
    FontBBox: [0, DESCENT, EM, ASCENT],
    ItalicAngle: 0,
    Ascent: ASCENT,
    Descent: DESCENT,
    CapHeight: ASCENT,
    StemV: 80,
  }) as PDFDict;
  const space: Glyph = { outline: new Uint8Array(), advance: SPACE_WIDTH, bearing: 0 };
  program ??= writeTrueType({ glyphs: [BOX, space], tables: measures() });
  const texts = new Map([[SPACE_GLYPH, ' ']]);
  return writeFont(context, { name: NAME, descriptor, program, widths: new Map([[SPACE_GLYPH, SPACE_WIDTH]]), texts });
}

/** Made once; packing it is remembered by its bytes. */
let program: Uint8Array | undefined;

/** OpenType, tables head, hhea and maxp; `writeTrueType` fills in what depends on the glyphs. */
function measures(): ReadonlyMap<string, Uint8Array> {
  const head = Buffer.alloc(54);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt32BE(0x5f0f3cf5, 12);
  head.writeUInt16BE(EM, 18);
  for (const [at, value] of [0, DESCENT, EM, ASCENT].entries()) head.writeInt16BE(value, 36 + 2 * at);
  head.writeUInt16BE(8, 46);
  head.writeInt16BE(2, 48);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt32BE(0x00010000, 0);
  hhea.writeInt16BE(ASCENT, 4);
  hhea.writeInt16BE(DESCENT, 6);
  hhea.writeUInt16BE(BOX.advance, 10);
  const maxp = Buffer.alloc(32);
  maxp.writeUInt32BE(0x00010000, 0);
  // The most points and contours of a glyph, and one zone.
  for (const [at, value] of [4, 1, 0, 0, 1].entries()) maxp.writeUInt16BE(value, 6 + 2 * at);
  return new Map([
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
  ]);
}

/** OpenType, table glyf: one contour of four points, each with its step from the one before. */
function boxOutline(width: number, height: number): Uint8Array {
  const outline = Buffer.alloc(34);
  for (const [at, value] of [1, 0, 0, width, height, 3, 0].entries()) outline.writeInt16BE(value, 2 * at);
  outline.fill(1, 14, 18);
  for (const [at, value] of [0, 0, width, 0, 0, height, 0, -height].entries()) outline.writeInt16BE(value, 18 + 2 * at);
  return outline;
}

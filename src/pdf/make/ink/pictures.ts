/** Gives the pictures of a PDF their inks; photos stay JPEG, flat art keeps the palette's inks to the point. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFBool, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { inkMarkOf } from '../../../ink-mark.js';
import { channelsOf } from '../../content/screen-colour.js';
import { streamBytes } from '../../syntax/stream.js';
import type { InkPalette } from './choose.js';
import { greyToJpeg, inksToJpeg, JPEG_DECODE } from './jpeg.js';
import type { Unprintable } from './refusal.js';
import type { Ground } from './rewrite.js';
import { convertPixels, type InkTable } from './table.js';

/** A picture in inks, as it is kept between builds. */
export interface InkedPicture {
  readonly space: 'DeviceCMYK' | 'DeviceGray';
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly bytes: Uint8Array;
}

/** Where pictures are kept by content: a photo takes a second, and is the same in every build. */
export interface PictureShelf {
  get(key: string): Promise<InkedPicture | undefined>;
  put(key: string, picture: InkedPicture): void;
}

export interface PictureInks {
  readonly ground: Ground;
  readonly palette: InkPalette;
  readonly table: InkTable;
  readonly shelf: PictureShelf | undefined;
  readonly ownInks?: OwnInks | undefined;
}

/** The inks of a photo that has its own, as a JPEG of these pixels across and down; undefined when its file is gone. */
export type OwnInks = (name: string, widthPx: number, heightPx: number) => Promise<Uint8Array | undefined>;

const name = (text: string): PDFName => PDFName.of(text);
/** Of 255: what JPEG makes of a grey. */
const GREY_TOLERANCE = 2;
const GLANCE_PX = 200;
const BAND_ROWS = 1024;

/** @returns the picture in inks, undefined when it has them already, or what cannot be done */
export async function inkPicture(
  stream: PDFRawStream,
  inks: PictureInks,
): Promise<PDFRawStream | Unprintable | undefined> {
  const { dict } = stream;
  if (dict.lookup(name('ImageMask')) === PDFBool.True) return undefined;
  const space = dict.lookup(name('ColorSpace'));
  if (space === name('DeviceGray') || space === name('DeviceCMYK')) return undefined;
  const channels = space === name('DeviceRGB') ? 3 : channelsOfProfile(space);
  if (channels === 1) return withSpace(stream, 'DeviceGray');
  if (channels !== 3 || numberAt(dict, 'BitsPerComponent') !== 8) return 'picture-space';
  if (dict.lookup(name('Mask')) instanceof PDFArray) return 'picture-mask';
  const marked = filterOf(dict) === 'DCTDecode' && inks.ground === 'paper' ? inkMarkOf(stream.contents) : '';
  const own = marked && (await inks.ownInks?.(marked, numberAt(dict, 'Width'), numberAt(dict, 'Height')));
  if (own) return place(stream, { space: 'DeviceCMYK', filter: 'DCTDecode', bytes: own });
  const key = keyOf(stream, inks);
  const kept = await inks.shelf?.get(key);
  const made = kept ?? (await convert(stream, inks));
  if (!kept) inks.shelf?.put(key, made);
  return place(stream, made);
}

async function convert(stream: PDFRawStream, { ground, palette, table }: PictureInks): Promise<InkedPicture> {
  const width = numberAt(stream.dict, 'Width');
  const height = numberAt(stream.dict, 'Height');
  const isPhoto = filterOf(stream.dict) === 'DCTDecode';
  if (isPhoto && ground === 'paper' && (await hasColour(stream))) {
    const bytes = await inksToJpeg(width, height, (inks) => convertBands(stream, table, inks, width, height));
    return { space: 'DeviceCMYK', filter: 'DCTDecode', bytes };
  }
  const rgb = isPhoto ? await decoder(stream).raw().toBuffer() : streamBytes(stream).subarray(0, width * height * 3);
  const grey = ground === 'mask' || isGrey(rgb);
  if (grey) {
    const light = greyOf(rgb, ground);
    if (isPhoto) return { space: 'DeviceGray', filter: 'DCTDecode', bytes: await greyToJpeg(light, width, height) };
    return { space: 'DeviceGray', filter: 'FlateDecode', bytes: deflateSync(light) };
  }
  const inks = new Uint8Array(width * height * 4);
  convertPixels(table, rgb, inks);
  if (isPhoto) {
    const bytes = await inksToJpeg(width, height, async (into) => into.set(inks));
    return { space: 'DeviceCMYK', filter: 'DCTDecode', bytes };
  }
  setPaletteInks(rgb, inks, palette);
  return { space: 'DeviceCMYK', filter: 'FlateDecode', bytes: deflateSync(inks) };
}

const decoder = ({ contents }: PDFRawStream) =>
  sharp(contents, { limitInputPixels: false, sequentialRead: true }).toColourspace('srgb').removeAlpha();

/** Looks at a small version, which is read at once; a trace of colour that vanishes in it is looked for later. */
async function hasColour(stream: PDFRawStream): Promise<boolean> {
  return !isGrey(await decoder(stream).resize({ width: GLANCE_PX }).raw().toBuffer());
}

/** Whole, a photo's pixels take memory that the system gets back late; a part takes little, and is read in no time. */
async function convertBands(
  stream: PDFRawStream,
  table: InkTable,
  inks: Uint8Array,
  width: number,
  height: number,
): Promise<void> {
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top);
    const rgb = await decoder(stream).extract({ left: 0, top, width, height: rows }).raw().toBuffer();
    convertPixels(table, rgb, inks.subarray(top * width * 4, (top + rows) * width * 4));
  }
}

/** Pixels that have a colour of the palette get its recipe, and greys get black alone, as they do in a drawing. */
function setPaletteInks(rgb: Uint8Array, inks: Uint8Array, palette: InkPalette): void {
  const recipes = new Map<number, readonly number[]>();
  for (const [hex, recipe] of palette) {
    recipes.set(
      channelsOf(hex).reduce((sum, value) => sum * 256 + Math.round(value * 255), 0),
      recipe.map((value) => Math.round(value * 255)),
    );
  }
  for (let from = 0, to = 0; to < inks.length; from += 3, to += 4) {
    const [red = 0, green = 0, blue = 0] = [rgb[from], rgb[from + 1], rgb[from + 2]];
    const recipe = recipes.get(red * 65536 + green * 256 + blue);
    if (recipe) inks.set(recipe, to);
    else if (red === green && green === blue) {
      inks.fill(0, to, to + 3);
      inks[to + 3] = 255 - red;
    }
  }
}

function isGrey(rgb: Uint8Array): boolean {
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const green = rgb[at + 1] as number;
    if (Math.abs((rgb[at] as number) - green) > GREY_TOLERANCE) return false;
    if (Math.abs((rgb[at + 2] as number) - green) > GREY_TOLERANCE) return false;
  }
  return true;
}

function greyOf(rgb: Uint8Array, ground: Ground): Uint8Array {
  const grey = new Uint8Array(rgb.length / 3);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [rgb[3 * at], rgb[3 * at + 1], rgb[3 * at + 2]];
    grey[at] = ground === 'mask' ? Math.round(0.3 * red + 0.59 * green + 0.11 * blue) : green;
  }
  return grey;
}

function place({ dict }: PDFRawStream, { space, filter, bytes }: InkedPicture): PDFRawStream {
  const copy = dict.clone(dict.context);
  for (const key of ['DecodeParms', 'Decode', 'Intent', 'Length']) copy.delete(name(key));
  copy.set(name('ColorSpace'), name(space));
  copy.set(name('Filter'), name(filter));
  copy.set(name('Length'), PDFNumber.of(bytes.length));
  if (space === 'DeviceCMYK' && filter === 'DCTDecode') copy.set(name('Decode'), dict.context.obj(JPEG_DECODE));
  return PDFRawStream.of(copy, bytes);
}

/** Grey with a profile prints as the same black: the profile says how a screen shows it. */
function withSpace({ dict, contents }: PDFRawStream, space: string): PDFRawStream {
  const copy = dict.clone(dict.context);
  copy.set(name('ColorSpace'), name(space));
  return PDFRawStream.of(copy, contents);
}

function channelsOfProfile(space: PDFObject | undefined): number {
  if (!(space instanceof PDFArray) || space.lookup(0) !== name('ICCBased')) return 0;
  const profile = space.lookup(1);
  return profile instanceof PDFRawStream ? numberAt(profile.dict, 'N') : 0;
}

function filterOf(dict: PDFDict): string {
  const filter = dict.lookup(name('Filter'));
  const last = filter instanceof PDFArray ? filter.lookup(filter.size() - 1) : filter;
  return last instanceof PDFName ? last.decodeText() : '';
}

function keyOf({ dict, contents }: PDFRawStream, { ground, palette, table }: PictureInks): string {
  const hash = createHash('sha256').update(contents).update(table);
  const size = [
    numberAt(dict, 'Width'),
    numberAt(dict, 'Height'),
    filterOf(dict),
    String(dict.lookup(name('DecodeParms'))),
  ];
  return hash.update(JSON.stringify([ground, ...palette, ...size])).digest('hex');
}

function numberAt(dict: PDFDict, key: string): number {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** Measures one picture: how many pixels an inch of paper gets, and how much ink its darkest parts ask. */
import { PDFBool, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Matrix } from '../content/graphics.js';
import { streamBytes } from '../content/stream.js';
import { spaceOf } from './colour-state.js';
import type { PaintedPicture } from './painted.js';

/** What does not depend on where the picture stands; several pages may show the same. */
export interface PictureInk {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly space: PaintedPicture['space'];
  readonly totalInk: number | undefined;
  /** A stencil: painted in the fill colour, as drawings are. */
  readonly isMask: boolean;
}

const name = (text: string): PDFName => PDFName.of(text);
const MM_PER_PT = 25.4 / 72;
/** Pixels of a thousand that may be darker than what is reported: noise prints as noise. */
const IGNORED = 1 / 1000;

export async function pictureInk(stream: PDFRawStream): Promise<PictureInk> {
  const { dict } = stream;
  const size = (key: string): number => {
    const value = dict.lookup(name(key));
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  const isMask = dict.lookup(name('ImageMask')) === PDFBool.True;
  const space = isMask ? 'grey' : spaceOf(dict.lookup(name('ColorSpace')));
  const [widthPx, heightPx] = [size('Width'), size('Height')];
  return { widthPx, heightPx, space, isMask, totalInk: await inkIn(stream, space, widthPx * heightPx) };
}

async function inkIn(
  stream: PDFRawStream,
  space: PaintedPicture['space'],
  pixels: number,
): Promise<number | undefined> {
  if (space === 'grey') return 1;
  if (space !== 'cmyk') return undefined;
  try {
    const inks = await inksOfPicture(stream);
    if (inks.length < 4 * pixels) return undefined;
    return heavy(inks, pixels);
  } catch {
    return undefined;
  }
}

/** Four bytes a pixel, 255 for solid. */
export async function inksOfPicture(stream: PDFRawStream): Promise<Uint8Array> {
  const filter = stream.dict.lookup(name('Filter'));
  if (filter !== name('DCTDecode')) return streamBytes(stream);
  const { data, info } = await sharp(stream.contents, { limitInputPixels: false })
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error('not four inks');
  return data;
}

function heavy(inks: Uint8Array, pixels: number): number {
  const histogram = new Uint32Array(4 * 255 + 1);
  for (let at = 0; at < 4 * pixels; at += 4) {
    const sum = (inks[at] as number) + (inks[at + 1] as number) + (inks[at + 2] as number) + (inks[at + 3] as number);
    histogram[sum] = (histogram[sum] as number) + 1;
  }
  let darker = 0;
  for (let sum = histogram.length - 1; sum >= 0; sum -= 1) {
    darker += histogram[sum] as number;
    if (darker > pixels * IGNORED) return sum / 255;
  }
  return 0;
}

/** A picture is a square of 1 by 1 that the matrix stretches (ISO 32000-1 8.9.5). */
export function pictureSize(
  { widthPx, heightPx }: PictureInk,
  [a = 0, b = 0, c = 0, d = 0]: Matrix,
): Pick<PaintedPicture, 'ppi' | 'widthMm' | 'heightMm'> {
  const [width, height] = [Math.hypot(a, b), Math.hypot(c, d)];
  const ppi = Math.min(width > 0 ? (widthPx * 72) / width : 0, height > 0 ? (heightPx * 72) / height : 0);
  return { ppi: Math.round(ppi), widthMm: tenth(width * MM_PER_PT), heightMm: tenth(height * MM_PER_PT) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

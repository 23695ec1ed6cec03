/** Measures one picture: how many pixels an inch of paper gets, and how much ink its darkest parts ask. */
import { PDFArray, PDFBool, type PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
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
  const isMask = dict.lookup(name('ImageMask')) === PDFBool.True;
  const space = isMask ? 'grey' : spaceOf(dict.lookup(name('ColorSpace')));
  const [widthPx, heightPx] = [sizeAt(dict, 'Width'), sizeAt(dict, 'Height')];
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
    const { inks } = await inksOfPicture(stream);
    if (inks.length < 4 * pixels) return undefined;
    return heavy(inks, pixels);
  } catch {
    return undefined;
  }
}

/**
 * Four bytes a pixel, 255 for solid.
 * @param longestPx of a JPEG that need not be read at its full size
 * @throws when the picture is damaged, or has other inks than four
 */
export async function inksOfPicture(stream: PDFRawStream, longestPx?: number): Promise<InkPixels> {
  const { dict, contents } = stream;
  const [width, height] = [sizeAt(dict, 'Width'), sizeAt(dict, 'Height')];
  const isTurned = turns(dict);
  if (dict.lookup(name('Filter')) !== name('DCTDecode')) {
    const inks = streamBytes(stream);
    return { width, height, inks: isTurned ? turned(inks) : inks };
  }
  const picture = sharp(contents, { limitInputPixels: false })
    // Both: without the first the inks would go to a screen and back.
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk');
  if (longestPx) picture.resize({ width: longestPx, height: longestPx, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error('not four inks');
  // libvips turns what Adobe wrote, by the mark in the file; a PDF asks only what its dictionary says.
  return { width: info.width, height: info.height, inks: isAdobe(contents) === isTurned ? data : turned(data) };
}

export interface InkPixels {
  readonly width: number;
  readonly height: number;
  readonly inks: Uint8Array;
}

/** A Decode array may say that 0 is solid (ISO 32000-1 8.9.5.2). */
function turns(dict: PDFDict): boolean {
  const decode = dict.lookup(name('Decode'));
  const first = decode instanceof PDFArray ? decode.lookup(0) : undefined;
  return first instanceof PDFNumber && first.asNumber() === 1;
}

const turned = (inks: Uint8Array): Uint8Array => inks.map((value) => 255 - value);

/** An APP14 segment stands before the picture itself. */
const isAdobe = (jpeg: Uint8Array): boolean => {
  const start = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  const at = start.indexOf('Adobe', 0, 'latin1');
  return at > 3 && start[at - 4] === 0xff && start[at - 3] === 0xee;
};

function sizeAt(dict: PDFDict, key: string): number {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
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

/** Measures one picture: how many pixels an inch of paper gets, and how much ink its darkest parts ask. */
import { PDFBool, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import type { Matrix } from '../../content/geometry.js';
import { sizeAt } from '../../content/inks-of-picture.js';
import { kindOfSpace } from '../../content/space-kind.js';
import { readSpotSpace } from '../../content/spot-space.js';
import { OverBudget } from '../../syntax/budget.js';
import type { PaintedPicture } from './painted.js';
import { heaviestInk } from './picture-ink.js';

/** What does not depend on where the picture stands; several pages may show the same. */
export interface PictureInk {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly space: PaintedPicture['space'];
  readonly totalInk: number | undefined;
  /** Besides those of the four inks. */
  readonly plates: readonly string[];
  /** A stencil: painted in the fill colour, as drawings are. */
  readonly isMask: boolean;
}

const name = (text: string): PDFName => PDFName.of(text);
const MM_PER_PT = 25.4 / 72;

export async function pictureInk(stream: PDFRawStream): Promise<PictureInk> {
  const { dict } = stream;
  const isMask = dict.lookup(name('ImageMask')) === PDFBool.True;
  const given = dict.lookup(name('ColorSpace'));
  const space = isMask ? 'grey' : kindOfSpace(given);
  const plates = readSpotSpace(given)?.plates ?? [];
  const [widthPx, heightPx] = [sizeAt(dict, 'Width'), sizeAt(dict, 'Height')];
  return { widthPx, heightPx, space, isMask, plates, totalInk: await inkIn(stream, space, widthPx * heightPx) };
}

async function inkIn(
  stream: PDFRawStream,
  space: PaintedPicture['space'],
  pixels: number,
): Promise<number | undefined> {
  if (space === 'grey') return 1;
  if (space !== 'cmyk') return undefined;
  try {
    return await heaviestInk(stream, pixels);
  } catch (problem) {
    if (problem instanceof OverBudget) throw problem;
    return undefined;
  }
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

/** Reads the boxes of a page. */
import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

/** In points; `top` is the upper edge, y upwards. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const PT_PER_MM = 72 / 25.4;

/** Rounded to 0.001 pt. */
export const mmToPt = (mm: number): number => Math.round(mm * PT_PER_MM * 1000) / 1000;

/** A box of a PDF as left, top, width and height, whichever corners it was written with (ISO 32000-1 7.9.5). */
export function rectangleOf(box: PDFObject | undefined): Rectangle | undefined {
  if (!(box instanceof PDFArray) || box.size() !== 4) return undefined;
  const [x1, y1, x2, y2] = box.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  if (Number.isNaN(x1 + y1 + x2 + y2)) return undefined;
  return { left: Math.min(x1, x2), top: Math.max(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

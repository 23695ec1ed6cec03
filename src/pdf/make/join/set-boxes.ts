/** Sets the page boxes of a printed page in exact millimetres, measured from where the browser began to paint. */
import { constants, inflateSync } from 'node:zlib';
import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import type { TrimSize } from '../../../model.js';
import { printedPageSize } from '../../../rules/pdf/printed.js';
import { firstClip, type Rectangle } from '../../content/first-clip.js';
import type { PageObject } from '../../syntax/trees.js';

/** A page with its boxes set: where its trim begins, in points from the PDF's origin (bottom left, y upwards). */
export interface PlacedPage {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly trimLeftPt: number;
  readonly trimTopPt: number;
}

export interface BoxSizes {
  readonly trim: TrimSize;
  /** Painted around the trim on every side. */
  readonly renderedBleedMm: number;
  /** Promised to the press: the BleedBox around the TrimBox. */
  readonly bleedMm: number;
}

const PT_PER_MM = 72 / 25.4;
/** More than the browser's rounding to its 0.24 pt grid, less than any mistake in a stylesheet. */
const TOLERANCE_MM = 0.3;
/** A page's paper is rounded up by up to a point, and moved by up to two CSS px when printed zoomed. */
const PAPER_TOLERANCE_MM = 1;
/** Enough for the clip, which is the second thing Skia writes: a page full of drawing can be megabytes. */
const HEAD_BYTES = 1024;

export const mmToPt = (mm: number): number => Math.round(mm * PT_PER_MM * 1000) / 1000;

/**
 * MediaBox and CropBox become trim + rendered bleed, TrimBox the trim, BleedBox (for a press only) the bleed around it.
 * Chromium's own MediaBox is whole CSS px and may be shifted (knowledge/press.md, section 2): only the first clip,
 * which is the paper as the stylesheet meant it, is exact. A blank page has none, and a page that
 * opens with a picture may have none: there the MediaBox's top left counts.
 */
export function setBoxes(page: PageObject, sizes: BoxSizes, section: string): PlacedPage | Diagnostic {
  const { trim, renderedBleedMm, bleedMm } = sizes;
  const widthMm = trim.widthMm + 2 * renderedBleedMm;
  const heightMm = trim.heightMm + 2 * renderedBleedMm;
  const clip = paperOf(page.dict);
  const media = rectangleOf(page.dict.lookup(PDFName.of('MediaBox')));
  const paper = clip ?? media;
  const tolerance = clip ? TOLERANCE_MM : PAPER_TOLERANCE_MM;
  if (!paper || !near(paper.width, widthMm, tolerance) || !near(paper.height, heightMm, tolerance)) {
    const found = paper ? sizeText(paper.width / PT_PER_MM, paper.height / PT_PER_MM) : '0 x 0 mm';
    return diagnostic(printedPageSize, { section, found, expected: sizeText(widthMm, heightMm) });
  }
  const { left, top } = paper;
  const set = (name: string, insetMm: number) => {
    const x = left + insetMm * PT_PER_MM;
    const y = top - insetMm * PT_PER_MM;
    const right = x + (widthMm - 2 * insetMm) * PT_PER_MM;
    const bottom = y - (heightMm - 2 * insetMm) * PT_PER_MM;
    const corners = [x, bottom, right, y].map((value) => Math.round(value * 1000) / 1000);
    page.dict.set(PDFName.of(name), page.dict.context.obj(corners));
  };
  set('MediaBox', 0);
  set('CropBox', 0);
  set('TrimBox', renderedBleedMm);
  if (bleedMm > 0) set('BleedBox', renderedBleedMm - bleedMm);
  const insetPt = renderedBleedMm * PT_PER_MM;
  return { ref: page.ref, dict: page.dict, trimLeftPt: left + insetPt, trimTopPt: top - insetPt };
}

/** Whether a clip is that of the paper, be it of a wrong size. */
const isAlike = (clip: Rectangle, media: Rectangle): boolean =>
  near(clip.width, media.width / PT_PER_MM, 2 * PAPER_TOLERANCE_MM) &&
  near(clip.height, media.height / PT_PER_MM, 2 * PAPER_TOLERANCE_MM);

function near(pt: number, mm: number, toleranceMm: number): boolean {
  return Math.abs(pt / PT_PER_MM - mm) <= toleranceMm;
}

function sizeText(widthMm: number, heightMm: number): string {
  return `${widthMm.toFixed(1)} x ${heightMm.toFixed(1)} mm`;
}

/** A box of a PDF as left, top, width and height, whichever corners it was written with (ISO 32000-1 7.9.5). */
export function rectangleOf(box: PDFObject | undefined): Rectangle | undefined {
  if (!(box instanceof PDFArray) || box.size() !== 4) return undefined;
  const [x1, y1, x2, y2] = box.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  if (Number.isNaN(x1 + y1 + x2 + y2)) return undefined;
  return { left: Math.min(x1, x2), top: Math.max(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/**
 * The paper as the stylesheet meant it; undefined for a blank page, for one that opens with a picture and its clip, and for
 * pages that Chromium did not print.
 */
export function paperOf(page: PDFDict): Rectangle | undefined {
  const clip = firstClip(contentHead(page));
  const media = rectangleOf(page.lookup(PDFName.of('MediaBox')));
  return clip && media && isAlike(clip, media) ? clip : undefined;
}

/** The start of a page's content stream as text, one character per byte. */
function contentHead(page: PDFDict): string {
  const contents = page.lookup(PDFName.of('Contents'));
  const stream = contents instanceof PDFArray && contents.size() > 0 ? contents.lookup(0) : contents;
  if (!(stream instanceof PDFRawStream)) return '';
  const head = stream.contents.subarray(0, HEAD_BYTES);
  if (!stream.dict.has(PDFName.of('Filter'))) return Buffer.from(head).toString('latin1');
  try {
    // Z_SYNC_FLUSH: the head of a longer stream is not an error.
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}

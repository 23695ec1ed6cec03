/** Sets the page boxes of a printed page in exact millimetres, measured from where the browser began to paint. */
import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import type { TrimSize } from '../../../model.js';
import { printedPageSize } from '../../../rules/pdf/printed.js';
import { paperOf } from '../../content/paper.js';
import { rectangleOf } from '../../document/boxes.js';
import type { PageObject } from '../../document/pages.js';

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

function near(pt: number, mm: number, toleranceMm: number): boolean {
  return Math.abs(pt / PT_PER_MM - mm) <= toleranceMm;
}

function sizeText(widthMm: number, heightMm: number): string {
  return `${widthMm.toFixed(1)} x ${heightMm.toFixed(1)} mm`;
}

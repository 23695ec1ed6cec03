/** Judges whether the page boxes and the number of pages are what the press was promised. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { TrimSize } from '../../model.js';
import type { BoxMm, PdfFacts } from '../../pdf/read/pdf-facts.js';
import { wrongBleedBox, wrongPageCount, wrongTrimBox } from '../../rules/press/pages.js';
import type { InkLimits } from './preflight.js';

export interface PressSettings {
  readonly trim: TrimSize;
  readonly bleedMm: number;
  /** 2 for perfect binding, 4 for saddle stitching. */
  readonly pageMultiple: number;
  readonly limits: InkLimits;
  /** Inks with a plate of their own that the book asks for. */
  readonly spots?: ReadonlySet<string>;
  /** Pages from 0 that are blank on purpose; undefined where nobody can know. */
  readonly blank?: ReadonlySet<number>;
}

/** Print shops allow a tenth of a millimetre (knowledge/press.md, section 4). */
const TOLERANCE_MM = 0.1;

/** TrimBox present and of the right size on every page; pages are counted from 1. */
export function trimBox(facts: PdfFacts, { trim }: PressSettings): Diagnostic[] {
  return facts.pages.flatMap((page, index) => {
    const fits = page.trim && near(page.trim.widthMm, trim.widthMm) && near(page.trim.heightMm, trim.heightMm);
    if (fits) return [];
    const expected = sizeText(trim.widthMm, trim.heightMm);
    return [diagnostic(wrongTrimBox, { page: index + 1, found: boxText(page.trim), expected })];
  });
}

/** BleedBox at least the promised bleed outside the trim on all four sides, and within the MediaBox. */
export function bleedBox(facts: PdfFacts, { bleedMm }: PressSettings): Diagnostic[] {
  return facts.pages.flatMap((page, index) => {
    if (bleedMm === 0) return [];
    const { trim, bleed, media } = page;
    const least = trim && bleed ? Math.min(...margins(bleed, trim)) : 0;
    const outside = bleed ? Math.max(0, -Math.min(...margins(media, bleed))) : 0;
    if (least >= bleedMm - TOLERANCE_MM && outside <= TOLERANCE_MM) return [];
    const found = `${Math.max(0, least - outside).toFixed(1)} mm`;
    return [diagnostic(wrongBleedBox, { page: index + 1, found, expected: `${bleedMm.toFixed(1)} mm` })];
  });
}

export function pageMultiple(facts: PdfFacts, settings: PressSettings): Diagnostic[] {
  const { pageMultiple: multiple } = settings;
  if (multiple <= 1 || facts.pageCount % multiple === 0) return [];
  return [diagnostic(wrongPageCount, { pages: facts.pageCount, multiple })];
}

/** How far `outer` reaches beyond `inner`: left, bottom, right, top. */
function margins(outer: BoxMm, inner: BoxMm): [number, number, number, number] {
  return [
    inner.leftMm - outer.leftMm,
    inner.bottomMm - outer.bottomMm,
    outer.leftMm + outer.widthMm - inner.leftMm - inner.widthMm,
    outer.bottomMm + outer.heightMm - inner.bottomMm - inner.heightMm,
  ];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE_MM;
}

function boxText(box: BoxMm | undefined): string {
  return box ? sizeText(box.widthMm, box.heightMm) : '–';
}

function sizeText(widthMm: number, heightMm: number): string {
  return `${widthMm.toFixed(1)} x ${heightMm.toFixed(1)} mm`;
}

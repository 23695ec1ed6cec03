/** Works out the page of a format that is bound in the book: that of the book, with a perforation beside the fold. */
import { type PageGeometry, turned } from './page-geometry.js';

/** All in millimetres. */
export interface BoundPage {
  readonly widthMm: number;
  readonly heightMm: number;
  /** From the fold. Of a page with its long side below the fold is its upper edge on the front of a leaf, and its lower on the back. */
  readonly perforation: number;
  /** From the fold to what is written on. */
  readonly inside: number;
  readonly outside: number;
  /** Of the first page; the next ones have a line of their own above. */
  readonly head: number;
  readonly top: number;
  readonly bottom: number;
}

export type Orientation = 'portrait' | 'landscape';

/** White at the perforation: on A4 as much as beside the holes of a loose sheet, on a small page what a torn edge needs. */
const CLEAR = { wide: 13, narrow: 9, small: 8 } as const;
const OUTSIDE = { wide: 15, narrow: 12, small: 10 } as const;
const NARROW_BELOW = 190;
const SMALL_BELOW = 160;
/** As on a loose sheet: above the head, for the line above a next sheet, and for what stands at its foot. */
const HEAD = 14;
const RUNNING = 12;
const FOOT = 28;
/** On a narrow page the foot may be of two lines. */
const SECOND_LINE = 6;
/** Between a perforation above or below and what stands there. */
const ABOVE = 8;

export function boundPage(page: PageGeometry, perforation: number, orientation: Orientation): BoundPage {
  const { widthMm, heightMm } = orientation === 'landscape' ? turned(page) : page;
  const kind = widthMm < SMALL_BELOW ? 'small' : widthMm < NARROW_BELOW ? 'narrow' : 'wide';
  const bottom = FOOT + (kind === 'wide' ? 0 : SECOND_LINE);
  const isTurned = foldIsAbove({ widthMm, heightMm });
  const head = isTurned ? perforation + ABOVE : HEAD;
  return {
    widthMm,
    heightMm,
    perforation,
    inside: isTurned ? OUTSIDE[kind] : perforation + CLEAR[kind],
    outside: OUTSIDE[kind],
    head,
    top: head + RUNNING,
    bottom,
  };
}

/** A press turns these (pdf/make/ink/turn-page.ts): on the front of a leaf their upper edge comes to lie at the fold. */
export const foldIsAbove = ({ widthMm, heightMm }: Pick<PageGeometry, 'widthMm' | 'heightMm'>): boolean =>
  widthMm > heightMm;

/** What is said of a file for a press: its sizes, fonts, pictures, inks, and which rules it was judged by. Types only. */
import type { Diagnostic } from './diagnostic.js';
import type { TrimSize } from './model.js';

/** All of one PDF. Pages count from 1; places from the trim's left and top edge. */
export interface PressReport {
  readonly part: 'interior' | 'cover';
  readonly title: string;
  /** What the file calls itself: PDF/X-4. */
  readonly standard: string;
  readonly pdfVersion: string;
  /** Name of the printing condition, such as FOGRA39. */
  readonly condition: string;
  readonly trim: TrimSize;
  readonly bleedMm: number;
  readonly pages: number;
  readonly fonts: readonly { readonly name: string; readonly type: string; readonly embedded: boolean }[];
  readonly images: readonly PressImage[];
  /** Inks with a plate of their own, in the order in which they are met; left out where there are none. */
  readonly spots?: readonly SpotInk[];
  /** One per page. */
  readonly coverage: readonly InkCoverage[];
  /** The most ink on one place, in per cent: of what is drawn and of pictures, where nothing see-through lies on top. */
  readonly heaviestPercent: number;
  readonly rules: readonly JudgedPressRule[];
  /** With their sources. */
  readonly findings: readonly Diagnostic[];
}

/** A finished file with what is said of it. */
export interface PressedFile {
  /** Path under the output folder. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly report: PressReport;
}

export interface PressImage {
  readonly page: number;
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Pixels per inch on paper, in the direction that has fewer. */
  readonly ppi: number;
  readonly inks: string;
}

/** The part of the trimmed page that each ink covers, in per cent: half of the page in half strength is 25. */
export interface InkCoverage {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
  /** Of each of the file's inks with a plate of its own. */
  readonly spots?: readonly { readonly ink: string; readonly percent: number }[];
}

/** An ink with a plate of its own. */
export interface SpotInk {
  readonly ink: string;
  /** The first one that it is on. */
  readonly page: number;
}

export interface JudgedPressRule {
  readonly rule: string;
  /** Noted: it found only what is no error. */
  readonly result: 'passed' | 'failed' | 'noted' | 'not-checked';
  readonly findings: number;
}

/** How wide the back of the book is, and what makes it so. */
export interface Spine {
  readonly spineMm: number;
  /** What pages and paper make. */
  readonly computedMm: number;
  /** Whether it is the printer's own figure. */
  readonly given: boolean;
  readonly pages: number;
  readonly paperMicron: number;
  readonly coverMicron: number;
}

/** How pages are printed for who looks at them: what is painted, around what, and how sharp. It must not move a line. */
import type { Config } from '../config/load.js';

export interface Printing {
  /** Stylesheet that the pages are printed with. */
  readonly paint: 'print' | 'digital' | 'formats';
  /** Rendered around the trim. One more than the printer's bleed, so that rounding (0.1 mm) never eats it. */
  readonly renderBleedMm: number;
  /** Of the BleedBox. */
  readonly bleedMm: number;
  /** What a photo has at most: paper shows 300 pixels per inch, a screen half of that at the size of paper. */
  readonly photoPpi: number;
  /** Whether people read the PDF: then it is tagged. A press reads none. */
  readonly forReaders: boolean;
  /** Whether its sheets are filled in on the screen. The book shows formats, but nobody fills them in there. */
  readonly isFillable: boolean;
}

const PAPER_PPI = 300;
const SCREEN_PPI = 150;

export const onScreen: Printing = {
  paint: 'digital',
  renderBleedMm: 0,
  bleedMm: 0,
  photoPpi: SCREEN_PPI,
  forReaders: true,
  isFillable: false,
};

/** Loose sheets of an office printer, or a screen. */
export const onSheets: Printing = { ...onScreen, paint: 'formats', isFillable: true };

export function onPress({ print: { bleedMm } }: Config): Printing {
  return {
    paint: 'print',
    renderBleedMm: bleedMm + 1,
    bleedMm,
    photoPpi: PAPER_PPI,
    forReaders: false,
    isFillable: false,
  };
}

/** What a press wants to know of what is painted on a page. Types only. */
import type { SpaceKind } from '../../content/space-kind.js';

/** From the trim's left and top edge (of the MediaBox where there is no trim), in millimetres, rounded to 0.1. */
export interface Spot {
  readonly xMm: number;
  readonly yMm: number;
}

/** Where colours of no ink are set; `inline` is a picture inside the drawing itself. */
export type StrangeSpace = 'rgb' | 'other' | 'inline';

/** Of a colour as it is set: inks where they are known, and the kind of space it was set in. */
export interface Paint {
  readonly space: SpaceKind;
  /** Cyan, magenta, yellow, black, 0 to 1; all 0 where the space does not tell. */
  readonly inks: readonly [number, number, number, number];
  /** Of a spot colour: the plates that it is on, besides those of the four inks. */
  readonly plates?: readonly string[];
  /** Red, green and blue, 0 to 1, where it was set as these or as a grey. */
  readonly screen?: readonly [number, number, number];
}

/** Text that looks the same all over the page: the first place, and how often it is shown. */
export interface PaintedText extends Spot {
  readonly sizePt: number;
  readonly paint: Paint;
  readonly overprint: boolean;
  readonly times: number;
}

/** A line or bar, by its thin side. */
export interface PaintedRule extends Spot {
  readonly thicknessPt: number;
  readonly times: number;
}

export interface PaintedPicture extends Spot {
  /** Pixels per inch on paper, in the direction that has fewer. */
  readonly ppi: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly space: Paint['space'];
  /** The most ink that 999 of 1000 pixels stay under, 0 to 4; undefined where it cannot be read. */
  readonly totalInk: number | undefined;
}

export interface PaintedPage {
  /** Whether nothing with ink is painted. */
  readonly blank: boolean;
  readonly texts: readonly PaintedText[];
  /** Thinner than a point; others are no worry. */
  readonly rules: readonly PaintedRule[];
  readonly pictures: readonly PaintedPicture[];
  /** The heaviest ink of areas, lines and text together, 0 to 4. */
  readonly heaviest: Spot & { readonly totalInk: number };
  /** Kinds of colour space that no ink is known for, with the first place. */
  readonly strangeSpaces: readonly (Spot & { readonly space: StrangeSpace })[];
  /** Inks with a plate of their own, with the first place. */
  readonly plates: readonly (Spot & { readonly ink: string })[];
  /** White that overprints, and so vanishes. */
  readonly whiteOverprint: Spot | undefined;
  /** Blend modes other than Normal, with the first place. */
  readonly blendModes: readonly (Spot & { readonly mode: string })[];
  /** Whether something is see-through. */
  readonly transparent: boolean;
  /** Characters that the typeface did not have. */
  readonly missingGlyph: Spot | undefined;
}

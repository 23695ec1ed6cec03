/** Chooses the inks of a screen colour: the palette's recipe, black alone for greys, else what the profile says. */
import type { Inks, SpotTint } from '../../../model.js';
import { channelsOf, hexOf, to8Bit } from '../../content/screen-colour.js';
import { type InkTable, inksFor } from './table.js';

/** `#RRGGBB` in capitals → inks. */
export type InkPalette = ReadonlyMap<string, Inks>;

/** `#RRGGBB` in capitals → the spot ink that prints it; the palette has its four inks too. */
export type SpotPalette = ReadonlyMap<string, SpotTint>;

export interface InkChooser {
  readonly palette: InkPalette;
  readonly table: InkTable;
  /** Red, green and blue from 0 to 1; remembers which colours were used on which page. */
  inksOf(red: number, green: number, blue: number, page: number): Inks;
  /** Undefined for what is printed in the four inks. */
  spotOf(red: number, green: number, blue: number): SpotTint | undefined;
  /** A colour that the browser computed with a small error, such as the end of a gradient that fades away. */
  nearPalette(colour: readonly number[]): readonly number[];
  /** Colours that are not in the palette, with the pages (from 0) they are on. */
  readonly strangers: ReadonlyMap<string, ReadonlySet<number>>;
}

const NONE: Inks = [0, 0, 0, 0];
const BLACK: Inks = [0, 0, 0, 1];
/** Of 255: what rounding and dividing by an opacity leave of a colour. */
const NEAR = 3.5;

/** @param named colours of the palette without a recipe, `#RRGGBB` in capitals: no strangers, but the profile chooses */
export function chooseInks(
  palette: InkPalette,
  table: InkTable,
  named: ReadonlySet<string> = new Set(),
  spots: SpotPalette = new Map(),
): InkChooser {
  // Paper and black ink are on every press, also when the palette does not name them.
  const known = new Map<string, Inks>([[hexOf(1, 1, 1), NONE], [hexOf(0, 0, 0), BLACK], ...palette]);
  const chosen = new Map<string, Inks>();
  const strangers = new Map<string, Set<number>>();
  const ends = [...known.keys()].map((hex) => channelsOf(hex));
  return {
    palette,
    table,
    strangers,
    inksOf(red, green, blue, page) {
      const hex = hexOf(red, green, blue);
      const recipe = known.get(hex);
      if (recipe) return recipe;
      if (!named.has(hex)) {
        const pages = strangers.get(hex) ?? new Set();
        strangers.set(hex, pages.add(page));
      }
      const inks =
        chosen.get(hex) ?? (isGrey(red, green, blue) ? greyInk(red, green, blue) : inksFor(table, red, green, blue));
      chosen.set(hex, inks);
      return inks;
    },
    spotOf: (red, green, blue) => (spots.size > 0 ? spots.get(hexOf(red, green, blue)) : undefined),
    nearPalette: (colour) => ends.find((end) => end.every((value, at) => isNear(value, colour[at] ?? 0))) ?? colour,
  };
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) * 255 < NEAR;

/** Black alone: a grey of four inks takes on a colour as soon as one of them is a little too heavy. */
const greyInk = (red: number, green: number, blue: number): Inks => [0, 0, 0, 1 - (red + green + blue) / 3];

const isGrey = (red: number, green: number, blue: number): boolean =>
  to8Bit(Math.max(red, green, blue)) - to8Bit(Math.min(red, green, blue)) <= 1;

/** Completes the palette of a book: roles that it does not name, the colours of its parts, and tints of both. */

import type { Inks } from '../model.js';
import { own } from '../own.js';
import { contrastRatio, HEX, tintOf } from './colour-math.js';
import { type ColourConfig, PART_COLOURS, ROLE_TINTS, ROLES } from './default-colours.js';
import { OLD_COLOURS } from './old-keys.js';

export type Palette = Readonly<Record<string, ColourConfig>>;

/** As a book writes it, each colour spelt out. */
export interface PartColour {
  readonly letter?: string | undefined;
  readonly colour?: string | undefined;
  readonly pattern?: Pattern | undefined;
}

export const PATTERNS = ['dots', 'slants', 'roofs', 'waves', 'crosses'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** A part with all that tells it from the others. `colour` is the prefix of its four shades in the palette. */
export interface Marked {
  readonly letter: string;
  readonly colour: string;
  readonly pattern: Pattern;
}

/** AAA: WCAG 1.4.6 asks 7 : 1 of normal text. */
export const NEEDED_CONTRAST = 7;

/** Per cent of the dark shade: of drawings and patterns, of stripes, of a ground with dark text on it. */
const SHADES = { mid: 60, light: 32 } as const;
const MOST_TINT = 10;

export function completePalette<Part extends PartColour>(
  given: Palette,
  parts: readonly Part[],
): { readonly palette: Palette; readonly parts: readonly (Part & Marked)[] } {
  const palette = withRoles(given);
  const marked = parts.map((part, index) => {
    const letter = part.letter ?? letterOf(index);
    const colour = prefixFor(part, index, letter, palette);
    return { ...part, letter, colour, pattern: part.pattern ?? (PATTERNS[index % PATTERNS.length] as Pattern) };
  });
  // Without parts no colour is left out: drawings that were made for a book with parts ask for shades of its colours.
  const named = parts.length > 0 ? [] : Object.keys(given).map((name) => name.replace(/-dark$/, ''));
  const bases = new Set([...named.filter(isBase), ...marked.map(({ colour }) => colour)]);
  const shades = [...bases].flatMap((name) => shadesIn(palette, name)).filter(([name]) => !palette.has(name));
  // First: where the screen shows two of one colour, the later one says its inks, and that is one the book wrote itself.
  return { palette: Object.fromEntries([...shades, ...palette]), parts: marked };
}

/** The book's own, what an older book calls them, or ours. */
function withRoles(given: Palette): Map<string, ColourConfig> {
  const old = Object.entries(OLD_COLOURS).flatMap(([name, role]) => {
    const colour = own(given, name);
    return colour ? [[role, colour] as const] : [];
  });
  const palette = new Map<string, ColourConfig>([...Object.entries(ROLES), ...old, ...Object.entries(given)]);
  for (const [name, { of, percent }] of Object.entries(ROLE_TINTS))
    addTo(palette, name, tint(palette.get(of) ?? ROLES[of], percent));
  return palette;
}

/** What a book names itself stays. */
function addTo(palette: Map<string, ColourConfig>, name: string, colour: ColourConfig): void {
  if (!palette.has(name)) palette.set(name, colour);
}

/** Neither a shade of another colour nor one with a role of its own, such as `ink`. */
const isBase = (name: string): boolean =>
  !/-(?:dark|mid|light|tint)$/.test(name) && !Object.hasOwn(ROLES, name) && !Object.hasOwn(OLD_COLOURS, name);

/** A part names a colour of the palette, a colour of a screen, or none: then its letter may be one, and else it has its turn. */
function prefixFor({ colour }: PartColour, index: number, letter: string, palette: Map<string, ColourConfig>): string {
  const turn = `part-${index + 1}`;
  const isThere = (name: string): boolean => palette.has(name) || palette.has(`${name}-dark`);
  if (colour && !HEX.test(colour)) return colour;
  if (colour) palette.set(`${turn}-dark`, { screen: colour });
  const small = letter.toLowerCase();
  if (!colour && isThere(small)) return small;
  const ours = PART_COLOURS[index % PART_COLOURS.length];
  if (!isThere(turn) && ours) palette.set(`${turn}-dark`, ours);
  return turn;
}

export const hasColour = (palette: Readonly<Record<string, unknown>>, prefix: string): boolean =>
  Object.hasOwn(palette, prefix) || Object.hasOwn(palette, `${prefix}-dark`);

/** Of nothing there are none: a colour that is not there is told of at its part (agreement.ts). */
function shadesIn(palette: Map<string, ColourConfig>, name: string): (readonly [string, ColourConfig])[] {
  const dark = palette.get(`${name}-dark`) ?? palette.get(name);
  if (!dark) return [];
  const shades = [
    ['dark', dark],
    ['mid', tint(dark, SHADES.mid)],
    ['light', tint(dark, SHADES.light)],
    ['tint', tint(dark, readableTint(dark.screen))],
  ] as const;
  return shades.map(([shade, colour]) => [`${name}-${shade}`, colour]);
}

/** The strongest ground on which the colour itself can be read; of one that white cannot bear, its lightest. */
function readableTint(screen: string): number {
  for (let percent = MOST_TINT; percent > 2; percent--)
    if (contrastRatio(screen, tintOf(screen, percent)) >= NEEDED_CONTRAST) return percent;
  return 2;
}

/** The same inks, thinner; where a book says nothing of inks the profile chooses them. */
function tint({ screen, cmyk, uncoated, grey, spot, spotPercent = 100 }: ColourConfig, percent: number): ColourConfig {
  const part = (ink: number): number => Math.round(ink * percent) / 100;
  const thinner = ([c, m, y, k]: Inks): Inks => [part(c), part(m), part(y), part(k)];
  return {
    screen: tintOf(screen, percent),
    ...(cmyk && { cmyk: thinner(cmyk) }),
    ...(uncoated && { uncoated: thinner(uncoated) }),
    ...(grey !== undefined && { grey: part(grey) }),
    ...(spot && { spot, spotPercent: part(spotPercent) }),
  };
}

/** A to Z, then AA, AB, …: parts count by themselves. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

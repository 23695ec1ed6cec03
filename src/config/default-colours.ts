/** The colours of a book that names none: roles for text, grounds and lines, and a row of colours for its parts. */
import type { Inks } from '../model.js';

/** A colour of the palette: on a screen, and the inks that print it. */
export interface ColourConfig {
  readonly screen: string;
  readonly cmyk?: Inks | undefined;
  readonly uncoated?: Inks | undefined;
  readonly tint?: { readonly of: string; readonly percent: number } | undefined;
  readonly grey?: number | undefined;
  /** Name of an ink with a plate of its own, that the inks above stand in for. */
  readonly spot?: string | undefined;
  /** Of a shade that we made of such a colour: how much of that ink, in per cent. */
  readonly spotPercent?: number | undefined;
}

/** What the styles use in every book. Greys are black ink alone, so that thin lines and letters need no register. */
export const ROLES = {
  ink: { screen: '#1A1A1A', grey: 100 },
  'ink-soft': { screen: '#454545', grey: 84 },
  white: { screen: '#FFFFFF', cmyk: [0, 0, 0, 0] },
  ground: { screen: '#F5F6F7', cmyk: [3, 2, 2, 0] },
  'ground-deep': { screen: '#D5D9DD', cmyk: [14, 8, 8, 4] },
  line: { screen: '#666666', grey: 70 },
  'line-soft': { screen: '#A3A3A3', grey: 42 },
  'writing-line': { screen: '#595959', grey: 76 },
  accent: { screen: '#7CC4E8', cmyk: [52, 6, 2, 0] },
  warning: { screen: '#9B1C1C', cmyk: [15, 100, 90, 22], uncoated: [12, 95, 85, 14] },
} as const satisfies Readonly<Record<string, ColourConfig>>;

/** Tints of another role, as long as a book does not name them: so many per cent of its inks. */
export const ROLE_TINTS = {
  'accent-tint': { of: 'accent', percent: 30 },
} as const;

export type Role = keyof typeof ROLES | keyof typeof ROLE_TINTS;

/** What each role is for; docs/config.md and docs/styling.md say it. */
export const ROLE_MEANING: Readonly<Record<Role, string>> = {
  ink: 'text',
  'ink-soft': 'the second voice in text',
  white: 'paper: letters on a dark ground, boxes to tick',
  ground: 'calm ground of pages of no part',
  'ground-deep': 'the same, one step darker: lines between entries',
  line: 'thin lines',
  'line-soft': 'lighter lines and dots',
  'writing-line': 'lines to write on and boxes to tick',
  accent: 'the one accent, with ink on it: stones of the part openings',
  'accent-tint': 'ground of cover and title page, marked words',
  warning: 'the box that warns, and nothing else',
};

/** By turns, for parts that name none; each has 7 : 1 on white and on its own tint (WCAG 1.4.6). */
export const PART_COLOURS: readonly ColourConfig[] = [
  { screen: '#1B4A73', cmyk: [92, 62, 18, 30], uncoated: [85, 56, 14, 22] },
  { screen: '#7A3A00', cmyk: [22, 74, 100, 40], uncoated: [20, 68, 95, 30] },
  { screen: '#1D5537', cmyk: [84, 32, 80, 44], uncoated: [76, 27, 74, 32] },
  { screen: '#572C74', cmyk: [76, 94, 12, 10], uncoated: [70, 87, 9, 5] },
  { screen: '#0F5158', cmyk: [90, 42, 46, 42], uncoated: [82, 36, 40, 32] },
  { screen: '#83194A', cmyk: [25, 100, 36, 32], uncoated: [22, 94, 30, 23] },
  { screen: '#4B4A0C', cmyk: [40, 38, 100, 58], uncoated: [36, 34, 92, 46] },
  { screen: '#3A474F', cmyk: [60, 40, 34, 55], uncoated: [54, 35, 29, 45] },
];

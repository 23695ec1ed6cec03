/** Checks that the palette's text colours stand out enough from what is behind them (WCAG 1.4.6, level AAA). */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { lowContrast } from '../rules/config/contrast.js';
import type { Config } from './load.js';

/** WCAG 1.4.6 asks 7:1 of normal text; a writing line must be as easy to find as the text beside it. */
const NEEDED = 7;

const PAIRS: readonly (readonly [foreground: string, background: string])[] = [
  ['ink', 'white'],
  ['ink-soft', 'white'],
  ['ink', 'sand'],
  ['ink', 'straw'],
  ['ink', 'straw-light'],
  ['warning', 'white'],
  ['writing-line', 'white'],
];

export function checkContrast(config: Pick<Config, 'palette' | 'parts' | 'places'>): Diagnostic[] {
  const colours = new Set((config.parts ?? []).map(({ colour }) => colour));
  // Contrast has no direction: dark on white is also white on dark.
  const ofParts = [...colours].flatMap((colour) =>
    ['white', `${colour}-tint`].map((background) => [`${colour}-dark`, background] as const),
  );
  return [...PAIRS, ...ofParts].flatMap(([foreground, background]) => {
    const front = config.palette[foreground];
    const back = config.palette[background];
    // A missing colour is config/invalid already.
    if (!front || !back) return [];
    const exact = contrastRatio(front.screen, back.screen);
    if (exact >= NEEDED) return [];
    // Cut, not rounded: 6.999 must not be shown as 7.
    const ratio = Math.floor(exact * 100) / 100;
    const place = config.places.get(`palette.${foreground}`);
    return [diagnostic(lowContrast, { foreground, background, ratio, needed: NEEDED }, place)];
  });
}

/** Contrast of two #RRGGBB colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

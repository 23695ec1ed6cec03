/** Checks that the palette's text colours stand out enough from what is behind them (WCAG 1.4.6, level AAA). */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { lowContrast } from '../rules/config/contrast.js';
import { contrastRatio } from './colour-math.js';
import { ROLES, type Role } from './default-colours.js';
import type { Config } from './load.js';
import { OLD_COLOURS } from './old-keys.js';
import { NEEDED_CONTRAST } from './palette.js';

/** A writing line must be as easy to find as the text beside it. */
const PAIRS: readonly (readonly [foreground: Role, background: Role])[] = [
  ['ink', 'white'],
  ['ink-soft', 'white'],
  ['ink', 'ground'],
  ['ink', 'accent'],
  ['ink', 'accent-tint'],
  ['warning', 'white'],
  ['writing-line', 'white'],
];

type Settings = Pick<Config, 'palette' | 'parts' | 'places' | 'blocks'>;

interface Ground {
  readonly foreground: string;
  readonly background: string;
  /** The block of the book whose word has this colour; empty elsewhere. */
  readonly block: string;
}

/** Which colours a book has as text, and on what. */
export function groundsOf({ parts = [], blocks }: Pick<Settings, 'parts' | 'blocks'>): readonly Ground[] {
  const colours = new Set(parts.map(({ colour }) => colour));
  // Contrast has no direction: dark on white is also white on dark.
  const ofParts = [...colours].flatMap((colour) =>
    ['white', `${colour}-tint`].map((background) => [`${colour}-dark`, background] as const),
  );
  const ofBlocks = Object.entries(blocks).flatMap(([block, { colour }]) =>
    colour ? [{ foreground: colour, background: 'white', block }] : [],
  );
  const others = [...PAIRS, ...ofParts].map(([foreground, background]) => ({ foreground, background, block: '' }));
  return [...others, ...ofBlocks];
}

export function checkContrast(config: Settings): Diagnostic[] {
  const { palette } = config;
  const told = new Set<string>();
  return groundsOf(config).flatMap(({ foreground, background, block }) => {
    const front = palette[foreground];
    const back = palette[background];
    // A missing colour is config/invalid already.
    if (!front || !back) return [];
    const exact = contrastRatio(front.screen, back.screen);
    if (exact >= NEEDED_CONTRAST) return [];
    // What is wrong there is the choice: elsewhere the colour may be just right.
    const ofBlock = config.places.get(`blocks.${block}.colour`);
    const chosen = [foreground, background].flatMap((name) => chosenAt(config, name) ?? []);
    // Text that is good on paper is not what is wrong; and nobody chose what follows from another colour.
    const isGoodOnPaper = contrastRatio(front.screen, (palette.white ?? ROLES.white).screen) >= NEEDED_CONTRAST;
    const to = ofBlock
      ? { key: `blocks.${block}.colour`, place: ofBlock, isMade: false }
      : isGoodOnPaper
        ? chosen.at(-1)
        : chosen[0];
    // A colour that is too light for white is too light for the tint that was made of it.
    if (to && told.has(to.key) && to.isMade) return [];
    if (to) told.add(to.key);
    // Cut, not rounded: 6.999 must not be shown as 7.
    const ratio = Math.floor(exact * 100) / 100;
    return [diagnostic(lowContrast, { foreground, background, block, ratio, needed: NEEDED_CONTRAST }, to?.place)];
  });
}

/** Where a book chose a colour: by its name, its old name, or as what it is a tint of. */
function chosenAt({ places, parts = [] }: Settings, name: string) {
  const part = parts.findIndex(({ colour }) => name === `${colour}-dark` || name === `${colour}-tint`);
  const base = name === 'accent-tint' ? 'accent' : (parts[part]?.colour ?? name);
  const old = Object.keys(OLD_COLOURS).find((key) => OLD_COLOURS[key] === name);
  const dark = part >= 0 ? [`palette.${base}-dark`] : [];
  const ofPart = part >= 0 ? [`parts.${part}.colour`] : [];
  const keys = [`palette.${name}`, ...(old ? [`palette.${old}`] : []), ...dark, `palette.${base}`, ...ofPart];
  const key = keys.find((each) => places.has(each));
  return key === undefined ? undefined : { key, place: places.get(key), isMade: key !== `palette.${name}` };
}

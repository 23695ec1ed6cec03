/** Finds the inks of each palette colour: its own recipe, a tint of another, a grey; and where these contradict. */
import type { Diagnostic } from '../diagnostic.js';
import type { Inks } from '../model.js';
import type { Phrase } from '../rules/rule.js';
import { invalid } from './issues.js';
import type { Palette } from './palette.js';
import { nearestPlace, type Positions } from './positions.js';
import type { BookConfig } from './schema.js';
import { isGroup } from './shorthand.js';

export type Paper = BookConfig['print']['paper'];

/** `#RRGGBB` in capitals → inks; colours without a recipe are left to the profile. */
export function inksOfPalette(palette: Palette, paper: Paper): ReadonlyMap<string, Inks> {
  const found = new Map<string, Inks>();
  for (const [name, { screen }] of Object.entries(palette)) {
    const inks = recipeOf(palette, name, paper);
    if (inks) found.set(screen.toUpperCase(), inks);
  }
  return found;
}

/** Of a tint: the inks of the colour it belongs to, so much thinner. A tint of a tint is refused before this. */
function recipeOf(palette: Palette, name: string, paper: Paper): Inks | undefined {
  const { cmyk, uncoated, grey, tint } = palette[name] ?? {};
  if (grey !== undefined) return [0, 0, 0, grey / 100];
  const own = paper === 'uncoated' ? (uncoated ?? cmyk) : cmyk;
  if (own) return inPercent(own, 100);
  if (!tint) return undefined;
  const base = recipeOf(palette, tint.of, paper);
  return base && inPercent(base, 100 / tint.percent);
}

const inPercent = ([c, m, y, k]: Inks, whole: number): Inks => [c / whole, m / whole, y / whole, k / whole];

/** Takes the palette before validation: what is no palette at all is the schema's to refuse. */
export function findRecipeFaults(data: unknown, { values }: Positions): Diagnostic[] {
  if (!isGroup(data)) return [];
  const colours = Object.entries(data).flatMap(([name, colour]) => (isGroup(colour) ? [{ name, colour }] : []));
  const first = new Map<string, { name: string; recipe: string }>();
  return colours.flatMap(({ name, colour }) => {
    const path = `palette.${name}`;
    const fault = (reason: 'ink-ways' | 'ink-twice' | 'ink-tint', problem: Phrase, names: string) => [
      invalid(path, reason, problem, { names }, nearestPlace(values, path)),
    ];
    const ways = ['cmyk', 'tint', 'grey'].filter((key) => key in colour);
    if (ways.length > 1) {
      const list = ways.join(', ');
      const found = `found ${ways.join(' and ')}, expected one of them`;
      return fault('ink-ways', { en: found, nl: `deze kleur noemt ${list}; kies er één` }, list);
    }
    const base = isGroup(colour.tint) ? colour.tint.of : undefined;
    if (typeof base === 'string' && !isBase(data[base])) {
      const found = {
        en: `${base} is no colour in the palette with cmyk or grey`,
        nl: `${base} is geen kleur in het palet met \`cmyk\` of \`grey\``,
      };
      return fault('ink-tint', found, base);
    }
    if (ways.length === 0 || typeof colour.screen !== 'string') return [];
    // The screen value is all that the browser's PDF knows a colour by: it leads to one set of inks.
    const hex = colour.screen.toUpperCase();
    const recipe = JSON.stringify([colour.cmyk, colour.uncoated, colour.tint, colour.grey]);
    const earlier = first.get(hex);
    if (!earlier) first.set(hex, { name, recipe });
    if (!earlier || earlier.recipe === recipe) return [];
    const found = {
      en: `the same screen colour has other inks at ${earlier.name}`,
      nl: `deze schermkleur heeft al andere inkten, bij ${earlier.name}; geef beide dezelfde`,
    };
    return fault('ink-twice', found, earlier.name);
  });
}

const isBase = (colour: unknown): boolean => isGroup(colour) && ('cmyk' in colour || 'grey' in colour);

/** Finds the inks of each palette colour: its own recipe, a tint of another, a grey, an ink with a plate of its own. */
import type { Diagnostic } from '../diagnostic.js';
import type { Inks, SpotTint } from '../model.js';
import type { Phrase } from '../rules/rule.js';
import { invalid } from './invalid.js';
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

/** `#RRGGBB` in capitals → the spot ink that prints it; colours without one print in the inks of {@link inksOfPalette}. */
export function spotsOfPalette(palette: Palette, paper: Paper): ReadonlyMap<string, SpotTint> {
  const found = new Map<string, SpotTint>();
  for (const [name, { screen }] of Object.entries(palette)) {
    const spot = spotOf(palette, name, paper);
    // Of two names for one colour of a screen the last one has its say, as with inks.
    if (spot) found.set(screen.toUpperCase(), spot);
    else if (recipeOf(palette, name, paper)) found.delete(screen.toUpperCase());
  }
  return found;
}

/** Spot inks of a palette in its order, each with the colour on a screen of its full strength. */
export function spotInksOf(palette: Palette): readonly { readonly ink: string; readonly screen: string }[] {
  const found = new Map<string, string>();
  for (const { spot, spotPercent, screen } of Object.values(palette))
    if (spot !== undefined && (spotPercent === undefined || !found.has(spot))) found.set(spot, screen);
  return [...found].map(([ink, screen]) => ({ ink, screen }));
}

function spotOf(palette: Palette, name: string, paper: Paper): SpotTint | undefined {
  const { spot, spotPercent = 100, tint } = palette[name] ?? {};
  if (spot === undefined) {
    const base = tint && spotOf(palette, tint.of, paper);
    return base && { ...base, strength: (base.strength * tint.percent) / 100 };
  }
  const whole = Object.entries(palette).find(([, each]) => each.spot === spot && each.spotPercent === undefined);
  const recipe = whole && recipeOf(palette, whole[0], paper);
  return recipe && { ink: spot, strength: spotPercent / 100, recipe };
}

const inPercent = ([c, m, y, k]: Inks, whole: number): Inks => [c / whole, m / whole, y / whole, k / whole];

/** Takes the palette before validation: what is no palette at all is the schema's to refuse. */
export function findRecipeFaults(data: unknown, { values }: Positions): Diagnostic[] {
  if (!isGroup(data)) return [];
  const colours = Object.entries(data).flatMap(([name, colour]) => (isGroup(colour) ? [{ name, colour }] : []));
  const first = new Map<string, { name: string; recipe: string }>();
  const plates = new Map<string, Plate>();
  return colours.flatMap(({ name, colour }) => {
    const path = `palette.${name}`;
    const fault = (reason: Fault, problem: Phrase, names: string) => [
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
    const { spot } = colour;
    if (typeof spot === 'string') {
      if (!('cmyk' in colour)) return fault('spot-recipe', noRecipe(spot), spot);
      const inks = JSON.stringify([colour.cmyk, colour.uncoated]);
      const other = plates.get(spot.toLowerCase());
      plates.set(spot.toLowerCase(), other ?? { name, spot, inks });
      // A file has one set of inks for each name of a plate (ISO 15930-7), and a spelling makes a plate.
      if (other && (other.inks !== inks || other.spot !== spot))
        return fault('spot-twice', otherInks(other), other.name);
    }
    if (ways.length === 0 || typeof colour.screen !== 'string') return [];
    // The screen value is all that the browser's PDF knows a colour by: it leads to one set of inks.
    const hex = colour.screen.toUpperCase();
    const recipe = JSON.stringify([colour.cmyk, colour.uncoated, colour.tint, colour.grey, spot]);
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

type Fault = 'ink-ways' | 'ink-twice' | 'ink-tint' | 'spot-recipe' | 'spot-twice';

/** The colour that named it first. */
interface Plate {
  readonly name: string;
  readonly spot: string;
  readonly inks: string;
}

const noRecipe = (spot: string): Phrase => ({
  en: `the spot ink ${spot} has no cmyk beside it: give its four inks too, for who prints without it`,
  nl: `bij de steunkleur ${spot} ontbreekt \`cmyk\`; geef ook de vier inkten, voor wie zonder die kleur drukt`,
});

const otherInks = ({ name, spot }: Plate): Phrase => ({
  en: `the spot ink ${spot} is spelt otherwise or has other inks at ${name}; give both the same`,
  nl: `de steunkleur ${spot} heet anders of heeft andere inkten bij ${name}; geef beide dezelfde`,
});

const isBase = (colour: unknown): boolean => isGroup(colour) && ('cmyk' in colour || 'grey' in colour);

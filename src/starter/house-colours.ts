/** Makes the colours of a new book of one to five house colours: strong enough to read, each change told, inks proposed. */
import { contrastRatio, tintOf } from '../config/colour-math.js';
import { PART_COLOURS, ROLES } from '../config/default-colours.js';
import { NEEDED_CONTRAST } from '../config/palette.js';
import type { Inks } from '../model.js';
import { packagePath } from '../package.js';
import { cssColour } from './css-colour.js';

export interface HouseColour {
  /** In the palette of the book. */
  readonly name: string;
  readonly screen: string;
  /** In per cent. */
  readonly cmyk: Inks;
  /** As it was given, where that could not be read. */
  readonly given?: string;
}

export interface HouseColours {
  /** Of the parts, in turn: white letters stand on them. */
  readonly parts: readonly HouseColour[];
  /** Dark letters stand on it. */
  readonly accent: HouseColour;
}

/** For who has none. */
export const USUAL_COLOURS: readonly string[] = [...PART_COLOURS.slice(0, 2), ROLES.accent].map(({ screen }) => screen);
const WHITE = ROLES.white.screen;
/** Inks that nobody sees by themselves only make the others harder to print. */
const LEAST_INK = 5;
/** A tint that one can see is one. */
const GROUND_PERCENT = 6;
/** A shade lighter is still the same colour to everybody. */
const NEARLY = 0.85;

/** Colours of a drawing, for the palette: they stay as they are, and get inks. */
export function coloursOfDrawing(svg: string): Promise<HouseColour[]> {
  const found = [...svg.matchAll(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi)].flatMap(([text]) => cssColour(text) ?? []);
  return Promise.all([...new Set(found)].map((each, index) => houseColour(`logo-${index + 1}`, each, each)));
}

/** @param given #RRGGBB, at least one */
export async function houseColours(given: readonly string[]): Promise<HouseColours> {
  const colours = [...new Set(given.map((each) => each.toUpperCase()))];
  // One becomes the accent, if another one is left for the parts: of those that bear dark letters nearly as they are the one that
  // would lose most as a dark colour (an orange turns brown, a green only deepens), else the lightest.
  const byLight = colours.toSorted((a, b) => contrastRatio(a, WHITE) - contrastRatio(b, WHITE));
  const bright = byLight.filter((each) => contrastRatio(each, ROLES.ink.screen) >= NEARLY * NEEDED_CONTRAST);
  const light = bright.toSorted((a, b) => lossOf(b) - lossOf(a))[0] ?? byLight[0] ?? USUAL_COLOURS[0]!;
  const dark = colours.length > 1 ? colours.filter((each) => each !== light) : [light];
  const parts = await Promise.all(dark.map((each, index) => houseColour(`brand${index + 1}`, each, darkened(each))));
  return { parts, accent: await houseColour('accent', light, lightened(light)) };
}

async function houseColour(name: string, given: string, screen: string): Promise<HouseColour> {
  return { name, screen, cmyk: await proposedInks(screen), ...(given !== screen && { given }) };
}

/** The same hue, dark enough for white letters on it, and for its letters on a ground of its own tint. */
function darkened(hex: string): string {
  for (let percent = 100; percent > 0; percent--) {
    const screen = scaled(hex, percent);
    if (contrastRatio(screen, tintOf(screen, GROUND_PERCENT)) >= NEEDED_CONTRAST) return screen;
  }
  return ROLES.ink.screen;
}

/** How far a colour is from what it becomes under white letters. */
const lossOf = (hex: string): number => {
  const [from, to] = [channelsOf(hex), channelsOf(darkened(hex))];
  return Math.hypot(...from.map((channel, at) => channel - to[at]!));
};

const channelsOf = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The same hue, light enough for our ink on it. */
function lightened(hex: string): string {
  for (let percent = 100; percent > 0; percent--) {
    const screen = percent === 100 ? hex : tintOf(hex, percent);
    if (contrastRatio(screen, ROLES.ink.screen) >= NEEDED_CONTRAST) return screen;
  }
  return WHITE;
}

function scaled(hex: string, percent: number): string {
  if (percent === 100) return hex;
  const channels = channelsOf(hex).map((channel) => Math.round((channel * percent) / 100));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** What the profile of the usual printing condition makes of it, without traces. */
async function proposedInks(screen: string): Promise<Inks> {
  const { default: sharp } = await import('sharp');
  const separated = await sharp({ create: { width: 1, height: 1, channels: 3, background: screen } })
    .withIccProfile(packagePath('profiles', 'ISOcoated_v2_300_bas.icc'))
    .toColourspace('cmyk')
    .tiff()
    .toBuffer();
  const raw = await sharp(separated).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
  const [c = 0, m = 0, y = 0, k = 0] = [...raw]
    .map((ink) => Math.round(ink / 2.55))
    .map((ink) => (ink < LEAST_INK ? 0 : ink));
  return [c, m, y, k];
}

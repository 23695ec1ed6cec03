/** Rewrites the colours of one content stream into inks; every other byte stays as it was. */
import type { Inks } from '../../../model.js';
import { interpret } from '../../content/interpret.js';
import type { Listener } from '../../content/listener.js';
import { startRewriting } from '../../content/rewriting.js';
import type { Unprintable } from './refusal.js';

/** What a stream is painted on: in a luminosity mask grey says how much shows, and no ink is involved. */
export type Ground = 'paper' | 'mask';

export interface Rewriter {
  readonly ground: Ground;
  inksOf(red: number, green: number, blue: number): Inks;
  /** Of a colour with a plate of its own: what its space is called in the resources, and how much of it. */
  spotOf?(red: number, green: number, blue: number): { readonly key: string; readonly strength: number } | undefined;
  refuse(what: Unprintable): void;
}

export interface Rewritten {
  readonly bytes: Uint8Array;
  /** Whether the names {@link OVERPRINT} and {@link KNOCKOUT} have to be in the resources. */
  readonly overprints: boolean;
}

/** Names of graphics states; Skia's own are a letter and a number. */
export const OVERPRINT = 'InkOver';
export const KNOCKOUT = 'InkOut';

/** Colour spaces that mean the same on any device of four inks. */
const KNOWN_SPACES = new Set(['Pattern', 'DeviceGray', 'DeviceCMYK', 'DeviceRGB']);

/** What was chosen, besides the graphics state itself. */
interface Chosen {
  /** Whether the fill is black ink alone. */
  readonly black: boolean;
  readonly overprint: boolean;
}

/** Black text gets printed over what is under it: when a plate shifts, no white edge shows around the letters. */
export function rewriteColours(bytes: Uint8Array, { ground, inksOf, spotOf, refuse }: Rewriter): Rewritten {
  const rewriting = startRewriting(bytes);
  const saved: Chosen[] = [];
  let chosen: Chosen = { black: false, overprint: false };
  let overprints = false;
  const switchOverprint = (at: number, on: boolean): void => {
    rewriting.replace({ start: at, end: at }, `/${on ? OVERPRINT : KNOCKOUT} gs\n`);
    chosen = { ...chosen, overprint: on };
    overprints = true;
  };
  const listener: Listener = {
    save: () => void saved.push(chosen),
    restore() {
      chosen = saved.pop() ?? chosen;
    },
    setColour(target, what, { operation, state }) {
      const { kind, space, values, pattern } = state[target];
      const isFill = target === 'fill';
      const isInks = what === 'colour' && kind === 'cmyk';
      if (isFill) chosen = { ...chosen, black: isInks && isBlack(values) };
      if (what === 'space') {
        if (!KNOWN_SPACES.has(space)) refuse('colour-space');
        // Three numbers that follow become one or four, in the operator that names its space itself.
        else if (space === 'DeviceRGB') rewriting.replace(operation, '');
        return;
      }
      if (pattern && values.length > 0) refuse('bare-pattern');
      const isGrey = space === 'DeviceGray';
      if (pattern || (!isGrey && space !== 'DeviceRGB') || (isGrey && ground === 'mask')) return;
      const [red = 0, green = red, blue = red] = values;
      if (ground === 'mask') {
        rewriting.replace(operation, `${decimals([luminosity(red, green, blue)])} ${isFill ? 'g' : 'G'}`);
        return;
      }
      const spot = spotOf?.(red, green, blue);
      if (spot) {
        rewriting.replace(operation, spotPaint(spot.key, [spot.strength], !isFill));
        return;
      }
      const inks = inksOf(red, green, blue);
      rewriting.replace(operation, `${decimals(inks)} ${isFill ? 'k' : 'K'}`);
      if (isFill) chosen = { ...chosen, black: isBlack(inks) };
    },
    inlinePicture: () => refuse('inline-picture'),
    show(_, { operation }) {
      if (ground === 'paper' && chosen.black !== chosen.overprint) switchOverprint(operation.start, chosen.black);
    },
    endText({ operation }) {
      if (chosen.overprint) switchOverprint(operation.start, false);
    },
  };
  interpret(bytes, undefined, { listeners: [listener], entersForms: false });
  return { bytes: rewriting.bytes(), overprints };
}

export const spotPaint = (key: string, strength: readonly number[], strokes: boolean): string =>
  strokes ? `/${key} CS ${decimals(strength)} SCN` : `/${key} cs ${decimals(strength)} scn`;

const isBlack = ([c = 0, m = 0, y = 0, k = 0]: readonly number[]): boolean => k === 1 && c + m + y === 0;

/** How light a colour is, as a luminosity mask counts it (ISO 32000-1 11.5.3). */
export const luminosity = (red: number, green: number, blue: number): number => 0.3 * red + 0.59 * green + 0.11 * blue;

export const decimals = (values: readonly number[]): string =>
  values.map((value) => String(Math.round(value * 10000) / 10000)).join(' ');

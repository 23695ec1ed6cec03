/** Reads the colours of a gradient that Skia wrote as a calculator function: its shape and its colours per stretch. */
import { own } from '../../../own.js';
import { type Code, parseCalculator, runCalculator } from './calculator.js';
import type { Unprintable } from './refusal.js';

/**
 * From one place to the next along the gradient (0 to 1), the colour is mixed evenly from two colours of the stylesheet:
 * so much of `last` at the start, so much at the end.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly mix: readonly [number, number];
}

export interface SkiaGradient {
  readonly shape: 'axial' | 'radial';
  readonly repeats: boolean;
  readonly stretches: readonly Stretch[];
}

/** How a place on the page becomes a place along the gradient; anything else cannot be drawn with four inks. */
const SHAPES: Readonly<Record<string, SkiaGradient['shape']>> = {
  pop: 'axial',
  'dup mul exch dup mul add sqrt': 'radial',
};
const REPEAT = 'dup truncate sub dup 0 le {1 add} if';
const BODY = /dup 0 le \{pop /;
const STOP = /dup (\d*\.?\d+) le \{\s/g;
/** A colour that was multiplied by its opacity: where nothing shows there is no colour either. */
const DIVIDED = /dup abs 0\.00001 lt/;
const INSIDE = 1e-5;
const INSIDE_DIVIDED = 2e-2;
/** The parts in which a stretch that does not go evenly is cut. */
const PARTS = 8;
const EVEN = 1 / 255;

/** @returns what it is, for whatever is neither axial nor radial */
export function readSkiaGradient(source: string): SkiaGradient | Unprintable {
  const at = source.search(BODY);
  if (at < 0) return 'odd-gradient';
  const lead = source
    .slice(source.indexOf('{') + 1, at)
    .replace(/\s+/g, ' ')
    .trim();
  const repeats = lead.endsWith(REPEAT);
  const shape = own(SHAPES, repeats ? lead.slice(0, -REPEAT.length).trim() : lead);
  if (!shape) return lead.includes('atan') ? 'conic-gradient' : 'odd-gradient';
  const body = source.slice(at);
  const code = parseCalculator(`{${body}`);
  const inside = DIVIDED.test(body) ? INSIDE_DIVIDED : INSIDE;
  const stops = [...body.matchAll(STOP)].map(([, stop]) => Number(stop)).filter((stop) => stop > 0 && stop < 1);
  const places = [...new Set([0, ...stops, 1])].sort((a, b) => a - b);
  const stretches = places.slice(1).flatMap((to, index) => stretch(code, places[index] ?? 0, to, inside));
  return { shape, repeats, stretches };
}

function stretch(code: Code, from: number, to: number, inside: number): Stretch[] {
  const colourAt = (part: number): number[] => {
    const clear = Math.min(1 - inside, Math.max(inside, part));
    return runCalculator(code, [from + (to - from) * clear]).slice(-3);
  };
  const [first, middle, last] = [colourAt(0), colourAt(0.5), colourAt(1)];
  const isEven = middle.every((value, at) => Math.abs(value - ((first[at] ?? 0) + (last[at] ?? 0)) / 2) < EVEN);
  if (isEven) return [{ from, to, first, last, mix: [0, 1] }];
  return Array.from({ length: PARTS }, (_, part) => ({
    from: from + ((to - from) * part) / PARTS,
    to: from + ((to - from) * (part + 1)) / PARTS,
    first,
    last,
    mix: [share(colourAt(part / PARTS), first, last), share(colourAt((part + 1) / PARTS), first, last)],
  }));
}

/** How much of `last` is in a colour that lies on the line from `first` to it. */
function share(colour: readonly number[], first: readonly number[], last: readonly number[]): number {
  const line = last.map((value, at) => value - (first[at] ?? 0));
  const length = line.reduce((sum, part) => sum + part * part, 0);
  const along = line.reduce((sum, part, at) => sum + part * ((colour[at] ?? 0) - (first[at] ?? 0)), 0);
  return length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
}

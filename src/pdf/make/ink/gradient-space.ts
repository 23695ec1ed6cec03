/** Chooses what a gradient is painted in: light in a mask, one spot ink where each stop is a tint of it or paper, else four inks. */
import { PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { Inks, SpotTint } from '../../../model.js';
import { decimals, type Ground, luminosity, spotPaint } from './rewrite.js';
import type { SpotSpace, SpotSpaces } from './spot-spaces.js';

export interface GradientInks {
  readonly ground: Ground;
  inksOf(red: number, green: number, blue: number): Inks;
  spotOf?(red: number, green: number, blue: number): SpotTint | undefined;
  readonly spaceOf?: SpotSpaces;
  nearPalette(colour: readonly number[]): readonly number[];
}

export interface GradientSpace {
  readonly object: PDFObject;
  readonly spot: SpotSpace | undefined;
  valuesOf(colour: readonly number[]): number[];
  /** Chooses a colour of it to fill with. */
  fill(values: readonly number[]): string;
}

/** @param stops red, green and blue of each */
export function gradientSpace(stops: readonly (readonly number[])[], inks: GradientInks): GradientSpace {
  const { ground, inksOf, spaceOf } = inks;
  if (ground === 'mask')
    return {
      object: PDFName.of('DeviceGray'),
      spot: undefined,
      valuesOf: ([red = 0, green = 0, blue = 0]) => [rounded(luminosity(red, green, blue))],
      fill: (values) => `${decimals(values)} g`,
    };
  const tint = onlyTint(stops, inks);
  if (!tint || !spaceOf)
    return {
      object: PDFName.of('DeviceCMYK'),
      spot: undefined,
      valuesOf: ([red = 0, green = 0, blue = 0]) => inksOf(red, green, blue).map(rounded),
      fill: (values) => `${decimals(values)} k`,
    };
  const spot = spaceOf(tint);
  return {
    object: spot.ref,
    spot,
    valuesOf: (colour) => [rounded(tintOf(colour, inks)?.strength ?? 0)],
    fill: (values) => spotPaint(spot.key, values, false),
  };
}

/** One of them, where all stops are tints of the same ink, or paper. */
function onlyTint(stops: readonly (readonly number[])[], inks: GradientInks): SpotTint | undefined {
  const tints = stops.map((stop) => tintOf(stop, inks));
  const [first] = tints.filter((tint) => tint !== undefined);
  const fits = (stop: readonly number[], at: number): boolean =>
    tints[at] ? tints[at].ink === first?.ink : isPaper(stop, inks);
  return first && stops.every(fits) ? first : undefined;
}

const tintOf = ([red = 0, green = 0, blue = 0]: readonly number[], { spotOf }: GradientInks): SpotTint | undefined =>
  spotOf?.(red, green, blue);

const isPaper = ([red = 0, green = 0, blue = 0]: readonly number[], { inksOf }: GradientInks): boolean =>
  inksOf(red, green, blue).every((ink) => ink === 0);

const rounded = (value: number): number => Math.round(value * 10000) / 10000;

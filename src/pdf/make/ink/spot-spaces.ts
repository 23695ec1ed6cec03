/** Makes the colour spaces of spot inks: one object per ink in a file, from the moment that it is painted. */
import { type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { SpotTint } from '../../../model.js';

/** As it stands in the resources of whatever paints in it. */
export interface SpotSpace {
  readonly key: string;
  readonly ref: PDFRef;
}

export type SpotSpaces = (tint: SpotTint) => SpotSpace;

/** Skia's own names are a letter and a number. */
const KEY = 'InkSpot';
const SPACES = PDFName.of('ColorSpace');

/** A tint is so much of the recipe, as of a palette's tints: who has no such ink prints what a file of four inks prints. */
export function spotSpaces(context: PDFContext): SpotSpaces {
  const made = new Map<string, SpotSpace>();
  return ({ ink, recipe }) => {
    const known = made.get(ink);
    if (known) return known;
    const stand = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: recipe.map(rounded) };
    const ref = context.register(context.obj(['Separation', PDFName.of(ink), 'DeviceCMYK', stand]));
    const space = { key: `${KEY}${made.size}`, ref };
    made.set(ink, space);
    return space;
  };
}

/** As `k` writes inks. */
const rounded = (ink: number): number => Math.round(ink * 10000) / 10000;

export function nameSpaces(resources: PDFDict, spaces: Iterable<SpotSpace>): void {
  for (const { key, ref } of spaces) {
    const found = resources.lookup(SPACES);
    const dict = found instanceof PDFDict ? found : resources.context.obj({});
    if (dict !== found) resources.set(SPACES, dict);
    dict.set(PDFName.of(key), ref);
  }
}

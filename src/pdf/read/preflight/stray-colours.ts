/** Finds where on its first page each colour stands that the palette does not have. */

import { hexOf } from '../../content/screen-colour.js';
import { pagesOf } from '../../document/pages.js';
import { openPdf } from '../../syntax/open.js';
import type { Spot } from './painted.js';
import { type KnownPaint, readPainted } from './read-painted.js';

export interface StrayColour extends Partial<Spot> {
  /** `#RRGGBB` in capitals. */
  readonly colour: string;
  /** Counts from 1. */
  readonly page: number;
}

/**
 * Reads the pages once more as they were in screen colours: there is something to mend then, and a second more to wait.
 * A colour that is only in between two others of a gradient has no place.
 * @param strangers colours with the pages (from 0) that they are on
 */
export async function placeStrayColours(
  joined: Uint8Array,
  strangers: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<StrayColour[]> {
  if (strangers.size === 0) return [];
  const pages = pagesOf((await openPdf(joined, '')).catalog);
  const known: KnownPaint = { pictures: new Map(), fonts: new Map() };
  const spots = new Map<number, ReadonlyMap<string, Spot>>();
  const spotsOn = async (page: number): Promise<ReadonlyMap<string, Spot>> => {
    const found = new Map<string, Spot>();
    const sheet = pages[page];
    if (sheet)
      await readPainted(sheet.dict, known, ({ screen }, at) => {
        const colour = screen && hexOf(...screen);
        if (colour && !found.has(colour)) found.set(colour, at);
      });
    spots.set(page, found);
    return found;
  };
  const placed: StrayColour[] = [];
  for (const [colour, on] of strangers) {
    const first = Math.min(...on);
    const at = (spots.get(first) ?? (await spotsOn(first))).get(colour);
    placed.push({ colour, page: first + 1, ...at });
  }
  return placed;
}

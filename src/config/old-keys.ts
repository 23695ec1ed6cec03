/** Keys that older books have, with the ones that came in their place: they go on working, and a finding says the new name. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { oldKey } from '../rules/config/old-key.js';

/** Names of a landscape, from the time when one book had the program to itself. */
export const OLD_COLOURS: Readonly<Record<string, string>> = {
  sand: 'ground',
  'sand-deep': 'ground-deep',
  'stone-deep': 'line',
  stone: 'line-soft',
  straw: 'accent',
  'straw-light': 'accent-tint',
};

const MOVED: readonly (readonly [old: string, key: string])[] = [
  ...Object.entries(OLD_COLOURS).map(([old, role]) => [`palette.${old}`, `palette.${role}`] as const),
  ['print.widthMm', 'page.widthMm'],
  ['print.heightMm', 'page.heightMm'],
];

/** A colour of an old name is the book's own as soon as the new one is there. */
export function findOldKeys({ places }: { readonly places: ReadonlyMap<string, Place> }): Diagnostic[] {
  return MOVED.flatMap(([old, key]) => {
    const place = places.get(old);
    return place && !places.has(key) ? [diagnostic(oldKey, { old, key }, place)] : [];
  });
}

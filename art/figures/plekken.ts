/** Puts the five places on the sheet of a part opening: a page wide, with 4 mm to cut off left, right and below. */

import { akker } from '../places/akker.js';
import { beek } from '../places/beek.js';
import { brink } from '../places/brink.js';
import { dorp } from '../places/dorp.js';
import { schuur } from '../places/schuur.js';
import { group, sheet } from '../shapes.js';

/** What is cut off outside the page. The places are drawn in page millimetres, from -4 to 214. */
export const BLEED = 4;

const onSheet = (place: string): string => sheet({ width: 218, height: 154 }, group({ x: BLEED }, place));

export const placeSheets = (): [name: string, svg: string][] => [
  ['plek-a', onSheet(brink())],
  ['plek-b', onSheet(akker('plek-b'))],
  ['plek-c', onSheet(dorp())],
  ['plek-d', onSheet(beek())],
  ['plek-e', onSheet(schuur())],
];

/** Names the people who return in the drawings; each part of the book has one of them in every scene. */

import { brinkGreen, brookBlue, heathPurple, paint } from './palette.js';
import type { Person } from './people.js';

/** Part A: she knows everyone on the brink. */
export const elder: Person = {
  skin: 1,
  hair: 'bun',
  hairColour: paint.stoneLight,
  coat: paint.straw,
  neckline: 'scarf',
  second: paint.brick,
  legs: brookBlue.dark,
};

/** Part B: the woman with the plan. */
export const planWoman: Person = {
  skin: 1,
  hair: 'ponytail',
  hairColour: paint.oakDark,
  coat: brookBlue.dark,
  legs: brookBlue.light,
  shoes: paint.straw,
};

/** Her neighbour: dark purple and black hair stay dark against the field when colour is gone. */
export const neighbour: Person = {
  skin: 3,
  hair: 'parted',
  hairColour: paint.ink,
  coat: heathPurple.dark,
  legs: paint.stoneLight,
  neckline: 'v',
};

/** Part C: she works for the municipality. */
export const official: Person = {
  skin: 2,
  hair: 'bob',
  hairColour: paint.oakDark,
  coat: brookBlue.dark,
  neckline: 'lanyard',
  legs: paint.ink,
};

/** Part D: she helps people across. */
export const guide: Person = {
  skin: 2,
  hair: 'scarf',
  hairColour: heathPurple.mid,
  coat: heathPurple.dark,
  skirt: paint.inkSoft,
  legs: paint.ink,
};

/** Part E: he knows where every tool hangs. */
export const maker: Person = {
  skin: 4,
  hair: 'curls',
  coat: paint.straw,
  legs: brookBlue.dark,
};

/** A second one of the municipality. */
export const adviser: Person = {
  skin: 1,
  hair: 'parted',
  hairColour: paint.oakDark,
  coat: brinkGreen.dark,
  neckline: 'lanyard',
  legs: paint.inkSoft,
};

export const grandfather: Person = {
  skin: 1,
  hair: 'bald',
  hairColour: paint.stoneLight,
  beard: paint.stoneLight,
  coat: brinkGreen.dark,
  legs: paint.inkSoft,
  glasses: true,
};

export const villager: Person = { skin: 3, hair: 'short', coat: paint.brick, legs: paint.ink };

export const shopkeeper: Person = {
  skin: 4,
  hair: 'short',
  beard: paint.ink,
  coat: heathPurple.dark,
  neckline: 'apron',
  second: paint.white,
  legs: paint.inkSoft,
};

export const redhead: Person = {
  skin: 1,
  hair: 'bob',
  hairColour: paint.brick,
  coat: brinkGreen.dark,
  legs: paint.ink,
  glasses: true,
};

export const girl: Person = {
  skin: 4,
  hair: 'braids',
  coat: paint.straw,
  skirt: paint.brick,
  child: true,
  mouth: 'laugh',
};

export const boy: Person = {
  skin: 2,
  hair: 'fringe',
  coat: paint.white,
  neckline: 'stripes',
  second: paint.brick,
  legs: paint.inkSoft,
  child: true,
};

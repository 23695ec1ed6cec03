/** Names the people who return in the drawings; each part of the book has one of them in every scene. */

import { brinkGreen, brookBlue, heathPurple, paint } from './palette.js';
import type { Person } from './people.js';

/** Riet Kuiper (71): the garden behind the village hall is her idea. Part A: she knows everyone on the brink. */
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

/** Samira Aydin (38), of the municipality; part C. */
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

/** Kofi Mensah (44): has the shop, leads the evening. */
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

/** Henk Mulder (58): works at night, sleeps in the daytime and fears the noise. */
export const henk: Person = {
  skin: 1,
  hair: 'short',
  hairColour: paint.oak,
  beard: paint.oak,
  coat: paint.inkSoft,
  legs: brookBlue.dark,
  build: 'broad',
  mouth: 'cross',
};

/** Bram de Groot (82): blind, walks with a white cane. */
export const bram: Person = {
  skin: 1,
  hair: 'bald',
  hairColour: paint.stoneLight,
  coat: brookBlue.mid,
  legs: paint.ink,
  darkGlasses: true,
};

/** Sem Visser (15): wants a place to sit that is not the bus shelter. */
export const sem: Person = {
  skin: 3,
  hair: 'curls',
  coat: brinkGreen.mid,
  neckline: 'hood',
  second: brinkGreen.dark,
  legs: paint.ink,
  build: 'slim',
  shoes: paint.white,
};

/** Geert Hofman (49): the farmer, whose tractor passes by. */
export const geert: Person = {
  skin: 1,
  hair: 'cap',
  capColour: brookBlue.dark,
  hairColour: paint.oak,
  coat: brookBlue.light,
  neckline: 'apron',
  second: brookBlue.dark,
  legs: brookBlue.dark,
  build: 'broad',
};

/** Tineke Vos (67): wears hearing aids. */
export const tineke: Person = {
  skin: 1,
  hair: 'parted',
  hairColour: paint.stone,
  coat: heathPurple.mid,
  legs: paint.inkSoft,
  hearingAid: true,
  glasses: true,
};

/** Marjan Prins (55): the alderman. */
export const marjan: Person = {
  skin: 2,
  hair: 'bob',
  hairColour: paint.straw,
  coat: paint.brick,
  neckline: 'v',
  legs: paint.ink,
};

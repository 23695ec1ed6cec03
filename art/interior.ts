/** Draws what stands in a room: tables, chairs, lamps, windows, cups and what lies on the table. */

import { hunebed } from './buildings.js';
import { barnGreen, brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from './palette.js';
import { arms, bust, type Person } from './people.js';
import { circle, ellipse, group, line, type Placing, path, polygon, rect } from './shapes.js';

/** Someone at a table: where the middle of the body is, and who. */
export type Guest = readonly [x: number, person: Person];

export interface TableLook {
  left: number;
  right: number;
  /** The far edge of the top. */
  top: number;
  deep: number;
  /** The floor on which the legs stand. */
  floor: number;
  cloth?: string;
}

/** A table seen from the front and a little from above. */
export const table = ({ left, right, top, deep, floor, cloth = paint.oak }: TableLook): string =>
  rect(left + 6, top + deep, 6, floor - top - deep, paint.oakDark) +
  rect(right - 12, top + deep, 6, floor - top - deep, paint.oakDark) +
  polygon(
    [
      [left + deep, top],
      [right - deep, top],
      [right, top + deep],
      [left, top + deep],
    ],
    cloth,
  ) +
  rect(left, top + deep, right - left, 3.6, paint.oakDark);

/** Bodies behind the table, the table with what lies on it, and the arms on top. */
export const seatedAt = (
  look: TableLook,
  guests: readonly Guest[],
  scale: number,
  onTable: string,
  underTable = '',
): string => {
  const at = (draw: (person: Person) => string): string =>
    guests.map(([x, person]) => group({ x, y: look.top + 2, scale }, draw(person))).join('');
  return at(bust) + underTable + table(look) + onTable + at(arms);
};

export const cup = (x: number, y: number, colour: string): string =>
  rect(x - 2.6, y - 4.6, 5.2, 4.8, colour, 1) +
  line(`M${x + 2.6} ${y - 3.6}q2.2 .1 2.2 1.4t-2.2 1.4`, colour, 0.9) +
  ellipse(x, y - 4.6, 2.6, 0.7, paint.oakDark);

export const pot = (x: number, y: number, colour: string = barnGreen.dark): string =>
  path(`M${x - 4} ${y}c-1.6 -4 -.6 -8 1 -9.4h6c1.6 1.4 2.6 5.4 1 9.4Z`, colour) +
  line(`M${x + 4} ${y - 7.6}q4 .6 3 5`, colour, 1.1) +
  line(`M${x - 4} ${y - 5}l-3.4 -3`, colour, 1.4) +
  rect(x - 1, y - 11, 2, 2, colour, 0.6);

export const cake = (x: number, y: number): string =>
  ellipse(x, y, 5.2, 1.2, paint.white) + path(`M${x - 3.6} ${y - 0.2}c.6 -3.8 6.6 -3.8 7.2 0Z`, fieldEarth.mid);

export const chairBack = (x: number, top: number, bottom: number): string =>
  rect(x - 14, top, 3, bottom - top, paint.oakDark, 1.4) +
  rect(x + 11, top, 3, bottom - top, paint.oakDark, 1.4) +
  rect(x - 14, top + 2, 28, 3, paint.oakDark, 1.4);

/** Legs and shoes under a table. */
export const legsUnder = (x: number, top: number, floor: number, colour: string, shoes: string = paint.ink): string =>
  path(`M${x - 9} ${top}h8l-1 ${floor - top - 3}h-5.6ZM${x + 1} ${top}h8l-1.4 ${floor - top - 3}h-5.6Z`, colour) +
  path(`M${x - 9.4} ${floor}c0 -3 2 -3.6 4 -3.6h4.4v3.6ZM${x + 1} ${floor}v-3.6h4.4c2 0 4 .6 4 3.6Z`, shoes);

/** A hanging lamp; the shade ends 26 under its origin. */
export const lamp = (x: number, cord: number, shade: string = barnGreen.dark): string =>
  rect(x - 0.5, 0, 1, cord, paint.ink) +
  path(
    `M${x - 9} ${cord + 10}C${x - 9} ${cord + 3} ${x - 5} ${cord - 0.4} ${x} ${cord - 0.4}S${x + 9} ${cord + 3} ${x + 9} ${cord + 10}Z`,
    shade,
  ) +
  rect(x - 10.4, cord + 9, 20.8, 2.2, shade, 1.1) +
  circle(x, cord + 12, 2.6, paint.white);

/** A window on the heath with a hunebed, 58 wide, with a valance and a sill. */
export const heathWindow = (place: Placing): string =>
  group(
    place,
    rect(9, 9, 52, 41, paint.white),
    rect(11.5, 11.5, 47, 36, brookBlue.light),
    circle(49, 19, 4.6, paint.straw),
    path('M11.5 33C20 29 28 31 36 33C44 35 52 31 58.5 32V47.5H11.5Z', heathPurple.mid),
    path('M11.5 39C22 36 40 42 58.5 37V47.5H11.5Z', brinkGreen.mid),
    hunebed({ x: 45, y: 41, scale: 0.3 }),
    rect(34, 11.5, 2, 36, paint.white),
    rect(11.5, 25.4, 47, 1.8, paint.white),
    rect(6, 48.6, 58, 3.4, paint.oak),
    path(
      'M6 7H64V13C60 16 56 16 52.6 13C48 16 44 16 40.4 13C36 16 32 16 29 13C25 16 20 16 17 13C13 16 9 16 6 13Z',
      paint.brick,
    ),
  );

/** A shelf with jars, and cups on hooks under it; 44 wide. */
export const shelf = (place: Placing): string =>
  group(
    place,
    rect(0, 13, 44, 2.4, paint.oak),
    rect(4, 4, 7, 9, brookBlue.dark, 1),
    rect(3.4, 2.6, 8.2, 2.2, paint.oakDark),
    rect(13, 0, 8, 13, barnGreen.mid, 1),
    rect(12.4, -1.4, 9.2, 2.2, paint.oakDark),
    rect(24, 7, 5, 6, paint.white, 0.8),
    polygon(
      [
        [34, 7],
        [42, 7],
        [40.8, 13],
        [35.2, 13],
      ],
      heathPurple.dark,
    ),
    path('M38 7C33 2 34 -3 35 -4C38 -1 39 3 38 7C39 2 41 -2 44 -2C44 3 41 6 38 7Z', brinkGreen.mid),
    ...[paint.brick, brinkGreen.dark, heathPurple.mid].map(
      (colour, index) =>
        line(`M${6 + index * 9} 15.4v2`, paint.oakDark, 0.8) +
        rect(3.4 + index * 9, 17.4, 5.2, 5.6, colour, 0.8) +
        line(`M${8.6 + index * 9} 18.6q2.4 0 2.4 1.5t-2.4 1.5`, colour, 1),
    ),
  );

/** A felt pen in a hand: from the fist at the origin down to its tip. */
export const pen = (place: Placing, colour: string = paint.ink): string =>
  group(place, line('M3 -5L-3.4 6', colour, 2.2), line('M-3.4 6l-1 1.8', paint.ink, 1));

/** A Drentsche patrijshond asleep, 45 wide. */
export const sleepingDog = (place: Placing): string =>
  group(
    place,
    path('M-17 0C-20 -8 -14 -13 -4 -13C8 -14 14 -9 15 0Z', paint.white),
    path('M-13 -10C-8 -14 2 -14 4 -12C5 -7 0 -5 -5 -5.6C-10 -6 -13 -7 -13 -10Z', paint.oak),
    path('M8 -11C13 -9 15 -5 15 0H9C6 -4 6 -8 8 -11Z', paint.oak),
    line('M15 -1q7 .4 9 -4', paint.white, 2.6),
    path('M-28 0C-29 -5 -25 -10 -19 -10C-14 -10 -12 -6 -13 -2L-16 0Z', paint.white),
    path('M-20 -10.4C-15 -11 -12 -8 -12 -2C-15 -1 -18 -3 -18.6 -6C-19.6 -7.6 -20 -9 -20 -10.4Z', paint.oak),
    circle(-28, -1.8, 1.2, paint.ink),
    line('M-23.6 -5q1.2 .9 2.4 0', paint.ink, 0.7),
    rect(-19, -1.9, 9, 1.9, paint.white, 0.9),
  );

/** The map of the village as it lies on a table: roads, water, houses and trees, in a box of 100 by 24. */
export const villageMap = (place: Placing): string =>
  group(
    place,
    polygon(
      [
        [8, 0],
        [92, 0],
        [100, 24],
        [0, 24],
      ],
      paint.white,
    ),
    path('M6 18C22 12 30 20 46 14C62 9 74 13 94 5L93 2C76 8 62 5 45 10C30 15 22 9 7 13Z', brookBlue.mid),
    line('M24 .8L17 23.4M60 .8L64 23.4M20 12L96 18', paint.stoneLight, 2.2, 'butt'),
    ...[
      [30, 5],
      [38, 4],
      [70, 6],
      [80, 12],
      [30, 21],
      [52, 20],
      [74, 22],
      [86, 21],
    ].map(([x = 0, y = 0]) => rect(x - 2, y - 1.4, 4, 2.8, paint.brick)),
    ...[
      [12, 6],
      [46, 5],
      [52, 4],
      [40, 20],
      [10, 21],
    ].map(([x = 0, y = 0]) => ellipse(x, y, 3, 1.5, brinkGreen.mid)),
    ellipse(86, 8, 6, 2.6, brinkGreen.light),
  );

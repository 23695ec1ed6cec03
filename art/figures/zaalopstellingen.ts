/** Draws figure D11: four rooms seen from above, with what each one is good for. */

import { boldWords, words } from '../diagram.js';
import { barnGreen, brinkGreen, brookBlue, fieldEarth, heathPurple, paint, skinTone } from '../palette.js';
import { circle, ellipse, group, line, type Point, rect, sheet } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const ROOM = { width: 78, height: 48 };

const COATS = [
  brookBlue.dark,
  paint.brick,
  heathPurple.dark,
  paint.straw,
  brinkGreen.dark,
  fieldEarth.mid,
  barnGreen.dark,
] as const;
const HAIRS = [paint.oakDark, paint.ink, paint.stoneLight, paint.ink, paint.brick] as const;

/** Someone seen from above, who faces a direction (degrees; 0 looks down the page). */
const fromAbove = ([x, y]: Point, turn: number, index: number): string =>
  group(
    { x, y, turn },
    ellipse(0, 0, 4.2, 2.3, COATS[index % COATS.length] ?? paint.ink),
    circle(0, 1, 1.2, skinTone(((index % 4) + 1) as 1 | 2 | 3 | 4)),
    circle(0, -0.1, 2, HAIRS[index % HAIRS.length] ?? paint.ink),
  );

const chair = ([x, y]: Point, turn: number): string =>
  group({ x, y, turn }, rect(-3.2, -3.4, 6.4, 5.6, paint.stoneLight, 1));

const seat = (at: Point, turn: number, index: number): string => chair(at, turn) + fromAbove(at, turn, index);

/** Seats around a middle, all facing it. */
const around = (middle: Point, radius: number, count: number, first: number): string =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const at: Point = [middle[0] + Math.sin(angle) * radius, middle[1] - Math.cos(angle) * radius];
    return seat(at, (angle * 180) / Math.PI, first + index);
  }).join('');

const circleRoom = (): string => around([39, 28], 20, 12, 0);

const cafeRoom = (): string =>
  (
    [
      [15, 28],
      [39, 28],
      [63, 28],
    ] as const
  )
    .map((middle, table) => {
      const at: Point = [middle[0], table === 1 ? 38.4 : 17.6];
      return (
        circle(at[0], at[1], 5.4, paint.oak) +
        rect(at[0] - 2, at[1] - 1.4, 4, 2.8, paint.white) +
        around(at, 10.4, 5, table * 5)
      );
    })
    .join('');

const STALLS: readonly Point[] = [
  [14, 10],
  [39, 10],
  [64, 10],
  [14, 46],
  [64, 46],
];

const marketRoom = (): string =>
  STALLS.map(
    ([x, y]) =>
      rect(x - 8, y - 4, 16, 8, paint.oak) +
      rect(x - 5, y - 2, 4.6, 4, paint.white) +
      rect(x + 1, y - 2, 4.6, 4, paint.white),
  ).join('') +
  (
    [
      [12, 20, 180],
      [20, 25, 130],
      [38, 20, 180],
      [45, 31, 40],
      [36, 33, 300],
      [63, 20, 170],
      [15, 36, 0],
      [66, 36, 0],
      [57, 34, 330],
    ] as const
  )
    .map(([x, y, turn], index) => fromAbove([x, y], turn, index))
    .join('');

const theatreRoom = (): string =>
  rect(26, 3, 26, 3, paint.inkSoft) +
  fromAbove([39, 11], 0, 4) +
  Array.from({ length: 24 }, (_, index) => {
    const at: Point = [8.6 + (index % 8) * 8.7, 24 + Math.floor(index / 8) * 11];
    return seat(at, 180, index);
  }).join('');

interface Room {
  name: string;
  goodFor: readonly string[];
  draw: () => string;
}

const ROOMS: readonly Room[] = [
  { name: 'Kring', goodFor: ['Goed voor: een rustig', 'gesprek met elkaar'], draw: circleRoom },
  { name: 'Cafétafels', goodFor: ['Goed voor: samen veel', 'ideeën bedenken'], draw: cafeRoom },
  { name: 'Markt', goodFor: ['Goed voor: rondlopen,', 'kijken en vragen'], draw: marketRoom },
  { name: 'Theater', goodFor: ['Goed voor: iets vertellen', 'aan veel mensen'], draw: theatreRoom },
];

const room = ({ name, goodFor, draw }: Room, index: number): string =>
  group(
    { x: (index % 2) * 84, y: Math.floor(index / 2) * 81 },
    rect(0, 0, ROOM.width, ROOM.height, paint.sand),
    line(`M30 ${ROOM.height - 0.6}H.6V.6H${ROOM.width - 0.6}V${ROOM.height - 0.6}H42`, paint.ink, 1.2, 'butt'),
    group({ x: 5.5, scale: 0.86 }, draw()),
    stone(0, ROOM.height + 3.4, 11, 9.6, fieldEarth.dark, (index % 3) as 0 | 1 | 2),
    boldWords(5.5, ROOM.height + 10.4, [String.fromCharCode(65 + index)], { anchor: 'middle', fill: paint.white }),
    boldWords(14, ROOM.height + 10.4, [name], { size: 6.4 }),
    words(0, ROOM.height + 19, goodFor),
  );

export const roomsSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: 156,
      title: 'Vier zalen van boven',
      description:
        'A kring: goed voor een rustig gesprek. B cafétafels: goed om samen ideeën te bedenken. C markt: goed om rond te lopen en te vragen. D theater: goed om iets te vertellen aan veel mensen.',
    },
    ...ROOMS.map(room),
  );

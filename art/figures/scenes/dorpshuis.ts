/** Draws an evening in the village hall: someone leads the talk at a board, a resident raises her hand. */

import { adviser, elder, guide, maker, neighbour, redhead } from '../../cast.js';
import { lamp } from '../../interior.js';
import { barnGreen, brinkGreen, brookBlue, fieldEarth, paint } from '../../palette.js';
import { half, type Person, stand } from '../../people.js';
import { circle, group, line, path, polygon, rect } from '../../shapes.js';

const nightWindow = (x: number): string =>
  rect(x, 12, 26, 32, paint.white) +
  rect(x + 2, 14, 22, 28, brookBlue.dark) +
  rect(x + 12.2, 14, 1.6, 28, paint.white) +
  rect(x + 2, 27, 22, 1.6, paint.white);

/** A board with what people said: notes, and dots as votes. */
const board = (): string =>
  line('M-15 0L-9 -52M15 0L9 -52', paint.oakDark, 2, 'butt') +
  rect(-18, -54, 36, 36, paint.white) +
  line('M-18 -54H18V-18H-18Z', paint.oak, 1.6, 'butt') +
  rect(-14, -50, 9, 7, paint.straw) +
  rect(-2, -49, 9, 7, fieldEarth.light) +
  rect(-13, -39, 9, 7, brinkGreen.light) +
  rect(0, -38, 9, 7, paint.straw) +
  line('M-12 -27h16M-12 -23h10', paint.stone, 1.2);

const LISTENERS: readonly (readonly [x: number, person: Person])[] = [
  [16, { ...neighbour, look: 'away' }],
  [46, { ...redhead, look: 'away' }],
  [78, { ...maker, coat: paint.brick, look: 'away' }],
  [112, { ...elder, look: 'away', right: { to: [20, -44], hand: 'open' } }],
  [146, { skin: 1, hair: 'bald', hairColour: paint.stone, coat: barnGreen.dark, look: 'away' }],
];

export const eveningInTheHall = (): string =>
  rect(0, 0, 162, 108, paint.strawLight) +
  polygon(
    [
      [32, 26],
      [52, 26],
      [90, 84],
      [0, 84],
    ],
    paint.lamp,
  ) +
  polygon(
    [
      [110, 26],
      [130, 26],
      [162, 84],
      [76, 84],
    ],
    paint.lamp,
  ) +
  rect(0, 0, 162, 6, paint.oakDark) +
  path('M0 6H10L0 18ZM162 6H152L162 18Z', paint.oakDark) +
  nightWindow(6) +
  nightWindow(130) +
  circle(25, 20, 2.6, paint.strawLight) +
  circle(138, 22, 0.7, paint.white) +
  circle(149, 18, 0.7, paint.white) +
  circle(14, 34, 0.7, paint.white) +
  lamp(42, 14) +
  lamp(120, 14) +
  rect(0, 76, 162, 32, paint.sandDeep) +
  line('M0 76H162', paint.oak, 0.8, 'butt') +
  line(Array.from({ length: 17 }, (_, index) => `M${index * 9.6} 7q4.8 6 9.6 0`).join(''), paint.inkSoft, 0.5) +
  Array.from({ length: 17 }, (_, index) =>
    polygon(
      [
        [index * 9.6 + 2.4, 9.2],
        [index * 9.6 + 7.2, 9.2],
        [index * 9.6 + 4.8, 14],
      ],
      [paint.brick, paint.white, brinkGreen.dark][index % 3] ?? paint.brick,
    ),
  ).join('') +
  group({ x: 64, y: 84 }, board()) +
  group(
    { x: 96, y: 86, scale: 0.72 },
    stand({
      ...guide,
      look: 0.4,
      mouth: 'laugh',
      left: { to: [-21, -26], hand: 'point' },
      right: { to: [16, -14], hand: 'open' },
    }),
  ) +
  group(
    { x: 30, y: 85, scale: 0.7 },
    stand({
      ...adviser,
      look: 0.6,
      left: { to: [-3, -12], hand: 'fist' },
      right: { to: [9, -13], hand: 'fist' },
      holds: rect(-4, -22, 15, 12, paint.white) + line('M-1 -18h9M-1 -14.6h6', paint.stoneDeep, 1),
    }),
  ) +
  LISTENERS.map(([x, person], index) => group({ x, y: 112 + (index % 2) * 2, scale: 0.84 }, half(person))).join('');

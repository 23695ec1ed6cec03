/** Draws place E, the barn: the doors are open, the tools hang ready, people choose what they need. */

import { boy, maker } from '../cast.js';
import { fir, grass } from '../nature.js';
import { barnGreen, brinkGreen, brookBlue, paint } from '../palette.js';
import { stand } from '../people.js';
import { group, line, path, polygon, rect } from '../shapes.js';

/** Shovel, rake, ladder and hammer on the back wall. */
const tools = (): string =>
  line('M-19 -8V-37', paint.oak, 1.7) +
  path('M-23.4 -8h8.8v-6.4q-4.4 -3.6 -8.8 0Z', paint.stoneLight) +
  line('M-8 -6V-37', paint.oak, 1.7) +
  line('M-12.6 -37h9.2M-12.6 -37v4.4M-9.6 -37v4.4M-6.4 -37v4.4M-3.4 -37v4.4', paint.stoneLight, 1.1) +
  line('M3 -3V-40M11 -3V-40M3 -10h8M3 -17.4h8M3 -24.8h8M3 -32.2h8', paint.straw, 1.7) +
  line('M20 -6V-35', paint.oak, 1.7) +
  rect(15.4, -39, 9.4, 6, paint.stoneLight, 0.8);

const door = (side: -1 | 1): string =>
  group(
    { flip: side === 1 },
    polygon(
      [
        [-28, 0],
        [-28, -46.6],
        [-51, -42],
        [-51, 4],
      ],
      barnGreen.dark,
    ),
    line('M-50 3.4L-29 -45.6M-29 -.6L-50 -41M-50.4 -18.6L-28.6 -22.6', paint.white, 1.2),
  );

export const barn = (): string =>
  rect(-68, -46, 136, 46.6, paint.brick) +
  path('M-68 -4.6H68V.6H-68Z', paint.inkSoft) +
  path('M-84 -40L-45 -95Q0 -105 45 -95L84 -40Q0 -51 -84 -40Z', paint.oak) +
  path('M-45 -95Q0 -105 45 -95L41 -88.6Q0 -98 -41 -88.6Z', paint.sandDeep) +
  path('M-28 0V-44Q0 -54 28 -44V0Z', paint.shadow) +
  tools() +
  door(-1) +
  door(1);

/** A work bench with a plan, a pot of pencils and a box of tools. */
const workBench = (): string =>
  rect(-32, -22, 4, 22, paint.oakDark) +
  rect(28, -22, 4, 22, paint.oakDark) +
  line('M-29 -5L29 -5', paint.oakDark, 2) +
  rect(-37, -26, 74, 4.6, paint.oak) +
  polygon(
    [
      [-17, -26],
      [9, -26],
      [7, -29.6],
      [-14.6, -29.6],
    ],
    paint.white,
  ) +
  line('M-10.6 -27.8h12', brookBlue.mid, 0.9) +
  rect(16, -34.4, 5.6, 8.4, paint.straw, 0.8) +
  line('M17.4 -34.4l-1.4 -6M18.8 -34.4v-7.4M20.2 -34.4l1.8 -5.4', paint.white, 1.1) +
  path('M-33 -26v-6.4h12.4v6.4Z', paint.brick) +
  line('M-30.4 -32.4v-2.4h7.2v2.4', paint.ink, 1.1);

export const schuur = (): string =>
  path('M-4 44C60 36 150 52 214 44.4V154H-4Z', barnGreen.mid) +
  fir(6, 58, 0.8) +
  fir(19, 56, 0.6) +
  fir(184, 58, 0.7) +
  fir(199, 58, 0.9) +
  path('M-4 72C60 66 150 76 214 72V154H-4Z', barnGreen.light) +
  group({ x: 100, y: 116 }, barn()) +
  path('M-4 110C60 122 150 122 214 110V154H-4Z', barnGreen.mid) +
  path('M72 118.8Q100 121.8 128 118.8C138 132 150 142 166 154H36C52 142 64 132 72 118.8Z', paint.sandDeep) +
  group(
    { x: 40, y: 145, scale: 0.8 },
    stand({
      ...maker,
      look: 'right',
      step: 'right',
      right: { to: [19, -19], hand: 'fist' },
      left: { to: [-14, -6], hand: 'fist' },
      holds:
        line('M21 27V-52', paint.oak, 2.4) +
        line('M14 -52h14M14 -52v6M18.6 -52v6M23.4 -52v6M28 -52v6', paint.stoneLight, 1.6),
    }),
  ) +
  group(
    { x: 150, y: 143, scale: 0.8 },
    stand({
      skin: 1,
      hair: 'bob',
      hairColour: paint.brick,
      coat: brookBlue.dark,
      legs: paint.ink,
      look: -0.75,
      glasses: true,
      left: { to: [-22, -10], hand: 'point' },
      right: { to: [11, -8] },
    }),
  ) +
  group({ x: 108, y: 150, scale: 0.84 }, workBench()) +
  group(
    { x: 178, y: 148, scale: 0.92 },
    stand({
      ...boy,
      look: -0.6,
      left: { to: [-22, -12], hand: 'open' },
    }),
  ) +
  [
    [14, 134],
    [22, 149],
    [199, 146],
  ]
    .map(([x = 0, y = 0]) => grass(x, y, brinkGreen.dark, 1.2))
    .join('');

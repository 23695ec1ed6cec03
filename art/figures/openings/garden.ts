/** Draws the art above the chapters about a plan near by, money and taking over a task; part B, behind the village hall. */

import { farm, house } from '../../buildings.js';
import { bram, elder, geert, henk, planWoman, sem, shopkeeper } from '../../cast.js';
import { cup } from '../../interior.js';
import { darkOak, fir, oak, sprout } from '../../nature.js';
import { brinkGreen, brookBlue, fieldEarth, paint } from '../../palette.js';
import { half, stand, whiteCane } from '../../people.js';
import { circle, ellipse, group, line, path, polygon, rect } from '../../shapes.js';
import { type Opening, opening } from './opening.js';

/** A board on two posts with an official notice: a plan, a house, a stamp. */
const notice = (): string =>
  rect(-22, -50, 3, 62, paint.oakDark) +
  rect(19, -50, 3, 62, paint.oakDark) +
  rect(-26, -52, 52, 42, paint.oak) +
  rect(-23, -49, 46, 36, paint.white) +
  rect(-20, -46, 22, 3.4, fieldEarth.dark) +
  line('M-20 -38.6h18M-20 -34.6h18M-20 -30.6h13', paint.inkSoft, 1.1) +
  polygon(
    [
      [3, -31],
      [11, -39],
      [19, -31],
    ],
    paint.brick,
  ) +
  rect(5, -31, 12, 8, paint.sandDeep) +
  circle(-12, -21, 4.6, fieldEarth.light) +
  line('M-14 -21l1.6 1.8L-9.6 -23', fieldEarth.dark, 1.2);

/** A plan in your street: he reads the notice and does not smile; the neighbour with the cane asks what it says. */
export const noticeInTheStreet = (): Opening =>
  opening(
    fieldEarth.tint,
    path('M0 42C64 34 124 48 218 38V122H0Z', fieldEarth.light),
    house({ x: 30, y: 64, scale: 1.6 }, { width: 24, height: 16, roof: paint.brick, wall: paint.white }),
    house({ x: 196, y: 62, scale: 1.5 }, { width: 24, height: 16, roof: paint.inkSoft, wall: paint.strawLight }),
    darkOak(66, 62, 0.7),
    path('M0 62C60 56 140 58 218 62V122H0Z', brinkGreen.mid),
    path('M0 74C60 68 140 70 218 74V122H0Z', paint.sandDeep),
    group({ x: 142, y: 92, scale: 1.12 }, notice()),
    group(
      { x: 100, y: 114, scale: 1.2 },
      half({ ...henk, look: 'right', left: { to: [-8, -8], hand: 'fist' }, right: { to: [9, -25], hand: 'fist' } }),
    ),
    group(
      { x: 188, y: 113, scale: 1.16 },
      half({
        ...bram,
        look: -0.6,
        tilt: -3,
        left: { to: [-12, -12], hand: 'fist' },
        right: { to: [14, 0] },
        holds: whiteCane({ x: -16, y: -14, turn: 8 }),
      }),
    ),
  );

const coins = (x: number, y: number, high: number): string =>
  Array.from(
    { length: high },
    (_, index) =>
      ellipse(x, y - index * 2.2, 5.4, 1.9, paint.oak) + ellipse(x, y - index * 2.2 - 0.9, 5.4, 1.9, paint.straw),
  ).join('');

/** Money, form, insurance: seen over the table, with small heaps of coins and a list. */
export const coinsOnTheTable = (): Opening =>
  opening(
    fieldEarth.tint,
    rect(0, 0, 218, 70, paint.strawLight),
    rect(20, 10, 44, 40, paint.white),
    rect(23, 13, 38, 34, brookBlue.light),
    path('M23 36C34 30 48 34 61 30V47H23Z', brinkGreen.mid),
    rect(41, 13, 2, 34, paint.white),
    rect(160, 14, 40, 3, paint.oak),
    ...[166, 173, 181, 190].map((x, index) =>
      rect(
        x,
        4 - (index % 2) * 3,
        5,
        10 + (index % 2) * 3,
        [paint.brick, brookBlue.dark, paint.straw, brinkGreen.dark][index] ?? paint.brick,
      ),
    ),
    group(
      { x: 106, y: 104, scale: 1.06 },
      half({ ...elder, look: 0.6, tilt: 3, left: { to: [-9, -2] }, right: { to: [14, -2], hand: 'point' } }),
    ),
    group(
      { x: 174, y: 103, scale: 1.08 },
      half({ ...shopkeeper, look: -0.6, left: { to: [-16, -4], hand: 'open' }, right: { to: [11, -4], hand: 'fist' } }),
    ),
    path('M0 84C60 80 150 80 218 84V122H0Z', paint.oak),
    path('M0 84C60 80 150 80 218 84V87C150 83 60 83 0 87Z', paint.oakDark),
    group(
      { x: 140, y: 96, turn: -4 },
      polygon(
        [
          [-17, -9],
          [17, -9],
          [20, 8],
          [-20, 8],
        ],
        paint.white,
      ),
      line('M-12 -5h14M-13 -1h14M-14 3h14M8 -5h5M8.4 -1h5M9 3h5', paint.inkSoft, 1.1),
    ),
    coins(100, 97, 5),
    coins(112, 99, 3),
    coins(88, 98, 2),
    cup(192, 96, paint.brick),
  );

/** A push mower with two wheels and a grass box. */
const mower = (): string =>
  line('M-2 -4L-24 -27', paint.inkSoft, 2) +
  path('M-6 -9H12L15 -3H-8Z', paint.brick) +
  rect(-1, -13, 8, 4.6, paint.inkSoft, 1) +
  circle(-5, -2.6, 3.6, paint.ink) +
  circle(12, -2.6, 3.6, paint.ink) +
  circle(-5, -2.6, 1.3, paint.stoneLight) +
  circle(12, -2.6, 1.3, paint.stoneLight);

/** Taking over a task: the farmer mows, the boy rakes, she plants. */
export const mowingTogether = (): Opening =>
  opening(
    fieldEarth.tint,
    path('M0 42C64 34 124 46 218 38V122H0Z', fieldEarth.mid),
    farm({ x: 168, y: 60, scale: 1.2 }),
    fir(10, 52, 0.7, brinkGreen.dark, paint.leafDeep),
    fir(24, 53, 0.56, brinkGreen.dark, paint.leafDeep),
    oak({ x: 60, y: 64, scale: 0.9 }),
    path('M0 60C60 54 140 58 218 60V122H0Z', brinkGreen.light),
    path('M0 76C60 72 90 78 128 90L218 104V122H0Z', brinkGreen.mid),
    group(
      { x: 102, y: 118, scale: 0.86 },
      stand({
        ...geert,
        look: 'right',
        step: 'right',
        left: { to: [10, -12], hand: 'fist' },
        right: { to: [18, -12], hand: 'fist' },
      }),
    ),
    group({ x: 141, y: 117, scale: 0.98 }, mower()),
    group(
      { x: 172, y: 104, scale: 0.74 },
      stand({
        ...sem,
        look: -0.6,
        mouth: 'laugh',
        left: { to: [-10, -8], hand: 'fist' },
        right: { to: [6, -22], hand: 'fist' },
        holds: line('M8 -27L-17 24', paint.oak, 1.8) + line('M-23 21.4L-11 27', paint.oakDark, 2.6),
      }),
    ),
    group(
      { x: 203, y: 106, scale: 0.7 },
      stand({ ...planWoman, look: 'left', left: { to: [-16, -6], hand: 'open' }, right: { to: [13, -3] } }),
    ),
    ...[188, 180, 194].map((x, index) => sprout(x, 106 + index, 1.1)),
  );

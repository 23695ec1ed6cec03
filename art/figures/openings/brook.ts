/** Draws the art above the chapters of part D, at the brook; the woman who helps people across is in every one. */

import { elder, girl, guide, maker, redhead, villager } from '../../cast.js';
import { cup } from '../../interior.js';
import { oak, reed } from '../../nature.js';
import { brinkGreen, brookBlue, heathPurple, paint, skinTone } from '../../palette.js';
import { half, planSheet, stand } from '../../people.js';
import { brookGround } from '../../places/beek.js';
import { group, line, path } from '../../shapes.js';
import { type StoneShape, stone } from '../../stone.js';
import { type Opening, opening } from './opening.js';

/** A wide bend of the brook, seen from the near bank. */
const bend = (): string =>
  path('M0 44C60 38 130 50 218 42V122H0Z', brookBlue.light) +
  oak({ x: 16, y: 56, scale: 0.8 }) +
  oak({ x: 40, y: 54, scale: 0.54 }) +
  oak({ x: 190, y: 56, scale: 0.76 }) +
  path('M0 56C60 46 140 58 218 52V122H0Z', brinkGreen.mid) +
  path('M0 68C60 60 150 70 218 62V122H0Z', brookBlue.dark) +
  path('M0 71C60 63 150 73 218 65V100C150 108 60 92 0 98Z', brookBlue.mid) +
  line(
    'M20 80q5 -2.4 10 0t10 0M70 74q5 -2.4 10 0t10 0M112 86q5 -2.4 10 0t10 0M176 78q5 -2.4 10 0t10 0',
    brookBlue.tint,
    1.2,
  ) +
  path('M0 97C60 90 150 104 218 94V122H0Z', brinkGreen.light) +
  reed(10, 100, 1.3) +
  reed(208, 97, 1.3);

const stones = (...at: readonly (readonly [x: number, y: number])[]): string =>
  at
    .map(([x, y], index) => {
      const shape = (index % 3) as StoneShape;
      return (
        stone(x - 13, y - 5.6, 26, 13, paint.stoneDeep, shape) + stone(x - 13, y - 8, 26, 13, paint.stoneLight, shape)
      );
    })
    .join('');

/** exploring and preparing: with a map at the water, where to cross. */
export const mapAtTheBrook = (): Opening =>
  opening(
    brookBlue.tint,
    group({ x: 4, y: -14, scale: 1.02 }, brookGround()),
    group(
      { x: 112, y: 114, scale: 1.22 },
      half({
        ...guide,
        look: 0.7,
        left: { to: [-8, -9], hand: 'fist' },
        right: { to: [19, -10], hand: 'fist' },
        holds: group({ x: 23, y: -4, turn: -4 }, planSheet(1)),
      }),
    ),
    group(
      { x: 168, y: 112, scale: 1.2 },
      half({
        ...villager,
        look: 0.6,
        mouth: 'laugh',
        left: { to: [-15, -12], hand: 'open' },
        right: { to: [20, -30], hand: 'point' },
      }),
    ),
  );

/** doing it: together they carry a stone to the water. */
export const carryingAStone = (): Opening =>
  opening(
    brookBlue.tint,
    bend(),
    stones([54, 84], [24, 88]),
    group(
      { x: 104, y: 114, scale: 1.22 },
      half({
        ...guide,
        look: 'right',
        left: { to: [4, -10], hand: 'hidden' },
        right: { to: [15, -10], hand: 'hidden' },
      }),
    ),
    group(
      { x: 176, y: 112, scale: 1.22 },
      half({
        ...maker,
        look: 'left',
        mouth: 'laugh',
        left: { to: [-15, -14], hand: 'hidden' },
        right: { to: [-4, -13], hand: 'hidden' },
      }),
    ),
    stone(117, 78, 46, 30, paint.stoneDeep, 0),
    stone(117, 75, 46, 29, paint.stoneLight, 0),
    line('M121 94l6 -2.4M122 98.6l6.4 -2', skinTone(guide.skin), 4.4),
    line('M159 94l-6 -2.4M158 98.6l-6.4 -2', skinTone(maker.skin), 4.4),
  );

/** weighing and telling back: a stone in each hand, which is the heavier one? */
export const stoneInEachHand = (): Opening =>
  opening(
    brookBlue.tint,
    group({ x: 218, flip: true }, bend()),
    stones([40, 86]),
    group(
      { x: 80, y: 114, scale: 1.16 },
      half({ ...elder, look: 'right', left: { to: [-13, 0] }, right: { to: [15, -16], hand: 'point' } }),
    ),
    group(
      { x: 140, y: 112, scale: 1.24 },
      half({
        ...guide,
        look: -0.3,
        left: { to: [-19, -16], hand: 'open', thumb: 'out' },
        right: { to: [20, -22], hand: 'open', thumb: 'out' },
        holds: stone(-38, -34, 25, 18, paint.stone, 0) + stone(17, -37, 15, 12, paint.stoneLight, 1),
      }),
    ),
    group(
      { x: 200, y: 110, scale: 1.18 },
      half({
        ...redhead,
        coat: brookBlue.dark,
        look: 'left',
        left: { to: [-12, -12], hand: 'open' },
        right: { to: [13, 0] },
      }),
    ),
  );

/** learning: safely across, they look back over the stones with something to drink. */
export const lookingBack = (): Opening =>
  opening(
    brookBlue.tint,
    bend(),
    stones([204, 76], [178, 80], [150, 83], [122, 80]),
    group(
      { x: 92, y: 114, scale: 1.2 },
      half({
        ...guide,
        look: 0.7,
        left: { to: [-4, -10], hand: 'fist' },
        right: { to: [24, -24], hand: 'point' },
        holds: group({ x: -4, y: -11, scale: 1.2 }, cup(0, 0, paint.white)),
      }),
    ),
    group(
      { x: 150, y: 114, scale: 1.18 },
      half({
        ...villager,
        look: -0.6,
        mouth: 'laugh',
        left: { to: [-6, -14], hand: 'fist' },
        right: { to: [13, 0] },
        holds: group({ x: -6, y: -15, scale: 1.2 }, cup(0, 0, paint.straw)),
      }),
    ),
    group(
      { x: 192, y: 130, scale: 1.34 },
      stand({ ...girl, coat: heathPurple.light, look: -0.5, right: { to: [21, -40], hand: 'open' } }),
    ),
  );

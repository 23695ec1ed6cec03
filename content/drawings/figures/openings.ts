/** Draws the art above three chapters: people close by in a place, cut off by the white hill of the page. */

import { farm } from '../buildings.js';
import { neighbour, planWoman } from '../cast.js';
import { darkOak, fir, oak } from '../nature.js';
import { brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../palette.js';
import { half, planSheet, stand } from '../people.js';
import { furrows } from '../places/akker.js';
import { brinkGround } from '../places/brink.js';
import { circle, group, line, path, rect, sheet } from '../shapes.js';

/** The page begins here: low on the left where the number stone is laid, higher on the right. */
const hill = (): string => path('M0 106C40 99 74 111 116 108C152 105 186 95 218 98V122H0Z', paint.white);

const opening = (ground: string, ...scene: string[]): string =>
  sheet({ width: 218, height: 122 }, rect(0, 0, 218, 112, ground), ...scene, hill());

/** Chapter 1, what is participation: neighbours and someone of the municipality talk under the oak. */
const talkOnTheBrink = (): string =>
  opening(
    brinkGreen.tint,
    group({ x: -2, y: -22, scale: 1.08 }, brinkGround({ farmFar: 115, farmNear: false })),
    oak({ x: 40, y: 93, scale: 1.34 }),
    group(
      { x: 98, y: 113, scale: 1.16 },
      half({
        skin: 1,
        hair: 'bun',
        hairColour: paint.stoneLight,
        coat: paint.straw,
        neckline: 'scarf',
        second: paint.brick,
        look: 'right',
        right: { to: [18, -17], hand: 'open' },
        left: { to: [-14, 0] },
      }),
    ),
    group(
      { x: 146, y: 113, scale: 1.2 },
      half({
        skin: 3,
        hair: 'curls',
        coat: heathPurple.dark,
        neckline: 'stripes',
        second: heathPurple.mid,
        look: -0.65,
        tilt: -4,
        mouth: 'laugh',
        left: { to: [-15, 0] },
        right: { to: [4, -13], hand: 'open' },
      }),
    ),
    group(
      { x: 191, y: 110, scale: 1.2 },
      half({
        skin: 1,
        hair: 'parted',
        hairColour: paint.oakDark,
        coat: brookBlue.dark,
        neckline: 'lanyard',
        look: 'left',
        left: { to: [-13, 0] },
        right: { to: [14, 0] },
      }),
    ),
  );

/** A board with three wishes for the brink: a tree, a bench, a swing; the dots are votes. */
const choiceBoard = (): string =>
  rect(-30, -34, 3.4, 60, paint.oakDark) +
  rect(26.6, -34, 3.4, 60, paint.oakDark) +
  rect(-34, -37, 68, 43, paint.oak) +
  rect(-31.6, -34.6, 20, 38, paint.white) +
  rect(-10, -34.6, 20, 38, paint.white) +
  rect(11.6, -34.6, 20, 38, paint.white) +
  oak({ x: -21.6, y: -14, scale: 0.26 }) +
  rect(-7, -22, 14, 2.4, paint.oak) +
  rect(-7, -26.6, 14, 2.2, paint.oak) +
  line('M-5 -28v13M5 -28v13', paint.oakDark, 1.6, 'butt') +
  line('M15 -14.4L17.4 -31H25.8L28.2 -14.4M20 -31V-19M23.4 -31V-19', paint.inkSoft, 1.3) +
  rect(18.6, -19.6, 6.2, 1.8, paint.brick) +
  [
    [-26, -7],
    [-20, -8],
    [-16, -3],
    [-23, -1],
    [-4, -7],
    [2, -2.6],
    [17, -6],
  ]
    .map(([x = 0, y = 0]) => circle(x, y, 2, paint.brick))
    .join('');

/** Chapter 3, how much influence: residents choose together at a board. */
const choiceOnTheBrink = (): string =>
  opening(
    brinkGreen.tint,
    group({ x: 228, y: -48, scale: 1.3, flip: true }, brinkGround({ farmFar: 240 })),
    group({ x: 142, y: 84, scale: 1.1 }, choiceBoard()),
    group(
      { x: 96, y: 113, scale: 1.16 },
      half({
        skin: 2,
        hair: 'scarf',
        hairColour: heathPurple.mid,
        coat: heathPurple.dark,
        look: 'right',
        right: { to: [21, -22], hand: 'point' },
        left: { to: [-14, 0] },
      }),
    ),
    group(
      { x: 187, y: 111, scale: 1.2 },
      half({
        skin: 4,
        hair: 'short',
        beard: paint.ink,
        coat: paint.brick,
        look: -0.6,
        tilt: -4,
        mouth: 'laugh',
        left: { to: [-22, -20], hand: 'point' },
        right: { to: [14, 0] },
      }),
    ),
    group(
      { x: 136, y: 147, scale: 1.3 },
      stand({
        skin: 1,
        hair: 'braids',
        hairColour: paint.oakDark,
        coat: paint.straw,
        child: true,
        look: 'away',
        right: { to: [21, -46], hand: 'point' },
      }),
    ),
  );

/** Chapter 5, how do you begin: the woman with the plan shows it to her neighbour at the field. */
const planAtTheField = (): string =>
  opening(
    fieldEarth.tint,
    path('M0 44C64 50 124 30 218 44V122H0Z', fieldEarth.mid),
    farm({ x: 4, y: 53, scale: 0.94 }),
    darkOak(42, 51, 0.6),
    fir(192, 43, 0.56, brinkGreen.dark, paint.leafDeep),
    fir(203, 44, 0.76, brinkGreen.dark, paint.leafDeep),
    furrows('opening-05-akker', 'M0 68C64 50 144 44 218 54V122H0Z', [164, 46], 122),
    group(
      { x: 120, y: 115, scale: 1.26 },
      half({
        ...planWoman,
        look: 0.75,
        tilt: 3,
        mouth: 'laugh',
        holds: group({ x: 26, y: -5, turn: -4 }, planSheet(0.98)),
        left: { to: [-7, -9], hand: 'fist' },
        right: { to: [21, -11], hand: 'fist' },
      }),
    ),
    group(
      { x: 176, y: 112, scale: 1.24 },
      half({ ...neighbour, look: 'left', tilt: -2, left: { to: [-18, -15], hand: 'point' }, right: { to: [13.4, 0] } }),
    ),
  );

export const openingSheets = (): [name: string, svg: string][] => [
  ['opening-01', talkOnTheBrink()],
  ['opening-03', choiceOnTheBrink()],
  ['opening-05', planAtTheField()],
];

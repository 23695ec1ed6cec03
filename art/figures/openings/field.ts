/** Draws the art above the chapters of part B, at the field; the woman with the plan is in every one. */

import { farm, house } from '../../buildings.js';
import { girl, grandfather, neighbour, official, planWoman, redhead } from '../../cast.js';
import { cup, pot } from '../../interior.js';
import { darkOak, fir, sprout } from '../../nature.js';
import { brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../../palette.js';
import { half, planSheet, stand } from '../../people.js';
import { furrows } from '../../places/akker.js';
import { group, line, type Point, path, polygon, rect } from '../../shapes.js';
import { type Opening, opening } from './opening.js';

/** how do you begin: the woman with the plan shows it to her neighbour at the field. */
export const planAtTheField = (): Opening =>
  opening(
    fieldEarth.tint,
    path('M0 44C64 50 124 30 218 44V122H0Z', fieldEarth.mid),
    farm({ x: 4, y: 53, scale: 0.94 }),
    darkOak(42, 51, 0.6),
    fir(192, 43, 0.56, brinkGreen.dark, paint.leafDeep),
    fir(203, 44, 0.76, brinkGreen.dark, paint.leafDeep),
    furrows('opening-begin-akker', 'M0 68C64 50 144 44 218 54V122H0Z', [164, 46], 122),
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

/** Ridge and furrows; the furrows meet in a point of the horizon. */
const fieldGround = (file: string, meet: Point): string =>
  path('M0 44C64 34 124 50 218 40V122H0Z', fieldEarth.mid) +
  furrows(`${file}-akker`, 'M0 62C64 54 144 48 218 60V122H0Z', meet, 122);

/** who to involve: she goes along the hedge and asks who lives here. */
export const alongTheHedge = (): Opening =>
  opening(
    fieldEarth.tint,
    fieldGround('opening-betrekken', [60, 44]),
    house({ x: 174, y: 64, scale: 1.7 }, { width: 24, height: 16, roof: paint.brick, wall: paint.white }),
    house({ x: 132, y: 58, scale: 1.1 }, { width: 22, height: 15, roof: paint.inkSoft, wall: paint.strawLight }),
    darkOak(206, 66, 0.8),
    fir(20, 48, 0.6, brinkGreen.dark, paint.leafDeep),
    group(
      { x: 152, y: 108, scale: 1.14 },
      half({
        ...grandfather,
        look: -0.7,
        tilt: -3,
        mouth: 'laugh',
        left: { to: [-19, -20], hand: 'open' },
        right: { to: [13, -6] },
      }),
    ),
    group({ x: 194, y: 128, scale: 1.3 }, stand({ ...girl, look: -0.6, left: { to: [-20, -38], hand: 'open' } })),
    path(
      'M126 122V92C130 86 138 88 142 91C148 85 156 86 160 90C166 84 174 86 178 90C184 85 192 86 196 90C204 84 212 86 218 90V122Z',
      brinkGreen.dark,
    ),
    line(
      'M134 97h.01M150 95h.01M168 97h.01M186 95h.01M206 97h.01M142 103h.01M176 102h.01M198 103h.01',
      brinkGreen.mid,
      3,
    ),
    group(
      { x: 96, y: 114, scale: 1.24 },
      half({
        ...planWoman,
        look: 'right',
        left: { to: [3, -12], hand: 'fist' },
        right: { to: [14, -16], hand: 'fist' },
        holds: group(
          { x: 10, y: -14, turn: 6 },
          rect(-8, -12, 15, 18, paint.white),
          line('M-5 -7h9M-5 -3h9M-5 1h5', paint.inkSoft, 1),
        ),
      }),
    ),
  );

/** A red and white pole for measuring land. */
const rangingPole = (x: number, foot: number): string =>
  line(`M${x} ${foot}V${foot - 84}`, paint.white, 3.4, 'butt') +
  line(`M${x} ${foot}v-12m0 -12v-12m0 -12v-12m0 -12v-12`, paint.brick, 3.4, 'butt');

/** what the law asks: they measure the plot together. */
export const measuringTheField = (): Opening =>
  opening(
    fieldEarth.tint,
    fieldGround('opening-vergunning', [120, 44]),
    farm({ x: 192, y: 58, scale: 0.9 }),
    darkOak(160, 56, 0.5),
    fir(26, 54, 0.7, brinkGreen.dark, paint.leafDeep),
    fir(40, 53, 0.5, brinkGreen.dark, paint.leafDeep),
    rangingPole(78, 116),
    rangingPole(206, 112),
    line('M78 84Q142 92 206 80', paint.white, 1.8, 'butt'),
    group(
      { x: 112, y: 114, scale: 1.22 },
      half({
        ...planWoman,
        look: 0.6,
        mouth: 'laugh',
        left: { to: [-20, -21], hand: 'fist' },
        right: { to: [13, -17], hand: 'fist' },
      }),
    ),
    group(
      { x: 168, y: 112, scale: 1.2 },
      half({
        ...official,
        coat: heathPurple.dark,
        look: -0.7,
        tilt: -3,
        left: { to: [-15, -15], hand: 'fist' },
        right: { to: [8, -15], hand: 'fist' },
        holds: group(
          { x: 2, y: -10 },
          polygon(
            [
              [-19, -16],
              [-6, -13],
              [7, -16],
              [7, -1],
              [-6, 2],
              [-19, -1],
            ],
            paint.white,
          ) + line('M-6 -13V2M-16 -11.6l7 1.6M-16 -7.6l7 1.6M-3 -10l7 -1.6M-3 -6l7 -1.6', paint.inkSoft, 0.9),
        ),
      }),
    ),
  );

/** a good talk: coffee at a long table at the edge of the field. */
export const coffeeAtTheField = (): Opening =>
  opening(
    fieldEarth.tint,
    fieldGround('opening-gesprek', [180, 44]),
    farm({ x: 60, y: 58, scale: 1.1 }),
    darkOak(100, 56, 0.62),
    darkOak(24, 58, 0.8),
    [
      [206, 70],
      [212, 82],
    ]
      .map(([x = 0, y = 0]) => sprout(x, y, 1.4))
      .join(''),
    group(
      { x: 88, y: 105, scale: 1.12 },
      half({ ...neighbour, look: 0.7, left: { to: [-12, -3] }, right: { to: [14, -16], hand: 'open' } }),
    ),
    group(
      { x: 136, y: 102, scale: 1.12 },
      half({
        ...planWoman,
        look: 0.6,
        mouth: 'laugh',
        left: { to: [-12, -3] },
        right: { to: [18, -14], hand: 'fist' },
        holds: group({ x: 26, y: -9, turn: 20, flip: true }, pot(0, 0, paint.brick)),
      }),
    ),
    group(
      { x: 196, y: 104, scale: 1.12 },
      half({
        ...redhead,
        coat: brookBlue.mid,
        look: -0.6,
        tilt: -3,
        left: { to: [-15, -4], hand: 'fist' },
        right: { to: [12, -3] },
      }),
    ),
    polygon(
      [
        [66, 99],
        [214, 95],
        [222, 104],
        [56, 109],
      ],
      paint.oak,
    ),
    path('M56 109L222 104V122H56Z', paint.oakDark),
    group({ x: 112, y: 103, scale: 1.3 }, cup(0, 0, paint.white)),
    group({ x: 178, y: 101, scale: 1.3 }, cup(0, 0, paint.white)),
  );

/** Draws the art above the chapters of part C, in the village; the woman of the municipality is in every one. */

import { house, townHall } from '../../buildings.js';
import { adviser, boy, girl, grandfather, official, redhead, villager } from '../../cast.js';
import { heather, oak } from '../../nature.js';
import { brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../../palette.js';
import { half, inWheelchair, stand } from '../../people.js';
import { villageGround } from '../../places/dorp.js';
import { group, line, path, polygon, rect } from '../../shapes.js';
import { type Opening, opening } from './opening.js';

/** what changes in your work: she comes out of the town hall and goes to the people. */
export const outOfTheTownHall = (): Opening =>
  opening(
    heathPurple.tint,
    path('M0 46C60 36 140 52 218 42V122H0Z', heathPurple.light),
    house({ x: 196, y: 66, scale: 1.5 }, { width: 24, height: 16, roof: paint.brick, wall: paint.strawLight }),
    house({ x: 160, y: 62, scale: 1.1 }, { width: 22, height: 15, roof: paint.inkSoft, wall: paint.white }),
    path('M0 62C60 56 140 62 218 66V122H0Z', heathPurple.mid),
    townHall({ x: 66, y: 78, scale: 1.36 }),
    path('M46 78H88C104 90 124 104 150 122H30Z', paint.sandDeep),
    [
      [16, 88],
      [128, 84],
      [138, 94],
    ]
      .map(([x = 0, y = 0]) => heather(x, y, 1.5))
      .join(''),
    group(
      { x: 108, y: 114, scale: 1.22 },
      half({ ...official, look: 'right', left: { to: [-13, 0] }, right: { to: [18, -16], hand: 'open' } }),
    ),
    group(
      { x: 160, y: 112, scale: 1.2 },
      half({ ...villager, look: -0.7, mouth: 'laugh', left: { to: [-17, -14], hand: 'open' }, right: { to: [13, 0] } }),
    ),
    group({ x: 198, y: 128, scale: 1.34 }, stand({ ...girl, look: -0.6, left: { to: [-22, -36], hand: 'open' } })),
  );

/** A little house of cardboard, carried on two hands. */
const model = (): string =>
  rect(-15, -3, 30, 4, paint.oak) +
  rect(-8, -14, 16, 11, paint.white) +
  polygon(
    [
      [-10, -14],
      [0, -22],
      [10, -14],
    ],
    paint.brick,
  ) +
  rect(-2, -9, 4, 6, fieldEarth.dark);

/** guiding a plan from outside: someone brings a model, she listens and writes. */
export const modelInTheStreet = (): Opening =>
  opening(
    heathPurple.tint,
    group({ x: 2, y: -32, scale: 1.02 }, villageGround()),
    group(
      { x: 108, y: 114, scale: 1.22 },
      half({
        ...official,
        look: 0.7,
        tilt: 3,
        left: { to: [-3, -12], hand: 'fist' },
        right: { to: [12, -14], hand: 'fist' },
        holds:
          group({ x: 1, y: -13, turn: -6 }, rect(-8, -8, 17, 14, paint.straw), rect(-6, -6, 13, 10, paint.white)) +
          line('M13 -22L7 -11', brookBlue.dark, 1.8),
      }),
    ),
    group(
      { x: 170, y: 112, scale: 1.22 },
      half({
        ...redhead,
        look: -0.7,
        mouth: 'laugh',
        left: { to: [-15, -10], hand: 'fist' },
        right: { to: [7, -10], hand: 'fist' },
        holds: group({ x: -4, y: -10, scale: 0.85 }, model()),
      }),
    ),
  );

/** A board with the street as it may become: houses, a path and three trees. */
const streetPlan = (): string =>
  line('M-18 44L-14 -2M18 44L14 -2', paint.oakDark, 3, 'butt') +
  rect(-34, -40, 68, 46, paint.oak) +
  rect(-31.6, -37.6, 63.2, 41.2, paint.white) +
  path('M-31.6 -6C-10 -12 10 -2 31.6 -10V-2C10 6 -10 -4 -31.6 2Z', paint.sandDeep) +
  house({ x: -20, y: -12, scale: 0.6 }, { width: 18, height: 12, roof: paint.brick, wall: paint.strawLight }) +
  house({ x: 20, y: -14, scale: 0.6 }, { width: 18, height: 12, roof: paint.inkSoft, wall: paint.strawLight }) +
  oak({ x: -4, y: -8, scale: 0.24 }) +
  oak({ x: 6, y: -9, scale: 0.2 });

/** plans of the municipality itself: the plan for the street stands in the street. */
export const planInTheStreet = (): Opening =>
  opening(
    heathPurple.tint,
    path('M0 46C60 36 140 52 218 42V122H0Z', heathPurple.light),
    house({ x: 24, y: 70, scale: 1.5 }, { width: 24, height: 16, roof: paint.inkSoft, wall: paint.white }),
    house({ x: 70, y: 66, scale: 1.3 }, { width: 22, height: 15, roof: paint.oakDark, wall: paint.sandDeep }),
    house({ x: 200, y: 68, scale: 1.4 }, { width: 24, height: 16, roof: paint.brick, wall: paint.strawLight }),
    path('M0 68C60 62 140 64 218 68V122H0Z', heathPurple.mid),
    path('M0 80C60 74 140 76 218 80V122H0Z', paint.sandDeep),
    group({ x: 140, y: 78 }, streetPlan()),
    group(
      { x: 88, y: 114, scale: 1.2 },
      half({ ...official, look: 'right', left: { to: [-13, 0] }, right: { to: [20, -26], hand: 'point' } }),
    ),
    group(
      { x: 190, y: 132, scale: 1.1 },
      inWheelchair({ ...grandfather, look: -0.7, left: { to: [-22, -22], hand: 'point' }, right: { to: [14, -4] } }),
    ),
    group(
      { x: 138, y: 146, scale: 1.3 },
      stand({
        ...boy,
        look: 'away',
        right: { to: [20, -40], hand: 'fist' },
        holds: oak({ x: 23, y: -38, scale: 0.28 }, brinkGreen.mid),
      }),
    ),
    group({ x: 44, y: 106, scale: 1.06 }, half({ ...adviser, look: 0.6 })),
  );

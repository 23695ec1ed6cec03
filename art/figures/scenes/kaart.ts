/** Draws four people who stand around a table and draw on a map of the village, each with a pen. */

import { boy, grandfather, guide, official, villager } from '../../cast.js';
import { cup, type Guest, pen, seatedAt, villageMap } from '../../interior.js';
import { oak } from '../../nature.js';
import { brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../../palette.js';
import { stand } from '../../people.js';
import { group, line, path, rect } from '../../shapes.js';

const GUESTS: readonly Guest[] = [
  [
    28,
    {
      ...grandfather,
      look: 0.6,
      tilt: 4,
      left: { to: [-6, 3], hand: 'rest' },
      right: { to: [15, 4], hand: 'fist' },
      holds: pen({ x: 17, y: 5, flip: true }, heathPurple.dark),
    },
  ],
  [
    64,
    {
      ...guide,
      look: 0.5,
      tilt: 3,
      left: { to: [-11, 6], hand: 'fist' },
      right: { to: [16, -6], hand: 'point' },
      holds: pen({ x: -13, y: 7 }, brookBlue.dark),
    },
  ],
  [
    101,
    {
      ...official,
      look: -0.5,
      tilt: -3,
      left: { to: [-9, 5], hand: 'rest' },
      right: { to: [9, 5], hand: 'fist' },
      holds: pen({ x: 9, y: 7 }, fieldEarth.mid),
    },
  ],
  [
    137,
    {
      ...villager,
      look: -0.7,
      tilt: -5,
      mouth: 'laugh',
      left: { to: [-17, 5], hand: 'fist' },
      right: { to: [7, 3] },
      holds: pen({ x: -19, y: 6 }, brinkGreen.dark),
    },
  ],
];

export const drawingOnMap = (): string =>
  rect(0, 0, 162, 108, brookBlue.tint) +
  rect(0, 93, 162, 15, paint.sandDeep) +
  line('M0 93H162', paint.oak, 0.8, 'butt') +
  rect(58, 8, 46, 26, paint.white) +
  rect(60, 10, 42, 22, brookBlue.light) +
  path('M60 26C72 21 88 29 102 23V32H60Z', brinkGreen.mid) +
  oak({ x: 92, y: 28, scale: 0.22 }) +
  rect(80, 10, 2, 22, paint.white) +
  rect(10, 10, 30, 22, paint.white) +
  line('M14 15h22M14 20h22M14 25h14', paint.stone, 1.4) +
  line('M10 10h30v22h-30Z', paint.oak, 1.4, 'butt') +
  seatedAt(
    { left: 4, right: 158, top: 66, deep: 20, floor: 106 },
    GUESTS,
    0.82,
    villageMap({ x: 38, y: 66.6, scale: 0.8 }) + cup(17, 82, paint.brick) + cup(149, 80, paint.white),
  ) +
  group(
    { x: 20, y: 118, scale: 1.02 },
    stand({
      ...boy,
      look: 0.7,
      mouth: 'laugh',
      right: { to: [22, -34], hand: 'fist' },
      holds: pen({ x: 23, y: -36, flip: true }, paint.brick),
    }),
  );

/** Draws three people with coffee at a kitchen table; the woman with the plan writes down what she hears. */

import { elder, maker, planWoman } from '../../cast.js';
import {
  cake,
  chairBack,
  cup,
  type Guest,
  heathWindow,
  lamp,
  legsUnder,
  pen,
  pot,
  seatedAt,
  shelf,
  sleepingDog,
} from '../../interior.js';
import { fieldEarth, heathPurple, paint } from '../../palette.js';
import { group, line, polygon, rect } from '../../shapes.js';

const GUESTS: readonly Guest[] = [
  [
    36,
    {
      ...elder,
      coat: heathPurple.mid,
      second: heathPurple.dark,
      glasses: true,
      look: 0.6,
      tilt: 3,
      left: { to: [-9, 4] },
      right: { to: [16, -11], hand: 'open' },
    },
  ],
  [
    80,
    {
      ...maker,
      look: 0.7,
      tilt: 2,
      mouth: 'laugh',
      left: { to: [-10, 4] },
      right: { to: [9, 4], hand: 'fist' },
    },
  ],
  [
    126,
    {
      ...planWoman,
      look: -0.6,
      tilt: -4,
      left: { to: [-12, 5], hand: 'fist' },
      right: { to: [9, 6] },
      holds: pen({ x: -15.6, y: 5, scale: 0.9 }, paint.brick),
    },
  ],
];

export const kitchenTable = (): string =>
  rect(0, 0, 162, 108, paint.strawLight) +
  rect(0, 90, 162, 18, paint.sandDeep) +
  line('M0 90H162', paint.oak, 0.8, 'butt') +
  polygon(
    [
      [71, 22],
      [91, 22],
      [128, 72],
      [34, 72],
    ],
    paint.lamp,
  ) +
  heathWindow({ x: -2, y: -2 }) +
  shelf({ x: 112, y: 14 }) +
  lamp(81, 12) +
  GUESTS.map(([x]) => chairBack(x, 46, 76)).join('') +
  seatedAt(
    { left: 8, right: 154, top: 71, deep: 11, floor: 105 },
    GUESTS,
    0.86,
    polygon(
      [
        [106, 74],
        [127, 74],
        [129, 80.6],
        [104, 80.6],
      ],
      paint.white,
    ) +
      line('M109 76h12M108.4 78h9', paint.inkSoft, 0.6) +
      pot(57, 78) +
      cup(68, 81, paint.brick) +
      cup(47, 80.4, paint.white) +
      cup(143, 80, fieldEarth.light) +
      cake(19.6, 79.6) +
      cake(99, 76.4),
    legsUnder(36, 84, 106, paint.ink) +
      legsUnder(80, 84, 106, paint.inkSoft) +
      legsUnder(126, 84, 106, fieldEarth.dark),
  ) +
  group({ y: 2 }, sleepingDog({ x: 104, y: 104 }));

/** Draws place A, the brink: oaks, a Saxon farm, two neighbours on the bench and someone who walks up to them. */

import { bench, farm } from '../buildings.js';
import { elder, guide, villager } from '../cast.js';
import { dog, fir, grass, oak } from '../nature.js';
import { brinkGreen, paint } from '../palette.js';
import { sit, stand } from '../people.js';
import { group, line, path } from '../shapes.js';

/** Ridge and meadow with a farm in the distance; the large farm and its path may be left out. */
export const brinkGround = ({ farmFar = 52, farmNear = true } = {}): string =>
  path('M-4 44.6C40 34 70 48 110 40C150 32 180 40 214 44.6V154H-4Z', brinkGreen.mid) +
  fir(8, 52, 0.62) +
  fir(22, 52, 0.8) +
  fir(38, 52, 0.6) +
  fir(168, 50, 0.66) +
  fir(184, 52, 0.86) +
  fir(201, 52, 0.7) +
  path('M-4 72.8C50 62 90 74 130 68C170 62 190 70 214 72.4V154H-4Z', brinkGreen.light) +
  farm({ x: farmFar, y: 75, scale: 0.6 }, paint.stoneDeep, paint.brick, brinkGreen.dark) +
  (farmNear ? farm({ x: 139, y: 79, scale: 1.02 }) : '') +
  path('M-4 111C40 100 80 118 120 112C160 106 190 106 214 110.4V154H-4Z', brinkGreen.mid) +
  (farmNear
    ? path(
        'M118 154C111 132 120 119 128 110C134 102 136 92 135.6 79H142.4C144 92 148 101 142 110C134 121 139 138 153 154Z',
        paint.sandDeep,
      )
    : '');

export const brink = (): string =>
  brinkGround() +
  oak({ x: 198, y: 117, scale: 1.1 }) +
  oak({ x: 40, y: 128, scale: 1.75 }) +
  bench({ x: 88, y: 140, scale: 0.62 }, 78) +
  group(
    { x: 76, y: 141, scale: 0.62 },
    sit({
      ...elder,
      look: 'right',
      right: { to: [20, -18], hand: 'open' },
      left: { to: [-10, -1] },
    }),
  ) +
  group(
    { x: 101, y: 141, scale: 0.62 },
    sit({
      ...villager,
      look: -0.7,
      tilt: -4,
      mouth: 'laugh',
      left: { to: [-8, -2] },
      right: { to: [9, -1] },
    }),
  ) +
  line('M159 125.5Q166 134 174.5 133.4', paint.brick, 0.7) +
  dog({ x: 178, y: 146, scale: 0.56, flip: true }) +
  group(
    { x: 148, y: 144, scale: 0.64 },
    stand({
      ...guide,
      look: 'left',
      left: { to: [-21, -30], hand: 'open' },
      right: { to: [17, -3], hand: 'fist' },
    }),
  ) +
  [
    [12, 137],
    [60, 146],
    [122, 120],
    [196, 134],
    [168, 118],
  ]
    .map(([x = 0, y = 0]) => grass(x, y, brinkGreen.dark, 1.1))
    .join('');

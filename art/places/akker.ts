/** Draws place B, the field: furrows that run to one point, and the woman with the plan who shows it to her neighbour. */

import { farm } from '../buildings.js';
import { neighbour, planWoman } from '../cast.js';
import { fir, oak, sprout } from '../nature.js';
import { fieldEarth, paint } from '../palette.js';
import { planSheet, stand } from '../people.js';
import { clipped, group, type Point, path, polygon } from '../shapes.js';

const FURROWS = [
  [-150, 'sandDeep'],
  [-110, 'mid'],
  [-74, 'light'],
  [-40, 'mid'],
  [-8, 'straw'],
  [24, 'mid'],
  [54, 'light'],
  [84, 'sandDeep'],
  [112, 'light'],
  [140, 'straw'],
  [168, 'light'],
  [198, 'mid'],
  [230, 'sandDeep'],
] as const;

const FURROW_COLOURS = { sandDeep: paint.sandDeep, mid: fieldEarth.mid, light: fieldEarth.light, straw: paint.straw };

/** The striped field below an outline, with its furrows meeting at one point on the horizon. */
export const furrows = (id: string, outline: string, horizon: Point, base: number): string => {
  const strips = FURROWS.map(([x, name], index) => {
    const next = FURROWS[index + 1]?.[0] ?? 272;
    return polygon([horizon, [x, base], [next, base]], FURROW_COLOURS[name]);
  });
  return path(outline, fieldEarth.light) + clipped(id, outline, ...strips);
};

export const akker = (file: string): string =>
  path('M-4 44C60 50 120 30 214 44.6V154H-4Z', fieldEarth.mid) +
  oak({ x: 16, y: 50, scale: 0.5 }) +
  farm({ x: 40, y: 52, scale: 0.6 }, paint.oak) +
  oak({ x: 66, y: 50.6, scale: 0.42 }) +
  fir(176, 45, 0.42) +
  fir(185, 46, 0.54) +
  furrows(`${file}-akker`, 'M-4 73C60 52 140 46 214 54.6V154H-4Z', [172, 46], 150) +
  path('M-4 111C50 96 110 122 150 118C180 115 195 108 214 110.6V154H-4Z', fieldEarth.dark) +
  [
    [10, 118],
    [34, 117],
    [58, 121],
    [80, 128],
    [24, 142],
    [56, 144],
    [186, 126],
  ]
    .map(([x = 0, y = 0]) => sprout(x, y, 1.4))
    .join('') +
  group(
    { x: 122, y: 145, scale: 0.92 },
    stand({
      ...planWoman,
      look: 0.75,
      tilt: 3,
      mouth: 'laugh',
      holds: group({ x: 21, y: 2, scale: 0.9, turn: -4 }, planSheet()),
      left: { to: [-11, -8], hand: 'fist' },
      right: { to: [20, -9], hand: 'fist' },
    }),
  ) +
  group(
    { x: 166, y: 146, scale: 0.92 },
    stand({
      ...neighbour,
      look: -0.75,
      tilt: -4,
      left: { to: [-20, -14], hand: 'point' },
      right: { to: [8, -13], hand: 'fist' },
    }),
  );

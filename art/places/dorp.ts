/** Draws place C, the village in the heath: someone of the municipality walks through it with residents. */

import { church, house, townHall } from '../buildings.js';
import { girl, grandfather, official } from '../cast.js';
import { heather } from '../nature.js';
import { heathPurple, paint } from '../palette.js';
import { inWheelchair, stand } from '../people.js';
import { group, path } from '../shapes.js';

const HOUSES = [
  { x: 14, width: 20, height: 15, roof: paint.inkSoft, wall: paint.sandDeep },
  { x: 64, width: 19, height: 14, roof: paint.oakDark, wall: paint.strawLight },
  { x: 138, width: 20, height: 16, roof: paint.brick, wall: paint.sandDeep },
  { x: 162, width: 18, height: 14, roof: paint.inkSoft, wall: paint.white },
  { x: 187, width: 22, height: 17, roof: paint.oakDark, wall: paint.strawLight },
  { x: 209, width: 16, height: 14, roof: paint.brick, wall: paint.white },
] as const;

/** Heather in rows on both sides of the road, never on it. */
const heath = (): string =>
  Array.from({ length: 25 }, (_, index): [number, number] => [((index * 37.7) % 216) - 3, 114 + ((index * 23) % 38)])
    .filter(([x, y]) => Math.abs(x - 104) > 26 + (y - 106) * 0.9)
    .sort((one, other) => one[1] - other[1])
    .map(([x, y]) => heather(x, y, 1.3))
    .join('');

/** The village with its road through the heath, without the people. */
export const villageGround = (): string =>
  path('M-4 44C40 36 80 52 130 44C170 38 190 42 214 44.4V154H-4Z', heathPurple.mid) +
  path('M-4 72C60 58 150 60 214 72.4V154H-4Z', heathPurple.light) +
  church({ x: 39, y: 80, scale: 0.85 }) +
  HOUSES.map(({ x, ...look }) => house({ x, y: 80 }, look)).join('') +
  townHall({ x: 100, y: 85, scale: 1.04 }) +
  path('M-4 111C50 90 150 90 214 110.6V154H-4Z', heathPurple.mid) +
  path('M91 86.6H109C113 104 124 126 154 154H54C82 126 88 104 91 86.6Z', paint.sandDeep) +
  heath();

export const dorp = (): string =>
  villageGround() +
  group(
    { x: 86, y: 143, scale: 0.84 },
    stand({
      ...official,
      look: 0.7,
      tilt: 3,
      left: { to: [-27, -34], hand: 'open', thumb: 'out' },
      right: { to: [9, -12], hand: 'open' },
    }),
  ) +
  group(
    { x: 127, y: 145, scale: 0.84 },
    inWheelchair({
      ...grandfather,
      look: -0.7,
      left: { to: [-9, -2] },
      right: { to: [16, -5], hand: 'fist' },
    }),
  ) +
  group(
    { x: 59, y: 147, scale: 0.92 },
    stand({
      ...girl,
      look: 'right',
      right: { to: [20, -12], hand: 'point' },
    }),
  );

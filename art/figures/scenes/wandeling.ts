/** Draws a walk through the village: people look at a place together, one points, one writes it on the map. */

import { church, house } from '../../buildings.js';
import { boy, grandfather, neighbour, official, planWoman } from '../../cast.js';
import { pen } from '../../interior.js';
import { dog, heather, oak } from '../../nature.js';
import { brinkGreen, heathPurple, paint } from '../../palette.js';
import { inWheelchair, planSheet, stand } from '../../people.js';
import { group, line, path, rect } from '../../shapes.js';

export const walkThroughVillage = (): string =>
  rect(0, 0, 162, 108, heathPurple.tint) +
  path('M0 40C40 30 110 42 162 34V108H0Z', heathPurple.light) +
  church({ x: 76, y: 62, scale: 0.62 }) +
  house({ x: 14, y: 66, scale: 1.3 }, { width: 24, height: 17, roof: paint.oakDark, wall: paint.strawLight }) +
  house({ x: 50, y: 64, scale: 1.1 }, { width: 22, height: 16, roof: paint.inkSoft, wall: paint.sandDeep }) +
  house({ x: 106, y: 63, scale: 1.1 }, { width: 22, height: 16, roof: paint.brick, wall: paint.white }) +
  oak({ x: 132, y: 66, scale: 0.66 }) +
  house({ x: 154, y: 67, scale: 1.3 }, { width: 24, height: 17, roof: paint.inkSoft, wall: paint.sandDeep }) +
  path('M0 66C50 60 110 62 162 66V108H0Z', brinkGreen.mid) +
  path('M0 74C50 68 110 70 162 74V103C110 98 50 100 0 104Z', paint.sandDeep) +
  [
    [6, 72],
    [92, 70],
    [120, 71],
  ]
    .map(([x = 0, y = 0]) => heather(x, y, 0.8))
    .join('') +
  group(
    { x: 28, y: 98, scale: 0.72 },
    stand({ ...neighbour, look: 'right', step: 'right', right: { to: [13, -8] }, left: { to: [-14, -4] } }),
  ) +
  group(
    { x: 59, y: 99, scale: 0.72 },
    stand({
      ...planWoman,
      look: 0.7,
      right: { to: [24, -29], hand: 'point' },
      left: { to: [-13, -4] },
    }),
  ) +
  group(
    { x: 100, y: 99, scale: 0.72 },
    stand({
      ...official,
      look: 0.5,
      tilt: 3,
      left: { to: [-7, -9], hand: 'fist' },
      right: { to: [8, -14], hand: 'fist' },
      holds: group({ x: 11, y: -5, scale: 0.7 }, planSheet()) + pen({ x: 8, y: -15, scale: 0.9 }, paint.brick),
    }),
  ) +
  group(
    { x: 133, y: 100, scale: 0.76 },
    inWheelchair({ ...grandfather, look: -0.4, left: { to: [-9, -2] }, right: { to: [20, -30], hand: 'open' } }),
  ) +
  group(
    { x: 80, y: 104, scale: 0.76 },
    stand({ ...boy, look: 0.6, step: 'right', right: { to: [20, -20], hand: 'open' } }),
  ) +
  line('M19 82q-8 8 -7 12', paint.brick, 0.7) +
  dog({ x: 9, y: 104, scale: 0.5 });

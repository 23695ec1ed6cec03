/** Draws a coffee stall under the oak on the brink, where people who pass by stop and tell what they think. */

import { adviser, elder, girl, guide, villager } from '../../cast.js';
import { cup, pot } from '../../interior.js';
import { grass, oak } from '../../nature.js';
import { brinkGreen, heathPurple, paint } from '../../palette.js';
import { stand } from '../../people.js';
import { brinkGround } from '../../places/brink.js';
import { group, line, polygon, rect } from '../../shapes.js';

/** A stall with a striped awning, 46 wide and 62 high, standing on its origin. */
const stall = (behind: string): string =>
  rect(-22, -58, 2.6, 58, paint.oakDark) +
  rect(19.4, -58, 2.6, 58, paint.oakDark) +
  behind +
  rect(-24, -24, 48, 24, paint.oak) +
  line('M-24 -16H24M-24 -8H24', paint.oakDark, 0.8, 'butt') +
  rect(-26, -27, 52, 3.6, paint.oakDark) +
  pot(-14, -27, brinkGreen.dark) +
  cup(0, -27, paint.white) +
  cup(9, -27, paint.brick) +
  cup(17, -27, paint.white) +
  [-27, -18, -9, 0, 9, 18]
    .map((x, index) =>
      polygon(
        [
          [x * 0.82, -66],
          [(x + 9) * 0.82, -66],
          [x + 9, -54],
          [x + 4.5, -51],
          [x, -54],
        ],
        index % 2 === 0 ? paint.brick : paint.white,
      ),
    )
    .join('');

export const coffeeOnTheBrink = (): string =>
  rect(0, 0, 162, 108, brinkGreen.tint) +
  group({ x: -2, y: -4, scale: 0.79 }, brinkGround({ farmFar: 30, farmNear: true })) +
  oak({ x: 146, y: 92, scale: 1.16 }) +
  group(
    { x: 114, y: 96, scale: 0.86 },
    stall(
      group(
        { x: -1, y: -2, scale: 0.62 },
        stand({ ...adviser, look: -0.7, mouth: 'laugh', left: { to: [-15, -16], hand: 'open' } }),
      ),
    ),
  ) +
  group(
    { x: 76, y: 101, scale: 0.7 },
    stand({
      ...elder,
      look: 'right',
      left: { to: [-9, -10], hand: 'rest' },
      right: { to: [17, -18], hand: 'fist' },
      holds: rect(16, -25, 6, 5.4, paint.white, 1),
    }),
  ) +
  group(
    { x: 45, y: 102, scale: 0.7 },
    stand({ ...villager, look: 0.7, step: 'right', right: { to: [18, -26], hand: 'open' }, left: { to: [-15, -4] } }),
  ) +
  group({ x: 22, y: 103, scale: 0.7 }, stand({ ...guide, look: 0.6, right: { to: [14, -10], hand: 'open' } })) +
  group(
    { x: 60, y: 105, scale: 0.78 },
    stand({ ...girl, coat: heathPurple.light, look: 0.5, right: { to: [22, -24], hand: 'point' } }),
  ) +
  [
    [8, 100],
    [90, 104],
    [154, 103],
  ]
    .map(([x = 0, y = 0]) => grass(x, y, brinkGreen.dark))
    .join('');

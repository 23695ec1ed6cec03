/** Draws the art above the chapters of part A, on the brink; the elder woman is in every one. */

import { bench } from '../../buildings.js';
import { elder, guide, maker, villager } from '../../cast.js';
import { oak } from '../../nature.js';
import { brinkGreen, brookBlue, heathPurple, paint, skinTone } from '../../palette.js';
import { half, stand } from '../../people.js';
import { brinkGround } from '../../places/brink.js';
import { circle, group, line, rect } from '../../shapes.js';
import { type Opening, opening } from './opening.js';

/** what is participation: neighbours and someone of the municipality talk under the oak. */
export const talkOnTheBrink = (): Opening =>
  opening(
    brinkGreen.tint,
    group({ x: -2, y: -22, scale: 1.08 }, brinkGround({ farmFar: 115, farmNear: false })),
    oak({ x: 40, y: 93, scale: 1.34 }),
    group(
      { x: 98, y: 113, scale: 1.16 },
      half({ ...elder, look: 'right', right: { to: [18, -17], hand: 'open' }, left: { to: [-14, 0] } }),
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

/** how much influence: residents choose together at a board. */
export const choiceOnTheBrink = (): Opening =>
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

/** what matters to us: on the bench there is room for one more. */
export const roomOnTheBench = (): Opening =>
  opening(
    brinkGreen.tint,
    group({ x: 224, y: -30, scale: 1.12, flip: true }, brinkGround({ farmFar: 150, farmNear: false })),
    oak({ x: 192, y: 92, scale: 1.3 }),
    bench({ x: 132, y: 122, scale: 1.1 }, 122),
    group(
      { x: 96, y: 113, scale: 1.16 },
      half({ ...villager, look: 0.7, mouth: 'laugh', left: { to: [-13, 0] }, right: { to: [11, -6], hand: 'open' } }),
    ),
    group(
      { x: 131, y: 113, scale: 1.16 },
      half({ ...elder, look: 0.7, tilt: 3, left: { to: [-11, -2] }, right: { to: [22, -4], hand: 'open' } }),
    ),
    group(
      { x: 195, y: 112, scale: 1.18 },
      half({ ...guide, look: 'left', tilt: -2, left: { to: [-16, -22], hand: 'open' }, right: { to: [13, 0] } }),
    ),
  );

/** who does what: two carry a table top, one keeps the list, a child brings the bunting. */
export const manyHandsOnTheBrink = (): Opening =>
  opening(
    brinkGreen.tint,
    group({ x: -2, y: -40, scale: 1.24 }, brinkGround({ farmFar: 40 })),
    oak({ x: 22, y: 84, scale: 1.1 }),
    group(
      { x: 145, y: 109, scale: 1.14 },
      half({
        ...elder,
        look: 0.5,
        left: { to: [-4, -20], hand: 'fist' },
        right: { to: [9, -18], hand: 'fist' },
        holds: rect(-5, -34, 15, 18, paint.white) + line('M-2 -29h9M-2 -25h9M-2 -21h6', paint.inkSoft, 1.1),
      }),
    ),
    group(
      { x: 98, y: 114, scale: 1.18 },
      half({
        ...villager,
        look: 'right',
        left: { to: [0, -17], hand: 'hidden' },
        right: { to: [16, -16], hand: 'hidden' },
      }),
    ),
    group(
      { x: 192, y: 112, scale: 1.18 },
      half({
        ...maker,
        coat: heathPurple.dark,
        look: 'left',
        left: { to: [-16, -15], hand: 'hidden' },
        right: { to: [1, -15], hand: 'hidden' },
      }),
    ),
    rect(106, 89, 80, 6.4, paint.oak),
    rect(106, 95, 80, 2, paint.oakDark),
    circle(117.4, 95, 3.6, skinTone(3)),
    circle(172.6, 95, 3.6, skinTone(4)),
  );

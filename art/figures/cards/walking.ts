/** Draws the cards for outside and for who comes by: W03, W04, W05 and W10. */

import { house } from '../../buildings.js';
import {
  adviser,
  boy,
  bram,
  elder,
  girl,
  grandfather,
  guide,
  marjan,
  neighbour,
  official,
  redhead,
  sem,
  shopkeeper,
} from '../../cast.js';
import { oak } from '../../nature.js';
import { barnGreen, brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../../palette.js';
import { half, inWheelchair, type Person, stand, whiteCane } from '../../people.js';
import { circle, group, line, path, polygon, rect } from '../../shapes.js';
import { board, FLOOR, outside, PERSON, room, strip } from './strip.js';

const at = (x: number, person: Person, scale = PERSON): string => group({ x, y: FLOOR, scale }, stand(person));

/** A stall with a striped awning. */
const stall = (x: number, width: number, colour: string): string =>
  rect(x + 1, 10, 1.2, 24, paint.oakDark) +
  rect(x + width - 2.2, 10, 1.2, 24, paint.oakDark) +
  Array.from({ length: width / 5 }, (_, index) =>
    path(`M${x + index * 5} 4.6h5v6q-2.5 2.6 -5 0Z`, index % 2 ? paint.white : colour),
  ).join('');

const counter = (x: number, width: number): string =>
  rect(x, 22, width, 2, paint.oak) + rect(x + 1, 24, width - 2, 10, paint.oakDark);

/** Coffee in the street. */
const coffeeStall = strip(
  'w03',
  outside(),
  house({ x: 14, y: 27, scale: 0.72 }, { width: 26, height: 14, roof: paint.brick, wall: paint.white }),
  house({ x: 150, y: 26, scale: 0.66 }, { width: 26, height: 14, roof: paint.inkSoft, wall: paint.strawLight }),
  stall(58, 40, paint.brick),
  group(
    { x: 78, y: 24, scale: PERSON },
    half({ ...official, look: 0.5, mouth: 'laugh', right: { to: [16, -8], hand: 'fist' } }),
  ),
  counter(56, 44),
  rect(63, 18.4, 4.4, 4, barnGreen.dark, 0.8),
  rect(90, 19.6, 2.6, 2.6, paint.white, 0.5),
  at(112, { ...sem, look: 'left', left: { to: [-13, -10], hand: 'open' } }, 0.38),
  group({ x: 132, y: FLOOR, scale: 0.42 }, inWheelchair({ ...grandfather, look: -0.6, left: { to: [-14, -6] } })),
  at(40, { ...elder, look: 'right', right: { to: [15, -12], hand: 'open' } }),
);

/** Walking together: from behind, along the path. */
const walk = strip(
  'w04',
  outside(),
  path('M60 36C74 28 84 22 86 16H92C96 24 108 30 122 36Z', paint.sandDeep),
  oak({ x: 22, y: 30, scale: 0.4 }),
  oak({ x: 142, y: 28, scale: 0.36 }),
  house({ x: 118, y: 21, scale: 0.5 }, { width: 26, height: 14, roof: paint.oakDark, wall: paint.strawLight }),
  at(50, {
    ...bram,
    look: 0.6,
    step: 'right',
    right: { to: [14, -10], hand: 'fist' },
    holds: whiteCane({ x: 17, y: -10, turn: -14 }),
  }),
  at(68, { ...guide, look: 'away', left: { to: [-16, -6] } }),
  at(88, { ...sem, look: 'away', right: { to: [21, -30], hand: 'point' } }),
  at(108, {
    ...marjan,
    look: -0.6,
    left: { to: [-6, -10], hand: 'fist' },
    right: { to: [8, -10], hand: 'fist' },
    holds: rect(-5, -22, 12, 14, paint.white) + line('M-2 -18h6M-2 -14.6h6', paint.inkSoft, 1),
  }),
  at(126, { ...boy, look: 0.4, step: 'left' }, 0.4),
);

/** Stalls in a hall. */
const market = strip(
  'w05',
  room(),
  stall(10, 30, barnGreen.dark),
  stall(66, 30, fieldEarth.dark),
  stall(122, 30, heathPurple.dark),
  board(16, 12, 18, 9, rect(19, 15, 5, 4, brinkGreen.mid) + line('M26 15.4h5M26 18h5', paint.inkSoft, 0.6)),
  board(
    72,
    12,
    18,
    9,
    polygon(
      [
        [75, 19],
        [79, 14],
        [83, 19],
      ],
      paint.brick,
    ) + line('M84 15.4h4M84 18h4', paint.inkSoft, 0.6),
  ),
  board(128, 12, 18, 9, line('M130 18q4 -5 8 -1t7 -2', brookBlue.mid, 1.4)),
  counter(10, 30),
  counter(66, 30),
  counter(122, 30),
  at(46, { ...redhead, look: 'left', left: { to: [-15, -14], hand: 'point' } }, 0.38),
  at(57, { ...neighbour, look: -0.7 }, 0.38),
  at(104, { ...elder, look: -0.6, mouth: 'calm', right: { to: [12, -3] } }, 0.38),
  at(114, { ...shopkeeper, look: 0.7, right: { to: [15, -12], hand: 'open' } }, 0.38),
);

const crate = (x: number, y: number): string =>
  rect(x, y, 11, 7, paint.oak) + line(`M${x} ${y + 2.3}h11M${x} ${y + 4.7}h11`, paint.oakDark, 0.6, 'butt');

/** A plan at full size: chalk and crates on the street. */
const trial = strip(
  'w10',
  outside(),
  house({ x: 16, y: 26, scale: 0.7 }, { width: 28, height: 14, roof: paint.brick, wall: paint.white }),
  house({ x: 42, y: 25, scale: 0.6 }, { width: 28, height: 14, roof: paint.inkSoft, wall: paint.sandDeep }),
  line('M60 34L74 28H128L146 34', paint.white, 1.2),
  crate(78, 26.4),
  crate(90, 26.4),
  crate(84, 19.4),
  oak({ x: 90, y: 20, scale: 0.2 }),
  crate(134, 26.4),
  oak({ x: 139, y: 27, scale: 0.24 }),
  at(66, {
    ...adviser,
    look: 0.6,
    left: { to: [-3, -12], hand: 'fist' },
    right: { to: [9, -10], hand: 'fist' },
    holds: rect(-3, -21, 13, 12, paint.white),
  }),
  at(108, { ...girl, look: -0.4, right: { to: [22, -34], hand: 'open' } }, 0.44),
  group({ x: 122, y: FLOOR, scale: 0.42 }, inWheelchair({ ...redhead, look: 0.6, right: { to: [12, -4] } })),
  circle(154, 31, 1.6, paint.brick),
);

export const walkingCards = [coffeeStall, walk, market, trial];

/** Draws the cards for a full room: W06, W07, W08 and W09. */

import { elder, henk, maker, planWoman, redhead, villager } from '../../cast.js';
import { barnGreen, brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../../palette.js';
import { type Person, stand } from '../../people.js';
import { circle, group, line, path, polygon, rect } from '../../shapes.js';
import { board, FLOOR, fromAbove, PERSON, reaching, room, strip, tableTop, WIDTH } from './strip.js';

const COATS = [paint.brick, brookBlue.dark, paint.straw, heathPurple.dark, brinkGreen.dark, barnGreen.dark] as const;
const HAIRS = [paint.oakDark, paint.ink, paint.stoneLight, paint.oak, paint.shadow, paint.stone] as const;

/** A round table from above, with people about it and words on the cloth. */
const roundTable = (x: number, guests: number, shift: number): string =>
  circle(x, 18, 8.4, paint.white) +
  line(`M${x - 4} 15h5M${x - 2} 18.4h6M${x - 4} 21.6h4`, barnGreen.mid, 0.8) +
  Array.from({ length: guests }, (_, index) => {
    const angle = ((index / guests) * 360 + shift) * (Math.PI / 180);
    const turn = (angle * 180) / Math.PI - 90;
    const pick = (index + shift) % COATS.length;
    return fromAbove(
      x + Math.cos(angle) * 12.6,
      18 + Math.sin(angle) * 12.6,
      turn,
      COATS[pick] ?? paint.brick,
      HAIRS[(pick + 2) % HAIRS.length] ?? paint.ink,
    );
  }).join('');

/** From table to table: seen from the ceiling. */
const worldCafe = strip(
  'w06',
  rect(0, 0, WIDTH, 36, paint.sandDeep),
  roundTable(24, 5, 10),
  roundTable(81, 6, 30),
  roundTable(138, 5, 50),
  line('M42 8q10 -5 20 0', barnGreen.dark, 1.4),
  polygon(
    [
      [64.6, 9.6],
      [60.4, 9.4],
      [62.6, 5.6],
    ],
    barnGreen.dark,
  ),
  line('M99 28q10 5 20 0', barnGreen.dark, 1.4),
  polygon(
    [
      [121.6, 26.4],
      [117.4, 26.6],
      [119.6, 30.4],
    ],
    barnGreen.dark,
  ),
  fromAbove(52, 16, 90, paint.brick, paint.ink),
  fromAbove(110, 20, 90, heathPurple.dark, paint.stoneLight),
);

const DOTS = [
  [18, 24],
  [25, 26],
  [32, 23],
  [38, 27],
  [69, 25],
  [119, 24],
  [126, 27],
  [131, 23],
] as const;

/** Close by: three choices, and hands with stickers. */
const stickers = strip(
  'w07',
  rect(0, 0, WIDTH, 36, barnGreen.tint),
  ...[10, 60, 110].map((x) => board(x, 3, 38, 29)),
  polygon(
    [
      [20, 17],
      [29, 7],
      [38, 17],
    ],
    paint.brick,
  ),
  line('M66 16h26M69 16v-7h20v7M69 11h20', paint.oakDark, 1.6, 'butt'),
  line('M129 18v-6', paint.oakDark, 2),
  circle(129, 10, 4.6, brinkGreen.mid),
  ...DOTS.map(([x, y], index) => circle(x, y, 1.8, index % 3 ? paint.brick : paint.straw)),
  reaching(78, 26, -14, brookBlue.dark, 2, 60),
  circle(86, 24, 1.8, paint.brick),
  reaching(142, 24, 196, fieldEarth.dark, 4, 40),
  circle(134.6, 21.6, 1.8, paint.straw),
);

const at = (x: number, person: Person, scale = PERSON): string => group({ x, y: FLOOR, scale }, stand(person));

/** On a line between yes and no; he stands alone, and someone goes to stand with him. */
const lineUp = strip(
  'w08',
  room(),
  line('M14 34.6H148', paint.brick, 1.4),
  board(4, 6, 15, 9, line('M8.6 10.6l2 2.2L14.6 8', barnGreen.dark, 1.6)),
  board(143, 6, 15, 9, line('M147.6 8l5.6 5M153.2 8l-5.6 5', paint.brick, 1.6)),
  at(28, { ...elder, look: 0.5, mouth: 'laugh' }),
  at(40, { ...villager, look: 0.6 }),
  at(54, { ...redhead, look: -0.4, right: { to: [15, -14], hand: 'open' } }),
  at(82, { ...maker, look: 0.7, mouth: 'calm', left: { to: [-12, -12], hand: 'fist' } }),
  at(116, { ...planWoman, look: 'right', step: 'right', right: { to: [17, -14], hand: 'open' } }),
  at(134, { ...henk, look: 'left', left: { to: [7, -12], hand: 'fist' }, right: { to: [-8, -10], hand: 'fist' } }),
);

/** Over the map: blocks, tracing paper, four hands. */
const drawing = strip(
  'w09',
  tableTop(),
  polygon(
    [
      [30, 1],
      [132, 1],
      [136, 35],
      [26, 35],
    ],
    paint.white,
  ),
  path('M28 18C50 12 66 24 90 16C106 11 120 17 134 13V19C120 23 106 17 90 22C66 30 50 18 27.6 24Z', brookBlue.light),
  line('M54 2L46 34M104 2L112 34', paint.stoneLight, 2.4, 'butt'),
  ...[
    [64, 8, paint.brick],
    [72, 8, paint.brick],
    [120, 29, paint.brick],
    [36, 30, paint.brick],
  ].map(([x, y, colour]) => rect(Number(x) - 3, Number(y) - 2.4, 6, 4.8, String(colour))),
  ...[
    [84, 27, brinkGreen.mid],
    [92, 29, brinkGreen.mid],
    [60, 30, brinkGreen.mid],
  ].map(([x, y, colour]) => circle(Number(x), Number(y), 3, String(colour))),
  rect(76, 17, 7, 7, paint.straw) + rect(77, 16, 7, 7, paint.oak),
  path('M88 6h18v9H88Z', heathPurple.light),
  reaching(64, 21, 6, fieldEarth.dark, 1, 60),
  reaching(98, 11, 168, barnGreen.dark, 4, 70),
  line('M90 13.6l-6 -3.2', paint.ink, 1.6),
  reaching(58, 5, 24, heathPurple.dark, 2, 60),
  reaching(116, 26, 190, brookBlue.dark, 3, 60),
);

export const meetingCards = [worldCafe, stickers, lineUp, drawing];

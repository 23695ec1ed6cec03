/** Draws the cards that take weeks, and those in which many choose: W11, W12, W13 and W14. */

import { bram, geert, girl, guide, neighbour, planWoman, sem, shopkeeper, tineke } from '../../cast.js';
import { cup } from '../../interior.js';
import { barnGreen, brinkGreen, brookBlue, heathPurple, paint } from '../../palette.js';
import { arms, bust, half, type Person, stand } from '../../people.js';
import { circle, group, line, path, rect } from '../../shapes.js';
import { stone } from '../../stone.js';
import { board, FLOOR, fromAbove, lowTable, PERSON, reaching, room, strip, tableTop } from './strip.js';

/** The same people, four times: at a corner of the table; some with their backs to us. */
const soundingBoard = (() => {
  const guests: readonly (readonly [number, Person])[] = [
    [46, { ...geert, look: 0.6, right: { to: [13, -6], hand: 'open' } }],
    [68, { ...tineke, look: 0.2, left: { to: [-8, -2] } }],
    [90, { ...sem, look: -0.5, mouth: 'laugh', right: { to: [12, -10], hand: 'open' } }],
    [112, { ...guide, look: -0.6, left: { to: [-8, -2] }, right: { to: [9, -2] } }],
  ];
  const seated = (draw: (person: Person) => string): string =>
    guests.map(([x, person]) => group({ x, y: 21.4, scale: 0.4 }, draw(person))).join('');
  return strip(
    'w11',
    room(),
    ...[0, 1, 2, 3].map(
      (index) =>
        rect(130 + index * 7, 5, 5.6, 6, index < 2 ? barnGreen.dark : paint.white) +
        rect(130 + index * 7, 5, 5.6, 1.6, paint.brick),
    ),
    seated(bust),
    lowTable(28, 104, 20.6),
    group({ x: 79, y: 21, scale: 0.5 }, cup(0, 0, paint.brick), cup(44, 0, paint.white), cup(-46, 0, paint.straw)),
    seated(arms),
    group({ x: 34, y: 37, scale: 0.46 }, half({ ...neighbour, look: 'away' })),
    group({ x: 126, y: 37, scale: 0.46 }, half({ ...planWoman, look: 'away' })),
  );
})();

/** The lot falls: letters in a bowl, and a hand that takes one. */
const lottery = strip(
  'w12',
  tableTop(),
  path('M56 9C58 30 104 30 106 9Z', barnGreen.mid),
  path('M56 9C66 13 96 13 106 9C96 6 66 6 56 9Z', barnGreen.dark),
  ...[
    [66, 8, -20],
    [78, 6, 10],
    [90, 8, -6],
    [98, 8, 24],
  ].map(([x = 0, y = 0, turn = 0]) =>
    group({ x, y, turn }, rect(-6, -4, 12, 8, paint.white), line('M-6 -4L0 .6L6 -4', paint.inkSoft, 0.6)),
  ),
  reaching(46, 13, -12, heathPurple.dark, 3, 60),
  group({ x: 56, y: 8.6, turn: -14 }, rect(-3, -5, 14, 9, paint.white), line('M-3 -5L4 .6L11 -5', paint.inkSoft, 0.7)),
  ...Array.from({ length: 12 }, (_, index) =>
    fromAbove(
      118 + (index % 4) * 11,
      7 + Math.floor(index / 4) * 11,
      0,
      [paint.brick, brookBlue.dark, paint.straw, brinkGreen.dark, heathPurple.mid][index % 5] ?? paint.brick,
      [paint.ink, paint.oakDark, paint.stoneLight, paint.oak][index % 4] ?? paint.ink,
    ),
  ),
);

const at = (x: number, person: Person, scale = PERSON): string => group({ x, y: FLOOR, scale }, stand(person));

/** Ideas on the wall, a ballot box below; young and old vote. */
const budget = strip(
  'w13',
  room(),
  ...[8, 34, 60].map((x, index) =>
    board(
      x,
      4,
      21,
      17,
      [
        circle(x + 10.4, 10.4, 4, brinkGreen.mid) + line(`M${x + 10.4} 13v5`, paint.oakDark, 1.4),
        line(`M${x + 4} 17L${x + 8} 8h5l4 9M${x + 8} 8v7h5v-7`, paint.inkSoft, 1),
        rect(x + 4, 11, 13, 2.4, paint.oak) + line(`M${x + 6} 13v4M${x + 15} 13v4`, paint.oakDark, 1.2),
      ][index] ?? '',
    ),
  ),
  rect(104, 20, 20, 14, barnGreen.dark, 1),
  rect(109, 19.4, 10, 1.6, paint.ink),
  group(
    { x: 114, y: 16, turn: 4 },
    rect(-4, -3.4, 8, 7, paint.white),
    line('M-2 0l1.4 1.6L2.4 -1.6', barnGreen.dark, 1),
  ),
  at(95, { ...bram, look: 'right', right: { to: [15, -10], hand: 'open' } }),
  at(134, { ...girl, look: 'left', left: { to: [-20, -24], hand: 'open' } }, 0.44),
  at(150, { ...shopkeeper, look: -0.6 }),
);

/** The same question on a phone and on paper. */
const onlineAndPaper = strip(
  'w14',
  tableTop(),
  rect(38, 2.6, 19, 31, paint.ink, 2.4),
  rect(39.6, 5, 15.8, 26, paint.white),
  rect(42, 8, 11, 2, barnGreen.dark),
  ...[13.6, 19, 24.4].map((y) => circle(43.6, y, 1.5, barnGreen.light) + line(`M47 ${y}h6`, paint.inkSoft, 0.8)),
  circle(43.6, 19, 0.9, barnGreen.dark),
  group(
    { x: 106, y: 18, turn: -4 },
    rect(-14, -17, 28, 34, paint.white),
    rect(-10.4, -13, 17, 2.4, barnGreen.dark),
    ...[-6, 0, 6].map(
      (y) =>
        rect(-10.4, y - 1.6, 3.2, 3.2, paint.white) +
        line(`M-10.4 ${y - 1.6}h3.2v3.2h-3.2Z`, paint.inkSoft, 0.6) +
        line(`M-5 ${y}h15`, paint.inkSoft, 0.8),
    ),
    line('M-10 -.4l1.2 1.4L-6.6 -1.6', paint.brick, 1),
    line('M-10.4 12h20', paint.stoneLight, 0.6),
  ),
  reaching(36, 24, -22, paint.brick, 4, 60),
  reaching(121, 26, 200, brookBlue.mid, 1, 60),
  line('M114 23L106 18', paint.ink, 1.6),
  stone(76, 12, 9, 8, paint.straw, 1),
  line('M77.6 16h5.8M80.5 13.2v5.6', paint.ink, 1),
);

export const choosingCards = [soundingBoard, lottery, budget, onlineAndPaper];

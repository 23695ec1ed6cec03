/** Draws the cards for talking with few people: W01, W02, W15 and W16. */

import { bram, elder, geert, planWoman, sem } from '../../cast.js';
import { cup, pot } from '../../interior.js';
import { barnGreen, brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../../palette.js';
import { arms, bust, type Person, sit } from '../../people.js';
import { circle, group, line, path, polygon, rect, ring } from '../../shapes.js';
import { stone } from '../../stone.js';
import { FLOOR, lowTable, note, PERSON, reaching, room, strip, tableTop } from './strip.js';

/** Three rings on a sheet, seen from above; hands put notes in them. */
const circles = strip(
  'w01',
  tableTop(),
  rect(34, 1.4, 94, 33, paint.white),
  ring(81, 18, 5.4, barnGreen.dark, 0.9),
  ring(81, 18, 10.4, barnGreen.dark, 0.7),
  ring(81, 18, 15.4, barnGreen.dark, 0.5),
  stone(77.4, 14.8, 7.2, 6.4, paint.straw, 1),
  note(89, 11.6, paint.straw, 6, 5),
  note(73, 25.6, brinkGreen.light, -8, 5),
  note(93, 24, heathPurple.light, 4, 5),
  note(66.4, 13, fieldEarth.light, -6, 5),
  note(112, 8, paint.straw, 8, 6),
  note(119, 9.4, brinkGreen.light, -6, 6),
  note(116, 27, heathPurple.light, 4, 6),
  reaching(52, 14, 18, paint.brick, 3, 60),
  group({ x: 58.6, y: 16 }, note(2, 1, paint.straw, 14, 5)),
  reaching(104, 20, 186, brookBlue.dark, 1, 66),
  group(
    { x: 12, y: 26, scale: 0.8 },
    circle(0, 0, 5, paint.white),
    circle(0, 0, 3.6, paint.oakDark),
    line('M5 0h3', paint.white, 1.6),
  ),
  line('M46 31l9 -2', barnGreen.dark, 1.8),
);

const atTable = (x: number, person: Person, draw: (person: Person) => string): string =>
  group({ x, y: 23.4, scale: 0.44 }, draw(person));

/** At his table; the dog is under it. */
const kitchen = (() => {
  const guests: readonly (readonly [number, Person])[] = [
    [62, { ...planWoman, look: 0.7, left: { to: [-9, -1] }, right: { to: [11, -2], hand: 'open' } }],
    [104, { ...bram, look: -0.5, mouth: 'laugh', left: { to: [-12, -8], hand: 'open' }, right: { to: [9, -2] } }],
  ];
  return strip(
    'w02',
    room(paint.strawLight),
    rect(16, 5, 24, 17, paint.white),
    rect(17.4, 6.4, 21.2, 14.2, brookBlue.light),
    path('M17.4 15C24 12 32 17 38.6 14V20.6H17.4Z', brinkGreen.mid),
    rect(27.4, 6.4, 1.2, 14.2, paint.white),
    rect(128, 8, 22, 1.2, paint.oak),
    ...[131, 136, 142].map((x, index) =>
      rect(x, 4.6, 3, 3.4, [paint.brick, barnGreen.dark, paint.straw][index] ?? paint.brick, 0.5),
    ),
    ...guests.map(([x, person]) => atTable(x, person, bust)),
    lowTable(44, 78, 22.6),
    group({ x: 83, y: 23, scale: 0.6 }, pot(0, 0), cup(12, 0, paint.brick), cup(-12, 0, paint.white)),
    ...guests.map(([x, person]) => atTable(x, person, arms)),
  );
})();

/** Pictures instead of words: hands lay cards on a drawing of the village. */
const pictures = strip(
  'w15',
  tableTop(),
  polygon(
    [
      [40, 2],
      [126, 2],
      [130, 34],
      [36, 34],
    ],
    paint.white,
  ),
  path('M38 22C58 16 70 26 92 19C108 14 118 20 128 16V21C116 25 108 19 92 24C70 31 58 21 37.6 27Z', brookBlue.light),
  line('M62 3L56 33M96 3L102 33', paint.stoneLight, 2, 'butt'),
  ...[
    [48, 10],
    [72, 9],
    [82, 12],
    [110, 9],
    [118, 28],
  ].map(
    ([x = 0, y = 0]) =>
      rect(x - 3, y - 2, 6, 4, paint.brick) +
      polygon(
        [
          [x - 4, y - 2],
          [x, y - 5.4],
          [x + 4, y - 2],
        ],
        paint.inkSoft,
      ),
  ),
  ...[
    [66, 28],
    [88, 29],
    [52, 30],
  ].map(([x = 0, y = 0]) => circle(x, y, 3, brinkGreen.mid)),
  group(
    { x: 76, y: 20, turn: -5 },
    rect(-5, -5, 10, 10, paint.straw),
    circle(0, -0.6, 2.6, paint.white),
    line('M-1.4 .6q1.4 1.4 2.8 0', paint.ink, 0.7),
  ),
  group(
    { x: 106, y: 22, turn: 6 },
    rect(-5, -5, 10, 10, heathPurple.light),
    path('M0 -3.4L3.4 2.8H-3.4Z', paint.warning),
  ),
  reaching(62, 23, -10, brinkGreen.dark, 4, 60),
  reaching(120, 20, 172, heathPurple.dark, 2, 46),
);

const WORDS = ['houden', 'stoppen', 'proberen'] as const;

/** Three sheets: what to keep, what to stop, what to try; they sit in front of them. */
const lookingBack = strip(
  'w16',
  room(),
  ...WORDS.map((_, index) => {
    const x = 84 + index * 25;
    const marks = [
      line(`M${x + 7} 8l2.4 2.6L${x + 14} 5.4`, barnGreen.dark, 1.6),
      line(`M${x + 7.4} 5.4l6 5.4M${x + 13.4} 5.4l-6 5.4`, paint.brick, 1.6),
      line(`M${x + 10.4} 4.6v7M${x + 6.9} 8.1h7`, brookBlue.dark, 1.6),
    ];
    return (
      rect(x, 2, 21, 25, paint.white) +
      (marks[index] ?? '') +
      note(x + 6, 17, paint.straw, -4, 5) +
      note(x + 14.6, 17.4, brinkGreen.light, 5, 5) +
      (index === 1 ? '' : note(x + 10, 23, heathPurple.light, 2, 5))
    );
  }),
  ...[
    { ...elder, look: 'right', right: { to: [16, -16], hand: 'point' } } as const,
    { ...geert, look: 0.6, right: { to: [11, -3] } } as const,
    { ...sem, look: 0.7, mouth: 'laugh' } as const,
  ].map(
    (person, index) =>
      rect(11 + index * 24, 25, 14, 1.6, paint.oak) +
      rect(13 + index * 24, 26, 1.4, 8, paint.oakDark) +
      rect(21.6 + index * 24, 26, 1.4, 8, paint.oakDark) +
      group({ x: 18 + index * 24, y: FLOOR + 0.4, scale: PERSON }, sit(person)),
  ),
);

export const talkingCards = [circles, kitchen, pictures, lookingBack];

/** Draws figure D12: on the left someone plans alone for others, on the right together with them. */

import { elder, maker, official, villager } from '../cast.js';
import { boldWords, words } from '../diagram.js';
import { brookBlue, heathPurple, paint } from '../palette.js';
import { arms, bust, type Person } from '../people.js';
import { group, line, path, polygon, rect, sheet } from '../shapes.js';

const WIDTH = 162;
const SCENE = { width: 77, height: 70 };
const TABLE = 50;

const atTable = (x: number, person: Person, draw: (who: Person) => string): string =>
  group({ x, y: TABLE + 1, scale: 0.56 }, draw(person));

const table = (left: number, right: number): string =>
  rect(left + 4, TABLE + 5, 3.4, 15, paint.oakDark) +
  rect(right - 7.4, TABLE + 5, 3.4, 15, paint.oakDark) +
  polygon(
    [
      [left + 3, TABLE - 1],
      [right - 3, TABLE - 1],
      [right, TABLE + 4],
      [left, TABLE + 4],
    ],
    paint.oak,
  ) +
  rect(left, TABLE + 4, right - left, 2, paint.oakDark);

const room = (wall: string): string =>
  rect(0, 0, SCENE.width, SCENE.height, wall) + rect(0, 62, SCENE.width, 8, paint.sandDeep);

/** The residents are outside, behind the glass: nobody asks them. */
const window = (): string =>
  rect(44, 8, 28, 24, paint.white) +
  rect(46, 10, 24, 20, brookBlue.light) +
  path('M46 24C54 20 62 26 70 22V30H46Z', heathPurple.mid) +
  rect(57.2, 10, 1.8, 20, paint.white);

const paperPile = (x: number): string =>
  [0, 1, 2, 3, 4]
    .map((sheetNo) => rect(x - 6 + (sheetNo % 2), TABLE + 0.4 - sheetNo * 1.9, 12, 1.5, paint.white))
    .join('');

const alone: Person = {
  ...official,
  look: 0.1,
  tilt: 4,
  mouth: 'calm',
  left: { to: [-8, -2], hand: 'rest' },
  right: { to: [9, -3], hand: 'fist' },
};

const TOGETHER: readonly (readonly [number, Person])[] = [
  [15, { ...elder, look: 0.7, left: { to: [-9, -2] }, right: { to: [13, -9], hand: 'point' } }],
  [38.5, { ...official, look: 0.6, left: { to: [-9, -2] }, right: { to: [9, -2] } }],
  [
    62,
    {
      ...maker,
      coat: paint.brick,
      look: -0.7,
      mouth: 'laugh',
      left: { to: [-14, -10], hand: 'open' },
      right: { to: [9, -2] },
    },
  ],
];

export const forAndWithSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: SCENE.height + 24,
      title: 'Van voor naar voor en met',
      description:
        'Links werkt een medewerker alleen aan een plan voor anderen. Rechts zit zij met inwoners aan één tafel.',
    },
    room(paint.sand),
    window(),
    group({ x: 58, y: 30.2, scale: 0.3 }, bust({ ...villager, look: -0.4, mouth: 'calm' })),
    atTable(28, alone, bust),
    table(4, 73),
    paperPile(58),
    polygon(
      [
        [20, TABLE - 0.6],
        [38, TABLE - 0.6],
        [40, TABLE + 3],
        [18, TABLE + 3],
      ],
      paint.white,
    ),
    line('M24 51h9', brookBlue.mid, 0.8),
    atTable(28, alone, arms),
    group(
      { x: 85 },
      room(paint.strawLight),
      ...TOGETHER.map(([x, person]) => atTable(x, person, bust)),
      table(2, 75),
      polygon(
        [
          [24, TABLE - 0.4],
          [54, TABLE - 0.4],
          [57, TABLE + 3.4],
          [21, TABLE + 3.4],
        ],
        paint.white,
      ),
      line('M27 51.6q6 -2.4 12 0t12 -.6', brookBlue.mid, 0.9),
      ...TOGETHER.map(([x, person]) => atTable(x, person, arms)),
    ),
    boldWords(0, SCENE.height + 9, ['Voor'], { size: 6.4 }),
    words(0, SCENE.height + 17, ['U bedenkt het alleen.']),
    boldWords(85, SCENE.height + 9, ['Voor en met'], { size: 6.4 }),
    words(85, SCENE.height + 17, ['U bedenkt het samen.']),
  );

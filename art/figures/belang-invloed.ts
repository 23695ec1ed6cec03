/** Draws influence from left to right and interest from bottom to top, as format F03 has them, and in each square what to do. */

import { elder, henk, marjan, official, villager } from '../cast.js';
import { arrow, boldWords, box, words } from '../diagram.js';
import { brookBlue, fieldEarth, paint } from '../palette.js';
import { half, type Person } from '../people.js';
import { clipped, group, round, sheet } from '../shapes.js';

const WIDTH = 162;
const LEFT = 27;
const SQUARE = { width: 67, height: 56 };

interface Square {
  column: 0 | 1;
  row: 0 | 1;
  advice: readonly string[];
  how: readonly string[];
  fill: string;
  dark?: boolean;
  people: readonly Person[];
}

const SQUARES: readonly Square[] = [
  {
    column: 0,
    row: 0,
    advice: ['Zoek hen op'],
    how: ['Ga erheen.'],
    fill: fieldEarth.light,
    people: [{ ...henk, look: 0.4 }],
  },
  {
    column: 1,
    row: 0,
    advice: ['Werk samen'],
    how: ['Maak het samen.'],
    fill: fieldEarth.dark,
    dark: true,
    people: [
      { ...elder, look: 'right', right: { to: [16, -16], hand: 'open' } },
      { ...official, coat: brookBlue.light, look: -0.7, mouth: 'laugh' },
    ],
  },
  {
    column: 0,
    row: 1,
    advice: ['Laat iets weten'],
    how: ['Stuur nieuws.'],
    fill: paint.white,
    people: [{ ...villager, look: -0.2 }],
  },
  {
    column: 1,
    row: 1,
    advice: ['Houd contact'],
    how: ['Bel af en toe.'],
    fill: paint.white,
    people: [{ ...marjan, look: 0.3, mouth: 'calm' }],
  },
];

const square = ({ column, row, advice, how, fill, dark, people }: Square): string => {
  const x = LEFT + column * SQUARE.width;
  const y = row * SQUARE.height + 1;
  const ink = dark ? paint.white : paint.ink;
  const bottom = y + SQUARE.height;
  return (
    box(x, y, SQUARE.width, SQUARE.height, { fill, weight: 1 }) +
    boldWords(x + 5, y + 9, advice, { fill: ink, size: 6 }) +
    words(x + 5, y + 9 + advice.length * 7.4, how, { fill: ink }) +
    clipped(
      `belang-invloed-${column}${row}`,
      `M${x} ${y}h${SQUARE.width}v${round(SQUARE.height - 0.5)}h${-SQUARE.width}Z`,
      ...people.map((person, index) =>
        group({ x: x + SQUARE.width - 15 - (people.length - 1 - index) * 21, y: bottom, scale: 0.52 }, half(person)),
      ),
    )
  );
};

export const interestInfluenceSheet = (): string => {
  const bottom = 2 * SQUARE.height + 1;
  return sheet(
    {
      width: WIDTH,
      height: bottom + 11,
      title: 'Belang en invloed',
      description:
        'Veel belang, weinig invloed: zoek hen op. Veel belang en veel invloed: werk samen. Weinig belang, veel invloed: houd contact. Weinig van beide: laat iets weten.',
    },
    ...SQUARES.map(square),
    boldWords(0, 12, ['Veel', 'belang']),
    boldWords(0, bottom - 12, ['Weinig', 'belang']),
    arrow([10, bottom - 24], [10, 30], fieldEarth.dark, 2),
    boldWords(LEFT, bottom + 8.4, ['Weinig invloed']),
    boldWords(WIDTH - 1, bottom + 8.4, ['Veel invloed'], { anchor: 'end' }),
    arrow([LEFT + 48, bottom + 6.6], [WIDTH - 40, bottom + 6.6], fieldEarth.dark, 2),
  );
};

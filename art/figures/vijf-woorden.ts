/** Draws five words that look alike, each on its own row, against one time line with the decision in it. */

import { geert, sem } from '../cast.js';
import { brinkGreen, brookBlue, heathPurple, paint } from '../palette.js';
import { half, type Person } from '../people.js';
import { group, line, path, polygon, rect, sheet, text, textLines } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEAD = 12;
const ROW = 24.4;
const WORDS_AT = 32;
const TIME_AT = 79;
const DECISION_AT = 119;

interface Word {
  word: string;
  starter: string;
  when: readonly string[];
  /** Where the words and the bar stand on the time line. */
  bar: readonly [from: number, to: number];
  drawing: string;
}

const bustAt = (x: number, scale: number, person: Person): string => group({ x, y: ROW - 0.4, scale }, half(person));

const letter = group(
  { x: 3, y: -8, turn: -6 },
  rect(-10, -8, 20, 13.4, paint.white),
  line('M-10 -8L0 0L10 -8', paint.inkSoft, 1.2),
  line('M-10 -8H10V5.4H-10Z', paint.inkSoft, 1.2),
);

const WORDS: readonly Word[] = [
  {
    word: 'Participatie',
    starter: 'wie het plan heeft',
    when: ['ruim vóór', 'het besluit'],
    bar: [79, 110],
    drawing:
      bustAt(6.5, 0.39, {
        skin: 1,
        hair: 'ponytail',
        hairColour: paint.oakDark,
        coat: brookBlue.dark,
        look: 'right',
        left: { to: [-12.6, -1.6], hand: 'hidden' },
        right: { to: [15, -20], hand: 'open' },
      }) +
      bustAt(22, 0.39, {
        skin: 4,
        hair: 'short',
        beard: paint.ink,
        coat: paint.straw,
        look: -0.7,
        mouth: 'laugh',
        left: { to: [-14.6, -1.6], hand: 'hidden' },
        right: { to: [14.6, -1.6], hand: 'hidden' },
      }),
  },
  {
    word: 'Inspraak',
    starter: 'de gemeente',
    when: ['bij het', 'ontwerp'],
    bar: [97, 116.6],
    drawing: bustAt(14.4, 0.41, {
      skin: 2,
      hair: 'bob',
      hairColour: paint.oakDark,
      coat: brinkGreen.dark,
      neckline: 'lanyard',
      look: 0.4,
      left: { to: [-14.6, -1.6], hand: 'hidden' },
      right: { to: [22, -14], hand: 'fist' },
      holds: group(
        { x: 16, y: -13, turn: 6 },
        polygon(
          [
            [0, -17],
            [17, -17],
            [17, 6],
            [0, 6],
          ],
          paint.white,
        ),
        line('M0 -17H17V6H0Z', paint.inkSoft, 1.1),
        line('M3.6 -11.6h9.6M3.6 -7h9.6M3.6 -2.4h6', paint.inkSoft, 1.4),
      ),
    }),
  },
  {
    word: 'Bezwaar',
    starter: 'wie het besluit raakt',
    when: ['tot 6 weken na', 'bekendmaking'],
    bar: [122.8, 158.6],
    drawing: bustAt(14.4, 0.41, {
      skin: 3,
      hair: 'curls',
      coat: paint.brick,
      look: 0.3,
      mouth: 'calm',
      glasses: true,
      left: { to: [-6, -4], hand: 'fist' },
      right: { to: [12, -6], hand: 'fist' },
      holds: letter,
    }),
  },
  {
    word: 'Initiatief',
    starter: 'wie een idee heeft',
    when: ['als u een', 'idee hebt'],
    bar: [79, 92],
    drawing: bustAt(14.4, 0.41, {
      skin: 1,
      hair: 'bald',
      hairColour: paint.stone,
      beard: paint.stone,
      coat: heathPurple.dark,
      look: -0.3,
      mouth: 'laugh',
      left: { to: [-8, -6], hand: 'fist' },
      right: { to: [8, -6], hand: 'fist' },
      holds:
        path('M-7 -12H7L5 1H-5Z', paint.oak) +
        path(
          'M0 -12C-6 -14 -7.6 -19 -7 -22C-2.6 -20.6 0 -17 0 -12C0 -19 2.6 -24 8 -25C8.4 -20 5 -15 0 -12Z',
          paint.leaf,
        ),
    }),
  },
  {
    word: 'Uitdaagrecht',
    starter: 'inwoners samen',
    when: ['volgens', 'de regels'],
    bar: [79, 158.6],
    drawing:
      bustAt(5.6, 0.37, {
        ...geert,
        look: 0.5,
        left: { to: [-13, -2], hand: 'hidden' },
        right: { to: [12, -3], hand: 'hidden' },
      }) +
      bustAt(22, 0.37, {
        ...sem,
        look: -0.4,
        mouth: 'laugh',
        left: { to: [-12, -2], hand: 'hidden' },
        right: { to: [14, -22], hand: 'open' },
      }),
  },
];

const row = ({ word, starter, when, bar: [from, to], drawing }: Word, index: number): string => {
  const words = { fill: paint.ink };
  return group(
    { y: HEAD + index * ROW },
    drawing,
    text(WORDS_AT, 10.4, word, { ...words, bold: true, size: 5.7 }),
    text(WORDS_AT, 17.6, starter, words),
    textLines(from, 7.6, when, 6.2, words),
    line(`M${from + 1.8} 19.4H${to - 1.8}`, brinkGreen.dark, 3.6),
    line(`M0 ${ROW}H${WIDTH}`, paint.stoneDeep, 0.35, 'butt'),
  );
};

export const fiveWordsSheet = (): string => {
  const bottom = HEAD + WORDS.length * ROW;
  const heading = { fill: paint.ink, bold: true };
  return sheet(
    {
      width: WIDTH,
      height: bottom + 0.4,
      title: 'Vijf woorden onder elkaar',
      description:
        'Participatie: wie het plan heeft begint, ruim vóór het besluit. Inspraak: de gemeente begint, bij het ontwerp. Bezwaar: tot 6 weken na de bekendmaking van het besluit. Initiatief: wie een idee heeft. Uitdaagrecht: een groep inwoners, volgens de regels.',
    },
    text(WORDS_AT, 7.6, 'Wie begint?', heading),
    text(TIME_AT, 7.6, 'Wanneer?', heading),
    line(`M0 ${HEAD}H${WIDTH}`, brinkGreen.dark, 0.6, 'butt'),
    line(`M${DECISION_AT} ${HEAD - 2}V${bottom}`, paint.ink, 1.2, 'butt'),
    ...WORDS.map(row),
    stone(DECISION_AT - 13, -0.6, 26, 12.4, paint.ink, 0),
    text(DECISION_AT, 7.4, 'besluit', { fill: paint.white, bold: true, anchor: 'middle' }),
  );
};

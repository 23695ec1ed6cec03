/** Draws figure D02: four words that look alike, each on its own row, against one time line with the decision in it. */

import { brinkGreen, brookBlue, heathPurple, paint } from '../palette.js';
import { half, type Person } from '../people.js';
import { group, line, path, polygon, rect, sheet, text, textLines } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEAD = 12;
const ROW = 25.6;
const WORDS_AT = 32;
const TIME_AT = 79;
const DECISION_AT = 119;

interface Word {
  word: string;
  starter: readonly string[];
  when: readonly string[];
  /** Where the words and the bar stand on the time line. */
  bar: readonly [from: number, to: number];
  anchor?: 'start' | 'end';
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
    starter: ['wie het plan heeft'],
    when: ['ruim vóór', 'het besluit'],
    bar: [79, 100],
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
    starter: ['de gemeente'],
    when: ['vlak vóór', 'het besluit'],
    bar: [100, 116.6],
    anchor: 'end',
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
    starter: ['u'],
    when: ['binnen 6 weken', 'na het besluit'],
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
    word: 'Eigen initiatief',
    starter: ['u'],
    when: ['als u een', 'idee hebt'],
    bar: [79, 86],
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
];

const row = (item: Word, index: number): string => {
  const { word, starter, when, bar, anchor = 'start', drawing } = item;
  const [from, to] = bar;
  const ownIdea = index === WORDS.length - 1;
  const barAt = when.length > 1 ? 21 : 17;
  const words = { fill: paint.ink };
  return group(
    { y: HEAD + index * ROW },
    drawing,
    text(WORDS_AT, 11, word, { ...words, bold: true, size: 5.7 }),
    textLines(WORDS_AT, 18.6, starter, 6.2, words),
    textLines(anchor === 'end' ? to : from, when.length > 1 ? 8.4 : 10.4, when, 6.2, { ...words, anchor }),
    line(`M${from + 1.8} ${barAt}H${to - 1.8}`, brinkGreen.dark, 3.6),
    ownIdea
      ? line(Array.from({ length: 6 }, (_, dot) => `M${to + 4 + dot * 4.2} ${barAt}h.01`).join(''), brinkGreen.dark, 2)
      : '',
    line(`M0 ${ROW}H${WIDTH}`, paint.stoneDeep, 0.35, 'butt'),
  );
};

export const fourWordsSheet = (): string => {
  const bottom = HEAD + WORDS.length * ROW;
  const heading = { fill: paint.ink, bold: true };
  return sheet(
    {
      width: WIDTH,
      height: bottom + 0.4,
      title: 'Vier woorden naast elkaar',
      description:
        'Participatie: wie het plan heeft begint, ruim vóór het besluit. Inspraak: de gemeente begint, vlak vóór het besluit. Bezwaar: u begint, binnen 6 weken na het besluit. Eigen initiatief: u begint, als u een idee hebt.',
    },
    text(WORDS_AT, 7.6, 'Wie begint?', heading),
    text(TIME_AT, 7.6, 'Wanneer?', heading),
    line(`M0 ${HEAD}H${WIDTH}`, brinkGreen.dark, 0.6, 'butt'),
    ...WORDS.map(row),
    line(`M${DECISION_AT} ${HEAD - 2}V${bottom}`, paint.ink, 1.2, 'butt'),
    stone(DECISION_AT - 13, -0.6, 26, 12.4, paint.ink, 0),
    text(DECISION_AT, 7.4, 'besluit', { fill: paint.white, bold: true, anchor: 'middle' }),
  );
};

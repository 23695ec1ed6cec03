/** Draws the ways of working in a grid of influence and group size, each with its code and its name. */

import { elder, girl, guide, maker, villager } from '../cast.js';
import { boldWords } from '../diagram.js';
import { barnGreen, paint } from '../palette.js';
import { half, type Person } from '../people.js';
import { group, line, rect, sheet, text } from '../shapes.js';

const WIDTH = 162;
const HEAD = 25;
const LEFT = 31;
const COLUMN = (WIDTH - LEFT) / 3;
const ENTRY = 7.2;

const NAMES: Readonly<Record<string, string>> = {
  W01: 'cirkels',
  W02: 'keukentafel',
  W03: 'koffiekraam',
  W04: 'lopen',
  W05: 'markt',
  W06: 'wereldcafé',
  W07: 'stickers',
  W08: 'lijn',
  W09: 'tekenen',
  W10: 'proef',
  W11: 'klankbord',
  W12: 'beraad',
  W13: 'budget',
  W14: 'vragenlijst',
  W15: 'praatplaat',
  W16: 'terugblik',
};

interface Row {
  rung: readonly string[];
  /** Codes per group size: small, middle, large; one that suits two sizes or rungs stands in both. */
  forms: readonly [small: string, middle: string, large: string];
}

const ROWS: readonly Row[] = [
  { rung: ['Mee-', 'beslissen'], forms: ['', '', 'W12 W13'] },
  { rung: ['Mee-', 'werken'], forms: ['', 'W09 W11', 'W10'] },
  { rung: ['Mee-', 'denken'], forms: ['W02 W15', 'W04 W06 W07 W08 W11 W15', 'W03 W05 W06 W07 W08 W12 W14'] },
  { rung: ['Mee-', 'weten'], forms: ['', '', 'W05'] },
  { rung: ['Elke', 'trede'], forms: ['W01 W16', 'W01 W16', ''] },
];

const codesOf = (cell: string): readonly string[] => cell.split(' ').filter(Boolean);

const heightOf = ({ forms }: Row): number => 4 + ENTRY * Math.max(2, ...forms.map((cell) => codesOf(cell).length));

const entry = (code: string, x: number, y: number): string =>
  text(x, y, code, { fill: barnGreen.dark, bold: true }) + text(x + 13.4, y, NAMES[code] ?? '', { fill: paint.ink });

const row = (item: Row, top: number, index: number): string =>
  (index % 2 ? '' : rect(0, top, WIDTH, heightOf(item), barnGreen.tint)) +
  line(`M0 ${top}H${WIDTH}`, paint.stoneDeep, 0.5, 'butt') +
  boldWords(1, top + 7.6, item.rung) +
  item.forms
    .flatMap((cell, column) =>
      codesOf(cell).map((code, at) => entry(code, LEFT + column * COLUMN, top + 7.6 + at * ENTRY)),
    )
    .join('');

const crowd = (x: number, people: readonly Person[]): string =>
  people.map((person, index) => group({ x: x + index * 9, y: HEAD - 8.6, scale: 0.28 }, half(person))).join('');

export const formChooserSheet = (): string => {
  const tops = ROWS.map((_, index) => HEAD + ROWS.slice(0, index).reduce((sum, item) => sum + heightOf(item), 0));
  const bottom = HEAD + ROWS.reduce((sum, item) => sum + heightOf(item), 0);
  return sheet(
    {
      width: WIDTH,
      height: bottom + 0.6,
      title: 'Werkvormkiezer',
      description: `Raster van trede en groepsgrootte. ${ROWS.map(({ rung, forms: [small, middle, large] }) => `${rung.join(' ').replace('- ', '')}: tot 5 mensen ${small || 'geen'}, 6 tot 25 mensen ${middle || 'geen'}, 25 en meer ${large || 'geen'}.`).join(' ')}`,
    },
    crowd(LEFT + 6, [{ ...elder, look: 0.3 }]),
    crowd(LEFT + COLUMN + 6, [villager, { ...guide, look: -0.3 }, { ...maker, look: -0.5 }]),
    crowd(LEFT + 2 * COLUMN + 6, [{ ...maker, coat: paint.brick }, elder, { ...girl, child: false }, guide]),
    boldWords(LEFT, HEAD - 2.4, ['Tot 5']),
    boldWords(LEFT + COLUMN, HEAD - 2.4, ['6 tot 25']),
    boldWords(LEFT + 2 * COLUMN, HEAD - 2.4, ['25 en meer']),
    ...ROWS.map((item, index) => row(item, tops[index] ?? 0, index)),
    line(`M0 ${HEAD}H${WIDTH}`, barnGreen.dark, 1.2, 'butt'),
    line(`M0 ${bottom}H${WIDTH}`, barnGreen.dark, 1.2, 'butt'),
  );
};

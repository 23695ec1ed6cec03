/** Draws figure D20: the working forms in a grid of influence and group size; a clock tells how long each takes. */

import { elder, girl, guide, maker, villager } from '../cast.js';
import { boldWords, words } from '../diagram.js';
import { barnGreen, paint } from '../palette.js';
import { half, type Person } from '../people.js';
import { circle, group, line, path, ring, round, sheet, text } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEAD = 25;
const LEFT = 42;
const COLUMN = 40;
const CHIP = { width: 19, height: 15, step: 15.6 };

/** How long it takes: at most an hour, half a day or an evening, days or weeks. */
type Time = 'hour' | 'evening' | 'weeks';

/** A clock whose filled part is the time it takes. */
const clock = (x: number, y: number, time: Time, colour: string): string => {
  const radius = 2.4;
  const part: Record<Time, string> = {
    hour: path(`M${x} ${round(y - radius)}A${radius} ${radius} 0 0 1 ${x + radius} ${y}L${x} ${y}Z`, colour),
    evening: path(`M${x} ${round(y - radius)}A${radius} ${radius} 0 0 1 ${x} ${round(y + radius)}Z`, colour),
    weeks: circle(x, y, radius, colour),
  };
  return part[time] + ring(x, y, radius, colour, 0.7);
};

type Form = readonly [code: string, time: Time];

interface Row {
  rung: readonly string[];
  /** Per group size: small, middle, large. */
  forms: readonly [readonly Form[], readonly Form[], readonly Form[]];
}

const ROWS: readonly Row[] = [
  {
    rung: ['Mee-', 'beslissen'],
    forms: [
      [],
      [],
      [
        ['W12', 'weeks'],
        ['W13', 'weeks'],
      ],
    ],
  },
  {
    rung: ['Meewerken'],
    forms: [
      [],
      [
        ['W09', 'evening'],
        ['W11', 'weeks'],
      ],
      [['W10', 'evening']],
    ],
  },
  {
    rung: ['Mee-', 'denken'],
    forms: [
      [
        ['W02', 'hour'],
        ['W15', 'hour'],
      ],
      [
        ['W04', 'evening'],
        ['W08', 'hour'],
        ['W06', 'evening'],
        ['W07', 'hour'],
      ],
      [
        ['W03', 'evening'],
        ['W14', 'weeks'],
      ],
    ],
  },
  { rung: ['Meeweten'], forms: [[], [], [['W05', 'evening']]] },
  {
    rung: ['Vooraf W01,', 'achteraf W16'],
    forms: [
      [['W01', 'hour']],
      [
        ['W01', 'hour'],
        ['W16', 'hour'],
      ],
      [['W16', 'hour']],
    ],
  },
];

const heightOf = ({ forms }: Row): number =>
  3 + CHIP.step * Math.max(1, ...forms.map((cell) => Math.ceil(cell.length / 2)));

const chip = ([code, time]: Form, x: number, y: number): string =>
  stone(x, y, CHIP.width, CHIP.height, barnGreen.dark, 0) +
  clock(x + CHIP.width / 2, y + 4.7, time, paint.white) +
  text(x + CHIP.width / 2, y + 12.2, code, { fill: paint.white, bold: true, anchor: 'middle' });

const row = (item: Row, top: number): string =>
  line(`M0 ${top}H${WIDTH}`, paint.stoneDeep, 0.5, 'butt') +
  boldWords(0, top + (item.rung.length === 1 ? 11 : 7.8), item.rung) +
  item.forms
    .flatMap((cell, column) =>
      cell.map((form, index) =>
        chip(
          form,
          LEFT + column * COLUMN + (index % 2) * (CHIP.width + 0.6),
          top + 1.6 + Math.floor(index / 2) * CHIP.step,
        ),
      ),
    )
    .join('');

const crowd = (x: number, people: readonly Person[]): string =>
  people.map((person, index) => group({ x: x + index * 9, y: HEAD - 8.6, scale: 0.28 }, half(person))).join('');

const KEY: readonly (readonly [Time, string, number])[] = [
  ['hour', 'tot 1 uur', 4],
  ['evening', 'een dagdeel', 46],
  ['weeks', 'dagen of weken', 96],
];

export const formChooserSheet = (): string => {
  const tops = ROWS.map((_, index) => HEAD + ROWS.slice(0, index).reduce((sum, item) => sum + heightOf(item), 0));
  const bottom = HEAD + ROWS.reduce((sum, item) => sum + heightOf(item), 0);
  return sheet(
    {
      width: WIDTH,
      height: bottom + 11,
      title: 'Werkvormkiezer',
      description:
        'Raster van trede en groepsgrootte. Meebeslissen met een grote groep: W12 en W13. Meewerken: W09 en W11 met een groep, W10 met velen. Meedenken: W02 en W15 met weinig mensen, W04, W06, W07 en W08 met een groep, W03 en W14 met velen. Meeweten: W05. Vooraf W01, tot 25 mensen. Achteraf W16, vanaf 6 mensen.',
    },
    crowd(52, [{ ...elder, look: 0.3 }]),
    crowd(88, [villager, { ...guide, look: -0.3 }, { ...maker, look: -0.5 }]),
    crowd(124, [{ ...maker, coat: paint.brick }, elder, { ...girl, child: false }, guide]),
    boldWords(LEFT, HEAD - 2.4, ['Tot 5']),
    boldWords(LEFT + COLUMN, HEAD - 2.4, ['6 tot 25']),
    boldWords(LEFT + 2 * COLUMN, HEAD - 2.4, ['25 en meer']),
    ...ROWS.map((item, index) => row(item, tops[index] ?? 0)),
    line(`M0 ${HEAD}H${WIDTH}`, barnGreen.dark, 1.2, 'butt'),
    line(`M0 ${bottom}H${WIDTH}`, barnGreen.dark, 1.2, 'butt'),
    ...KEY.map(([time, meaning, x]) => clock(x, bottom + 6.4, time, paint.ink) + words(x + 5, bottom + 8.4, [meaning])),
  );
};

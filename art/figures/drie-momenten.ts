/** Draws figure D14: three moments on one time line at which the law asks to tell about participation. */

import { adviser, official, planWoman } from '../cast.js';
import { boldWords, LEADING, numberStone, trail, words } from '../diagram.js';
import { brookBlue, heathPurple, paint } from '../palette.js';
import { half, type Person } from '../people.js';
import { group, line, polygon, rect, sheet } from '../shapes.js';

const WIDTH = 162;
const LINE = 58;

interface Moment {
  x: number;
  when: string;
  name: string;
  tells: readonly string[];
  person: Person;
}

const paper = (mark: string): string =>
  group(
    { x: 17, y: -15, turn: 5 },
    rect(-8, -11, 16, 21, paint.white),
    line('M-8 -11H8V10H-8Z', paint.inkSoft, 0.9),
    mark,
  );

const MOMENTS: readonly Moment[] = [
  {
    x: 27,
    when: 'aan het begin',
    name: 'Kennisgeving',
    tells: ['De gemeente vertelt', 'wie, wat en wanneer.'],
    person: {
      ...official,
      look: 0.4,
      right: { to: [16, -8], hand: 'fist' },
      holds: paper(line('M-4.6 -6h9.2M-4.6 -2h9.2M-4.6 2h6', paint.inkSoft, 1.2)),
    },
  },
  {
    x: 81,
    when: 'onderweg',
    name: 'Aanvraag',
    tells: ['U vertelt wat u deed', 'en wat u hoorde.'],
    person: {
      ...planWoman,
      look: 0.4,
      mouth: 'laugh',
      right: { to: [16, -8], hand: 'fist' },
      holds: paper(line('M-4 -5q3 -3 5 0t3.6 -.6', brookBlue.dark, 1.4) + rect(-4, 0, 4, 4, paint.brick)),
    },
  },
  {
    x: 135,
    when: 'bij het besluit',
    name: 'Motivering',
    tells: ['De gemeente legt uit', 'wat zij ermee deed.'],
    person: {
      ...adviser,
      look: -0.2,
      right: { to: [16, -8], hand: 'fist' },
      holds: paper(line('M-4.6 -6h9.2M-4.6 -2.4h9.2', paint.inkSoft, 1.2) + line('M-4 4l2.6 2.8L4 0', paint.ink, 1.8)),
    },
  },
];

const moment = ({ x, when, name, tells, person }: Moment, index: number): string =>
  words(x, 6, [when], { anchor: 'middle' }) +
  group({ x: x - 2, y: LINE - 5, scale: 0.76 }, half(person)) +
  numberStone(x, LINE + 1, String(index + 1), heathPurple.dark, 17) +
  boldWords(x, LINE + 18, [name], { anchor: 'middle', size: 6.2 }) +
  words(x, LINE + 18 + LEADING + 0.8, tells, { anchor: 'middle' });

export const threeMomentsSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: LINE + 36,
      title: 'Drie momenten op een tijdlijn',
      description:
        '1 kennisgeving, aan het begin: de gemeente vertelt wie, wat en wanneer. 2 aanvraag, onderweg: u vertelt wat u deed en wat u hoorde. 3 motivering, bij het besluit: de gemeente legt uit wat zij ermee deed.',
    },
    trail(`M5 ${LINE + 1}H150`, 8),
    polygon(
      [
        [150, LINE - 6],
        [162, LINE + 1],
        [150, LINE + 8],
      ],
      paint.stoneLight,
    ),
    ...MOMENTS.map(moment),
  );

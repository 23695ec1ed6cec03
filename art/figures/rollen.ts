/** Draws figure D06: seven roles around a table; a tick in a stone marks who decides. */

import { adviser, elder, grandfather, guide, official, planWoman, redhead } from '../cast.js';
import { boldWords, LEADING, tick, words } from '../diagram.js';
import { brinkGreen, brookBlue, paint } from '../palette.js';
import { arms, bust, type Person, planSheet, stand } from '../people.js';
import { group, polygon, rect, sheet } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const TABLE = 66;
const FEET = 133;

interface Role {
  x: number;
  name: readonly string[];
  task: readonly string[];
  decides?: boolean;
  person: Person;
}

const BEHIND: readonly Role[] = [
  {
    x: 27,
    name: ['Initiatiefnemer'],
    task: ['heeft het plan'],
    person: { ...planWoman, look: 0.6, left: { to: [-11, -3] }, right: { to: [15, -12], hand: 'open' } },
  },
  {
    x: 81,
    name: ['Gespreksleider'],
    task: ['leidt het gesprek'],
    person: { ...guide, look: 0, left: { to: [-18, -8], hand: 'open' }, right: { to: [18, -8], hand: 'open' } },
  },
  {
    x: 135,
    name: ['Omwonende'],
    task: ['merkt het plan'],
    person: { ...grandfather, look: -0.6, tilt: -3, left: { to: [-14, -10], hand: 'open' }, right: { to: [11, -3] } },
  },
];

const IN_FRONT: readonly Role[] = [
  {
    x: 21,
    name: ['Belangengroep'],
    task: ['spreekt voor', 'meer mensen'],
    person: { ...elder, look: 0.5, mouth: 'laugh', right: { to: [17, -26], hand: 'open' } },
  },
  {
    x: 61,
    name: ['Projectleider'],
    task: ['regelt', 'de stappen'],
    person: {
      ...adviser,
      look: 0.3,
      left: { to: [-2, -10], hand: 'fist' },
      right: { to: [10, -8], hand: 'fist' },
      holds: group({ x: 4, y: -11 }, rect(-7, -9, 15, 18, paint.white), rect(-7, -9, 15, 3, paint.stone)),
    },
  },
  {
    x: 101,
    name: ['College'],
    task: ['beslist vaak'],
    decides: true,
    person: { ...official, coat: brookBlue.mid, look: -0.3, right: { to: [16, -2] } },
  },
  {
    x: 141,
    name: ['Gemeenteraad'],
    task: ['beslist soms'],
    decides: true,
    person: { ...redhead, look: -0.5, left: { to: [-15, -22], hand: 'open' } },
  },
];

const label = ({ x, name, task }: Role, top: number): string =>
  boldWords(x, top, name, { anchor: 'middle' }) + words(x, top + name.length * LEADING, task, { anchor: 'middle' });

const decider = ({ x }: Role): string =>
  stone(x + 8, FEET - 20, 12, 10.6, brinkGreen.dark, 1) + tick(x + 14, FEET - 14.6, 5, paint.white, 1.3);

export const rolesSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: FEET + 3 + 3 * LEADING,
      title: 'Zeven rollen rond een tafel',
      description:
        'Initiatiefnemer: heeft het plan. Gespreksleider: leidt het gesprek. Omwonende: merkt het plan. Belangengroep: spreekt voor meer mensen. Projectleider: regelt de stappen. College: beslist vaak. Gemeenteraad: beslist soms.',
    },
    ...BEHIND.map((role) => label(role, 6)),
    ...BEHIND.map(({ x, person }) => group({ x, y: TABLE + 1, scale: 0.74 }, bust(person))),
    rect(10, TABLE + 6, 5, 20, paint.oakDark),
    rect(147, TABLE + 6, 5, 20, paint.oakDark),
    polygon(
      [
        [12, TABLE - 1.6],
        [150, TABLE - 1.6],
        [156, TABLE + 7],
        [6, TABLE + 7],
      ],
      paint.oak,
    ),
    rect(6, TABLE + 7, 150, 3, paint.oakDark),
    group(
      { x: 64, y: TABLE + 5 },
      polygon(
        [
          [-14, 0],
          [14, 0],
          [11, -5.4],
          [-11, -5.4],
        ],
        paint.white,
      ),
    ),
    ...BEHIND.map(({ x, person }) => group({ x, y: TABLE + 1, scale: 0.74 }, arms(person))),
    group({ x: 116, y: TABLE + 5.6, scale: 0.5 }, planSheet(0.6)),
    ...IN_FRONT.map(({ x, person }) => group({ x, y: FEET, scale: 0.6 }, stand(person))),
    ...IN_FRONT.filter(({ decides }) => decides).map(decider),
    ...IN_FRONT.map((role) => label(role, FEET + 7)),
  );

/** Draws seven roles, each with its name; a tick in a stone marks who decides. */

import { elder, grandfather, guide, henk, marjan, official, redhead } from '../cast.js';
import { boldWords, LEADING, tick, words } from '../diagram.js';
import { brinkGreen, paint } from '../palette.js';
import { type Person, planSheet, stand } from '../people.js';
import { ellipse, group, line, rect, sheet } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
/** Where the soles stand in each of the two rows. */
const FLOORS = [46, 118] as const;
const PERSON = 0.56;

interface Role {
  name: string;
  task: readonly string[];
  decides?: boolean;
  person: Person;
}

const NEAR_BY: readonly Role[] = [
  {
    name: 'U met een plan',
    task: ['beslist over', 'het eigen plan'],
    decides: true,
    person: {
      ...elder,
      look: 0.5,
      mouth: 'laugh',
      left: { to: [-7, -9], hand: 'fist' },
      right: { to: [11, -9], hand: 'fist' },
      holds: group({ x: 15, y: -5, scale: 0.8 }, planSheet()),
    },
  },
  {
    name: 'Omwonende',
    task: ['woont', 'dichtbij'],
    person: { ...henk, look: -0.4, left: { to: [8, -12], hand: 'fist' }, right: { to: [-8, -10], hand: 'fist' } },
  },
  {
    name: 'Belangengroep',
    task: ['spreekt voor', 'een groep'],
    person: { ...grandfather, look: 0.4, right: { to: [17, -24], hand: 'open' } },
  },
];

const OF_THE_PROCESS: readonly Role[] = [
  {
    name: 'Projectleider',
    task: ['regelt', 'de stappen'],
    person: {
      ...official,
      look: 0.3,
      left: { to: [-2, -10], hand: 'fist' },
      right: { to: [10, -8], hand: 'fist' },
      holds: group(
        { x: 4, y: -11 },
        rect(-7, -9, 15, 18, paint.white),
        line('M-4 -4h9M-4 0h9M-4 4h6', paint.inkSoft, 1),
      ),
    },
  },
  {
    name: 'Gespreksleider',
    task: ['leidt het', 'gesprek'],
    person: { ...guide, look: 0, left: { to: [-20, -12], hand: 'open' }, right: { to: [20, -12], hand: 'open' } },
  },
  {
    name: 'College',
    task: ['beslist', 'vaak'],
    decides: true,
    person: { ...marjan, look: -0.3, right: { to: [14, -2] } },
  },
  {
    name: 'Raad',
    task: ['beslist', 'soms'],
    decides: true,
    person: { ...redhead, look: -0.5, left: { to: [-15, -24], hand: 'open' } },
  },
];

const role = ({ name, task, decides, person }: Role, x: number, floor: number): string =>
  ellipse(x, floor, 13, 2.4, brinkGreen.light) +
  group({ x, y: floor, scale: PERSON }, stand(person)) +
  (decides
    ? stone(x + 9, floor - 24, 12, 10.6, brinkGreen.dark, 1) + tick(x + 15, floor - 18.6, 5, paint.white, 1.3)
    : '') +
  boldWords(x, floor + 9, [name], { anchor: 'middle' }) +
  words(x, floor + 9 + LEADING, task, { anchor: 'middle' });

/** In the second row four share the width: names stay clear of each other. */
const COLUMNS = [
  [27, 81, 135],
  [20, 63, 105, 141],
] as const;

export const rolesSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: FLOORS[1] + 25,
      title: 'Zeven rollen',
      description:
        'U met een plan: beslist over het eigen plan. Omwonende: woont dichtbij. Belangengroep: spreekt voor een groep. Projectleider: regelt de stappen. Gespreksleider: leidt het gesprek. College: beslist vaak. Gemeenteraad: beslist soms.',
    },
    ...NEAR_BY.map((item, index) => role(item, COLUMNS[0][index] ?? 0, FLOORS[0])),
    ...OF_THE_PROCESS.map((item, index) => role(item, COLUMNS[1][index] ?? 0, FLOORS[1])),
  );

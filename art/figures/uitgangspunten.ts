/** Draws the eight promises as stones along a path that goes to the right and back again. */

import { bram, elder, girl, villager } from '../cast.js';
import { boldWords, numberStone } from '../diagram.js';
import { oak } from '../nature.js';
import { brinkGreen, paint } from '../palette.js';
import { type Person, stand, whiteCane } from '../people.js';
import { group, line, path, polygon, sheet } from '../shapes.js';

const WIDTH = 162;
const ROWS = [40, 104] as const;
const STEP = 38;

const LABELS = [
  ['Op tijd'],
  ['Eerlijk'],
  ['Voor', 'iedereen'],
  ['Gelijk-', 'waardig'],
  ['Begrijpelijk'],
  ['Met zorg'],
  ['Altijd', 'antwoord'],
  ['Samen', 'leren'],
] as const;

/** The second row runs back: 5 lies under 4. */
const placeOf = (index: number): readonly [x: number, y: number] =>
  index < 4 ? [24 + index * STEP, ROWS[0]] : [24 + (7 - index) * STEP, ROWS[1]];

const promise = (label: readonly string[], index: number): string => {
  const [x, y] = placeOf(index);
  return numberStone(x, y, String(index + 1), brinkGreen.dark, 20) + boldWords(x, y + 17, label, { anchor: 'middle' });
};

const pointer = (x: number, y: number, way: 1 | -1): string =>
  polygon(
    [
      [x - way * 2.6, y - 3],
      [x + way * 3.4, y],
      [x - way * 2.6, y + 3],
    ],
    paint.inkSoft,
  );

const walker = (x: number, y: number, person: Person): string => group({ x, y, scale: 0.36 }, stand(person));

const ROUTE = `M2 ${ROWS[0]}H146C164 ${ROWS[0]} 164 ${ROWS[1]} 146 ${ROWS[1]}H2`;

export const principlesSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: ROWS[1] + 28,
      title: 'Acht beloften langs een pad',
      description:
        'Een pad met acht stenen. Eerst naar rechts: 1 op tijd, 2 eerlijk, 3 voor iedereen, 4 gelijkwaardig. Dan terug naar links: 5 begrijpelijk, 6 met zorg, 7 altijd antwoord, 8 samen leren.',
    },
    path(
      `M0 ${ROWS[0] - 9}C50 ${ROWS[0] - 15} 110 ${ROWS[0] - 5} ${WIDTH} ${ROWS[0] - 11}V${ROWS[0] - 2}H0Z`,
      brinkGreen.light,
    ),
    oak({ x: 143, y: ROWS[0] - 8, scale: 0.46 }),
    line(ROUTE, paint.stoneLight, 11.2),
    line(ROUTE, paint.sandDeep, 10),
    ...[43, 81, 119].map((x) => pointer(x, ROWS[0], 1)),
    ...[119, 81, 43].map((x) => pointer(x, ROWS[1], -1)),
    walker(44, ROWS[0] - 6, { ...elder, look: 'right', step: 'right', right: { to: [15, -8] } }),
    walker(82, ROWS[0] - 6, { ...villager, look: 0.6, mouth: 'laugh' }),
    walker(120, ROWS[0] - 6, { ...girl, look: 0.4, left: { to: [-20, -32], hand: 'open' } }),
    walker(62, ROWS[1] - 6, {
      ...bram,
      look: 'left',
      step: 'left',
      left: { to: [-14, -10], hand: 'fist' },
      holds: whiteCane({ x: -17, y: -10, turn: 14 }),
    }),
    ...LABELS.map(promise),
  );

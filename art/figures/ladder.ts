/** Draws figure D04: five treads of influence as a stair, darker is more influence, one resident on each tread. */

import { oak } from '../nature.js';
import { brinkGreen, brookBlue, heathPurple, paint } from '../palette.js';
import { type Person, stand } from '../people.js';
import { group, line, path, rect, SMALLEST_TEXT, sheet, text } from '../shapes.js';
import { type StoneShape, stone } from '../stone.js';

const WIDTH = 162;
const TOP = 36;
const RISE = 31;
const RUN = 19.5;
const EDGE = 1.2;
const LAST = TOP + 5 * RISE;

interface Tread {
  word: string;
  sentence: string;
  fill: string;
  /** Light treads carry ink on the tread, dark ones white. */
  dark: boolean;
  person: Person;
}

/** From the bottom to the top. */
const TREADS: readonly Tread[] = [
  {
    word: 'Meeweten',
    sentence: 'De gemeente vertelt. U weet wat er gebeurt.',
    fill: brinkGreen.tint,
    dark: false,
    person: {
      skin: 1,
      hair: 'bun',
      hairColour: paint.stone,
      glasses: true,
      coat: paint.straw,
      skirt: heathPurple.dark,
      look: 0.3,
      tilt: 4,
      left: { to: [-7, -10], hand: 'fist' },
      right: { to: [8, -10], hand: 'fist' },
      holds: rect(-8.4, -19, 16.8, 12, paint.white) + line('M-5.4 -15.4h10.8M-5.4 -11.8h7', paint.stoneDeep, 1.2),
    },
  },
  {
    word: 'Meedenken',
    sentence: 'U zegt wat u vindt. De gemeente kiest.',
    fill: brinkGreen.light,
    dark: false,
    person: {
      skin: 3,
      hair: 'short',
      coat: paint.brick,
      legs: paint.ink,
      look: 0.6,
      mouth: 'laugh',
      right: { to: [18, -32], hand: 'open' },
    },
  },
  {
    word: 'Meewerken',
    sentence: 'U maakt samen een plan.',
    fill: paint.ladder3,
    dark: false,
    person: {
      skin: 2,
      hair: 'scarf',
      hairColour: heathPurple.mid,
      coat: heathPurple.dark,
      skirt: paint.inkSoft,
      legs: paint.ink,
      look: 0.5,
      left: { to: [-4, -7], hand: 'fist' },
      right: { to: [9, -9], hand: 'fist' },
      holds: group(
        { x: 10, y: 0, turn: -5 },
        path('M-17 -16H1V-2H-17Z', paint.white),
        line('M-14 -10q3 -3 6 0t6 0', brookBlue.dark, 1.4),
        line('M-13 -5.4h7', paint.brick, 1.6),
      ),
    },
  },
  {
    word: 'Meebeslissen',
    sentence: 'U en de gemeente kiezen samen.',
    fill: brinkGreen.dark,
    dark: true,
    person: {
      skin: 1,
      hair: 'parted',
      hairColour: paint.brick,
      coat: brookBlue.dark,
      legs: paint.inkSoft,
      look: 'right',
      right: { to: [13, -20], hand: 'fist' },
      holds: group(
        { x: 12, y: -25, turn: 8 },
        rect(-5, -13, 14, 15, paint.straw),
        line('M-2 -6l2.6 2.8l4.8 -6', paint.ink, 2),
      ),
    },
  },
  {
    word: 'Zelf doen',
    sentence: 'U doet het zelf, met hulp.',
    fill: paint.ladder5,
    dark: true,
    person: {
      skin: 4,
      hair: 'curls',
      coat: paint.straw,
      legs: paint.brick,
      look: 'right',
      step: 'right',
      right: { to: [16, -10], hand: 'fist' },
      left: { to: [5, -15], hand: 'fist' },
      holds:
        line('M7 -19L24 19', paint.oak, 2.4) + path('M20.6 17.6L27.4 14.6L30.8 24Q28 28.4 25.4 27.4Z', paint.stoneDeep),
    },
  },
];

/** What you hold in your hand on that tread: a letter, words, a pencil, a vote, a spade; 18 wide, 17 high. */
const SIGNS: readonly ((colour: string) => string)[] = [
  (c) => line('M1 3H17V14.6H1ZM1 3.4L9 9.6L17 3.4', c, 1.2),
  (c) => line('M1 2H17V12H9.4L5.4 16V12H1ZM5 6h8M5 8.8h5', c, 1.2),
  (c) => line('M10 4H1V16H13V11', c, 1.2) + line('M4 12.4q2.4 -3 4 -.6', c, 1.1) + line('M10.4 9.4L16.6 2.8', c, 2.4),
  (c) => line('M1.6 8.6H16.4V16H1.6ZM5 8.4V2H13V8.4', c, 1.2) + line('M7 5l1.6 1.6l2.8 -3.2', c, 1.1),
  (c) => line('M9 1.4V10M6 1.4H12', c, 1.4) + path('M5.2 8.8H12.8V12.8C12.8 15.6 10.2 17 9 17S5.2 15.6 5.2 12.8Z', c),
];

const tread = (step: Tread, index: number): string => {
  const left = index * RUN + EDGE / 2;
  const top = LAST - (index + 1) * RISE;
  const ink = step.dark ? paint.white : paint.ink;
  const shape = (index % 3) as StoneShape;
  const next = index === 4 ? WIDTH : left + RUN;
  const numberStone = step.dark ? paint.white : brinkGreen.dark;
  const sign = SIGNS[index]?.(ink) ?? '';
  return (
    rect(left, top, WIDTH - left, RISE, step.fill) +
    line(`M${left} ${top + RISE}V${top}H${next}`, paint.ink, EDGE, 'butt') +
    line(`M${left - EDGE / 2} ${top}H${left}`, paint.ink, EDGE, 'butt') +
    stone(left + 4.4, top + 4.2, 13.4, 11.8, numberStone, shape) +
    text(left + 11, top + 13, String(index + 1), {
      fill: step.dark ? paint.ink : paint.white,
      size: 7.4,
      number: true,
      anchor: 'middle',
    }) +
    text(left + 20.6, top + 13, step.word, { fill: ink, size: 7.4, bold: true }) +
    text(left + 5.4, top + 25, step.sentence, { fill: ink, size: SMALLEST_TEXT }) +
    group({ x: 140.4, y: top + 2.4, scale: 0.94 }, sign)
  );
};

/** A person of 27 mm high on the free part of each tread; the last one plants an oak on top. */
const residents = (): string =>
  TREADS.map(({ person }, index) =>
    group(
      { x: index === 4 ? 101 : index * RUN + 9.4, y: LAST - (index + 1) * RISE - EDGE / 2, scale: 0.36 },
      stand(person),
    ),
  ).join('') +
  path(`M112 ${TOP - 0.6}Q119 ${TOP - 5} 126 ${TOP - 0.6}Z`, paint.oakDark) +
  oak({ x: 119, y: TOP - 2.4, scale: 0.44 });

const arrow = (): string =>
  path('M2 80C4 52 20 29 43 16.4L40 10.4L58 8L50.6 24.6L47.4 19.6C26 32 11 54 8.4 80Z', paint.straw) +
  text(1, 88.4, 'Hoger is', { fill: paint.ink, bold: true, size: SMALLEST_TEXT }) +
  text(1, 95, 'meer invloed', { fill: paint.ink, bold: true, size: SMALLEST_TEXT });

export const ladderSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: LAST + EDGE,
      title: 'Trap met vijf treden',
      description:
        'Van onder naar boven: 1 meeweten, 2 meedenken, 3 meewerken, 4 meebeslissen, 5 zelf doen. Hoger is meer invloed. Op elke trede staat een inwoner.',
    },
    arrow(),
    ...TREADS.map(tread),
    line(`M0 ${LAST}H${WIDTH}`, paint.ink, EDGE, 'butt'),
    residents(),
  );

/** Draws place D, the brook: five stepping stones, and people who help each other across. */

import { hunebed } from '../buildings.js';
import { guide } from '../cast.js';
import { oak, reed } from '../nature.js';
import { brinkGreen, brookBlue, paint } from '../palette.js';
import { stand } from '../people.js';
import { group, line, path } from '../shapes.js';
import { type StoneShape, stone } from '../stone.js';

/** The five stones, from the near bank to the far one: x, y, width, height. */
const STEPS = [
  [24, 141, 27, 14],
  [58, 134.6, 25, 13],
  [90, 128.6, 23, 12],
  [119, 123, 20, 11],
  [144, 117.6, 18, 10],
] as const;

const steppingStones = (): string =>
  STEPS.map(([x, y, width, height], index) => {
    const shape = (index % 3) as StoneShape;
    return stone(x, y + 2, width, height, paint.stoneDeep, shape) + stone(x, y, width, height, paint.stoneLight, shape);
  }).join('');

const RIPPLES = [
  [44, 108, 14],
  [66, 152, 16],
  [104, 147, 14],
  [88, 113, 10],
  [136, 140, 12],
] as const;

/** Banks, water and stones, without the people. */
export const brookGround = (): string =>
  path('M-4 44.4C60 38 120 50 214 44.4V154H-4Z', brookBlue.mid) +
  oak({ x: 20, y: 54, scale: 0.74 }) +
  oak({ x: 36, y: 52, scale: 0.5 }) +
  oak({ x: 152, y: 52, scale: 0.5 }) +
  oak({ x: 168, y: 54, scale: 0.76 }) +
  oak({ x: 186, y: 52, scale: 0.56 }) +
  hunebed({ x: 92, y: 58, scale: 0.62 }) +
  path('M-4 73C40 48 120 60 214 60V154H-4Z', brinkGreen.mid) +
  path('M-4 87C50 70 120 84 214 76V154H-4Z', brinkGreen.light) +
  path(
    'M150 60C120 70 180 76 150 84C116 93 34 90 18 103C0 118 16 132 -4 138V154H158C150 140 186 118 168 106C150 95 112 96 124 78C128 71 120 66 138 60Z',
    brookBlue.dark,
  ) +
  path(
    'M146 60C122 70 172 76 146 83C112 92 42 92 26 105C10 118 26 134 4 154H150C140 138 176 119 160 108C142 97 104 98 130 77C133 71 126 66 141 60Z',
    brookBlue.mid,
  ) +
  RIPPLES.map(([x, y, width]) =>
    line(`M${x} ${y}q${width / 4} -1.8 ${width / 2} 0t${width / 2} 0`, brookBlue.tint, 1),
  ).join('') +
  steppingStones() +
  [
    [188, 100],
    [202, 97],
    [6, 104],
    [196, 140],
    [184, 147],
  ]
    .map(([x = 0, y = 0]) => reed(x, y))
    .join('');

export const beek = (): string =>
  brookGround() +
  group(
    { x: 163.6, y: 127, scale: 0.74 },
    stand({
      skin: 1,
      hair: 'bald',
      hairColour: paint.stoneLight,
      beard: paint.stoneLight,
      coat: paint.brick,
      legs: brookBlue.dark,
      look: 'left',
      tilt: -3,
      mouth: 'laugh',
      left: { to: [-24, -3], hand: 'open' },
    }),
  ) +
  group(
    { x: 129.5, y: 128.4, scale: 0.84 },
    stand({
      skin: 4,
      hair: 'curls',
      coat: paint.straw,
      legs: paint.brick,
      shoes: paint.white,
      child: true,
      look: 'right',
      step: 'right',
      right: { to: [23, -22], hand: 'open' },
      left: { to: [-22, -30], hand: 'open' },
      mouth: 'laugh',
    }),
  ) +
  group(
    { x: 99, y: 136, scale: 0.74 },
    stand({
      ...guide,
      look: 0.7,
      right: { to: [20, -16], hand: 'open' },
    }),
  ) +
  group(
    { x: 37, y: 150, scale: 0.78 },
    stand({
      skin: 1,
      hair: 'parted',
      hairColour: paint.oakDark,
      coat: brinkGreen.dark,
      legs: paint.sandDeep,
      neckline: 'lanyard',
      look: 'right',
      step: 'right',
      right: { to: [19, -13], hand: 'open' },
      left: { to: [-19, -5] },
    }),
  );

/** Draws the title page: the oak whose crown is made of the five patterns, and people at a long table under it. */

import { farm, hunebed } from '../buildings.js';
import { dog, heather } from '../nature.js';
import { barnGreen, brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../palette.js';
import { type PatternName, pattern } from '../patterns.js';
import { arms, bust, inWheelchair, type Person, stand } from '../people.js';
import { clipped, ellipse, group, line, path, polygon, rect, sheet } from '../shapes.js';
import { type StoneShape, stoneOutline } from '../stone.js';

interface CrownPart {
  box: readonly [x: number, y: number, width: number, height: number];
  shape: StoneShape;
  name: PatternName;
  ground: string;
  marks: string;
}

/** From back to front. */
const CROWN: readonly CrownPart[] = [
  { box: [23, 63, 88, 66], shape: 2, name: 'waves', ground: brookBlue.dark, marks: brookBlue.mid },
  { box: [107, 61, 90, 68], shape: 1, name: 'crosses', ground: barnGreen.dark, marks: barnGreen.mid },
  { box: [16, 21, 76, 72], shape: 0, name: 'dots', ground: brinkGreen.dark, marks: brinkGreen.mid },
  { box: [131, 17, 82, 74], shape: 2, name: 'roofs', ground: heathPurple.dark, marks: heathPurple.mid },
  { box: [61, 13, 96, 80], shape: 1, name: 'slants', ground: fieldEarth.mid, marks: fieldEarth.light },
];

const crown = (): string =>
  CROWN.map(({ box, shape, name, ground, marks }) => {
    const [x, y, width, height] = box;
    const outline = stoneOutline(x, y, width, height, shape);
    return (
      path(outline, ground) +
      clipped(`titel-${name}`, outline, pattern(name, { x, y, width, height, colour: marks, scale: 1.72 }))
    );
  }).join('');

const trunk = (): string =>
  path(
    'M93 193C99 167 97 145 75 117L83 112C95 127 101 135 104 143C107 129 105 107 103 84L113 84C113 109 115 129 114 141C119 129 129 121 141 111L148 117C125 139 120 163 127 193Z',
    paint.oakDark,
  );

/** The table top lies at y = 195; the people behind it sit at 196. */
const TABLE = { left: 28, right: 181, top: 195 };
const SCALE = 0.63;

/** Everyone behind the table, from left to right: middle of the body, and who it is. */
const GUESTS: readonly (readonly [x: number, person: Person])[] = [
  [
    44.5,
    {
      skin: 1,
      hair: 'bun',
      hairColour: paint.stoneLight,
      glasses: true,
      coat: heathPurple.dark,
      look: 0.5,
      tilt: 3,
      left: { to: [-11, -2] },
      right: { to: [12, -3], hand: 'open' },
    },
  ],
  [
    69,
    {
      skin: 3,
      hair: 'short',
      coat: paint.brick,
      look: 'left',
      left: { to: [-12, -4], hand: 'open' },
      right: { to: [11, -2] },
    },
  ],
  [
    94,
    {
      skin: 2,
      hair: 'scarf',
      hairColour: brookBlue.dark,
      coat: brookBlue.mid,
      look: 0.5,
      mouth: 'laugh',
      left: { to: [-8, -2] },
      right: { to: [14, -3], hand: 'point' },
    },
  ],
  [
    119,
    {
      skin: 1,
      hair: 'cap',
      capColour: brinkGreen.dark,
      hairColour: paint.oak,
      coat: paint.straw,
      look: -0.5,
      tilt: -3,
      left: { to: [-13, -2] },
      right: { to: [11, -2] },
    },
  ],
  [
    144,
    {
      skin: 4,
      hair: 'curls',
      coat: paint.white,
      look: 'right',
      mouth: 'laugh',
      left: { to: [-10, -2] },
      right: { to: [14, -16], hand: 'open' },
    },
  ],
  [
    167,
    {
      skin: 1,
      hair: 'bald',
      hairColour: paint.brick,
      beard: paint.brick,
      coat: brookBlue.dark,
      look: -0.7,
      tilt: -3,
      neckline: 'lanyard',
      left: { to: [-12, -2] },
      right: { to: [11, -2] },
    },
  ],
];

const atTable = ([x]: readonly [number, Person], ...drawn: string[]): string =>
  group({ x, y: TABLE.top + 1, scale: SCALE }, ...drawn);

const legsUnderTable = (): string =>
  [paint.inkSoft, brookBlue.dark, heathPurple.dark, brinkGreen.dark, paint.inkSoft, paint.ink]
    .map((colour, index) => {
      const x = GUESTS[index]?.[0] ?? 0;
      return (
        path(`M${x - 6.6} 199h5.4v16h-4.2ZM${x + 1.2} 199h5.4l-1.2 16h-4.2Z`, colour) +
        path(`M${x - 6.6} 218q0-3 2.6-3h2.8v3ZM${x + 6.6} 218q0-3-2.6-3h-2.8v3Z`, paint.ink)
      );
    })
    .join('');

const mug = (x: number, y: number, colour: string): string =>
  rect(x - 2.2, y - 5, 4.4, 5, colour, 0.9) + line(`M${x + 2.2} ${y - 3.8}q2 0 2 1.3t-2 1.3`, colour, 0.9);

const table = (): string =>
  rect(TABLE.left + 10, TABLE.top + 4, 4, 21, paint.oakDark) +
  rect(TABLE.right - 14, TABLE.top + 4, 4, 21, paint.oakDark) +
  rect(TABLE.left, TABLE.top, TABLE.right - TABLE.left, 5, paint.oak) +
  rect(TABLE.left, TABLE.top + 4.4, TABLE.right - TABLE.left, 2.4, paint.oakDark);

const onTable = (): string =>
  polygon(
    [
      [99, 195.4],
      [115, 195.4],
      [113, 192],
      [101, 192],
    ],
    paint.white,
  ) +
  line('M103.4 193.8q3.4 -1.6 6.6 0', brookBlue.mid, 0.9) +
  mug(56.4, 195, paint.straw) +
  mug(131.4, 195, paint.brick) +
  ellipse(81.6, 194.6, 4.6, 1.1, paint.white) +
  path('M78.4 194.4c.6 -4 5.8 -4 6.4 0Z', fieldEarth.mid) +
  mug(177, 195, paint.white) +
  rect(154.4, 189.4, 5, 5.8, brookBlue.dark, 0.8) +
  line('M155.8 189.4l-1.6 -5M157 189.4v-6M158.2 189.4l1.8 -4.6', brinkGreen.dark, 0.8) +
  line('M154 183.8h.01M160.2 184.2h.01', paint.brick, 3) +
  line('M157 182.6h.01', paint.straw, 3);

const HEATHER = [
  [20, 198, 1.4],
  [30, 187, 1.2],
  [200, 188, 1.2],
  [211, 196, 1.4],
  [184, 184, 1],
] as const;

/** Every band leaves the left edge level, so that it goes on over the spine; and nothing stands within 10 mm of that fold. */
export const titleSheet = (): string =>
  sheet(
    { width: 218, height: 232 },
    rect(0, 0, 218, 232, paint.strawLight),
    path('M0 143C50 143 120 141 218 131V232H0Z', heathPurple.light),
    path('M0 153C60 153 130 157 218 143V232H0Z', heathPurple.mid),
    hunebed({ x: 46, y: 160, scale: 0.7 }),
    farm({ x: 186, y: 160, scale: 0.64 }),
    path('M0 166C60 166 140 171 218 159V232H0Z', brinkGreen.light),
    trunk(),
    crown(),
    path('M0 196C60 196 150 199 218 190V232H0Z', brinkGreen.mid),
    ...HEATHER.map(([x, y, scale]) => heather(x, y, scale)),
    ...GUESTS.map((guest) => atTable(guest, bust(guest[1]))),
    legsUnderTable(),
    table(),
    ...GUESTS.map((guest) => atTable(guest, arms(guest[1]))),
    onTable(),
    path('M0 217C50 217 150 223 218 218V232H0Z', brinkGreen.dark),
    dog({ x: 106, y: 225, scale: 0.62 }),
    group(
      { x: 195, y: 227, scale: 0.68 },
      inWheelchair({
        skin: 2,
        hair: 'long',
        hairColour: paint.oakDark,
        coat: paint.brick,
        legs: brookBlue.dark,
        look: -0.7,
        left: { to: [-22, -14], hand: 'open' },
        right: { to: [15, -4] },
      }),
    ),
    group(
      { x: 24, y: 226, scale: 0.86 },
      stand({
        skin: 4,
        hair: 'braids',
        coat: paint.straw,
        skirt: paint.brick,
        child: true,
        look: 0.6,
        mouth: 'laugh',
        right: { to: [22, -32], hand: 'open' },
      }),
    ),
  );

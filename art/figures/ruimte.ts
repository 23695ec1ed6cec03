/** Draws figure D16: what is fixed on the left, what is open on the right, and in between what people talk about. */

import { elder, guide, villager } from '../cast.js';
import { boldWords, LEADING, words } from '../diagram.js';
import { sprout } from '../nature.js';
import { brinkGreen, brookBlue, fieldEarth, paint } from '../palette.js';
import { arms, bust, type Person } from '../people.js';
import { clipped, group, line, path, polygon, rect, sheet } from '../shapes.js';
import { type StoneShape, stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 62;
const LEFT = 44;
const RIGHT = 118;

/** A wall of field stones: nobody moves it any more. */
const wall = (): string =>
  [0, 1, 2, 3, 4]
    .flatMap((row) =>
      [0, 1, 2, 3].map((column) =>
        stone(
          column * 12.4 - (row % 2) * 6 - 2,
          47 - row * 9.6,
          14,
          11,
          (row + column) % 3 === 0 ? paint.stoneDeep : (row + column) % 3 === 1 ? paint.stone : paint.stoneLight,
          ((row + column) % 3) as StoneShape,
        ),
      ),
    )
    .join('');

const TALKERS: readonly (readonly [number, Person])[] = [
  [58, { ...elder, look: 0.7, left: { to: [-9, -2] }, right: { to: [13, -9], hand: 'point' } }],
  [81, { ...guide, look: 0.5, left: { to: [-9, -2] }, right: { to: [10, -2] } }],
  [104, { ...villager, look: -0.7, mouth: 'laugh', left: { to: [-14, -10], hand: 'open' }, right: { to: [9, -2] } }],
];

const talk = (draw: (who: Person) => string): string =>
  TALKERS.map(([x, person]) => group({ x, y: 48, scale: 0.55 }, draw(person))).join('');

const openField = (): string =>
  rect(RIGHT, 0, WIDTH - RIGHT, HEIGHT, brinkGreen.tint) +
  path(`M${RIGHT} 32C130 26 150 30 ${WIDTH} 26V${HEIGHT}H${RIGHT}Z`, fieldEarth.light) +
  line(
    `M${RIGHT} 40C132 34 150 37 ${WIDTH} 33M${RIGHT} 49C132 43 150 46 ${WIDTH} 42M${RIGHT} 58C132 52 150 55 ${WIDTH} 51`,
    fieldEarth.mid,
    1.2,
    'butt',
  ) +
  [
    [126, 41],
    [139, 46],
    [153, 38],
    [130, 57],
    [150, 54],
  ]
    .map(([x = 0, y = 0]) => sprout(x, y, 0.8))
    .join('');

const label = (x: number, name: readonly string[], example: readonly string[]): string =>
  boldWords(x, HEIGHT + 9, name) + words(x, HEIGHT + 9.6 + name.length * LEADING, example);

export const roomToChooseSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT + 26,
      title: 'Wat vaststaat en wat nog kan',
      description:
        'Een zonneveld bij het dorp. Links wat vaststaat: de plek. In het midden waarover u meepraat: de haag eromheen. Rechts wat nog open is: wie het gras maait.',
    },
    clipped('ruimte-muur', `M0 0H${LEFT}V${HEIGHT}H0Z`, rect(0, 0, LEFT, HEIGHT, paint.inkSoft), wall()),
    rect(LEFT, 0, RIGHT - LEFT, HEIGHT, brookBlue.tint),
    clipped('ruimte-land', `M${RIGHT} 0H${WIDTH}V${HEIGHT}H${RIGHT}Z`, openField()),
    talk(bust),
    polygon(
      [
        [50, 46.4],
        [112, 46.4],
        [115, 52],
        [47, 52],
      ],
      paint.oak,
    ),
    rect(47, 52, 68, 2.4, paint.oakDark),
    rect(52, 54.4, 3.6, 7.6, paint.oakDark),
    rect(106, 54.4, 3.6, 7.6, paint.oakDark),
    polygon(
      [
        [66, 47.2],
        [96, 47.2],
        [99, 51.4],
        [63, 51.4],
      ],
      paint.white,
    ),
    line('M69 49.6q6 -2.2 12 0t12 -.6', brookBlue.mid, 0.9),
    talk(arms),
    line(`M${LEFT} 0V${HEIGHT}M${RIGHT} 0V${HEIGHT}`, paint.ink, 1.2, 'butt'),
    label(0, ['Staat vast'], ['de plek']),
    label(LEFT + 4, ['Hierover praat u mee'], ['de haag eromheen']),
    label(RIGHT + 4, ['Nog open'], ['wie het gras', 'maait']),
  );

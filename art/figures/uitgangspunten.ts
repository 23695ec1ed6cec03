/** Draws figure D03: the eight principles as stones around the people on the brink, from the top with the clock. */

import { elder, girl, villager } from '../cast.js';
import { boldWords } from '../diagram.js';
import { oak } from '../nature.js';
import { brinkGreen, paint } from '../palette.js';
import { stand } from '../people.js';
import { ellipse, group, type Point, sheet, text } from '../shapes.js';
import { type StoneShape, stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 158;
const STONE = { width: 52, height: 40 };

/** The middle of each stone: the first at the top, then with the clock. */
const PRINCIPLES: readonly (readonly [at: Point, label: readonly string[]])[] = [
  [[81, 20], ['Op tijd']],
  [
    [135.5, 28],
    ['Eerlijk over', 'de ruimte'],
  ],
  [
    [135.5, 79],
    ['Iedereen kan', 'meedoen'],
  ],
  [[135.5, 130], ['Gelijkwaardig']],
  [[81, 138], ['Begrijpelijk']],
  [
    [26.5, 130],
    ['Kiezen', 'met zorg'],
  ],
  [
    [26.5, 79],
    ['Altijd iets', 'laten horen'],
  ],
  [[26.5, 28], ['Samen leren']],
];

const principle = ([[x, y], label]: (typeof PRINCIPLES)[number], index: number): string =>
  stone(
    x - STONE.width / 2,
    y - STONE.height / 2,
    STONE.width,
    STONE.height,
    brinkGreen.dark,
    (index % 3) as StoneShape,
  ) +
  text(x, y - (label.length > 1 ? 5.4 : 2.6), String(index + 1), {
    fill: paint.white,
    number: true,
    size: 7.6,
    anchor: 'middle',
  }) +
  boldWords(x, y + (label.length > 1 ? 2 : 5.6), label, { fill: paint.white, anchor: 'middle' });

export const principlesSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Acht uitgangspunten',
      description:
        'Acht stenen rond mensen onder een eik. Met de klok mee: 1 op tijd, 2 eerlijk over de ruimte, 3 iedereen kan meedoen, 4 gelijkwaardig, 5 begrijpelijk, 6 kiezen met zorg, 7 altijd iets laten horen, 8 samen leren.',
    },
    ellipse(81, 106, 27, 7, brinkGreen.light),
    oak({ x: 83, y: 104, scale: 0.86 }),
    group({ x: 68, y: 109, scale: 0.42 }, stand({ ...elder, look: 'right', right: { to: [18, -16], hand: 'open' } })),
    group(
      { x: 96, y: 109, scale: 0.42 },
      stand({ ...villager, look: -0.7, tilt: -3, mouth: 'laugh', left: { to: [-18, -12], hand: 'open' } }),
    ),
    group({ x: 81, y: 111, scale: 0.46 }, stand({ ...girl, look: 0.3, left: { to: [-20, -32], hand: 'open' } })),
    ...PRINCIPLES.map(principle),
  );

/** Draws figure D19: a path that loops back over a hill before it goes on: doing, looking back, lessons, doing better. */

import { bench } from '../buildings.js';
import { boy, guide, maker } from '../cast.js';
import { boldWords, numberStone } from '../diagram.js';
import { grass, oak } from '../nature.js';
import { brinkGreen, brookBlue, paint } from '../palette.js';
import { sit, stand } from '../people.js';
import { group, line, path, polygon, sheet } from '../shapes.js';

const WIDTH = 162;
const HEIGHT = 124;

/** In from the left, up and round the bench, under itself and out to the right. */
const LOOP = 'M-6 100C40 104 112 108 124 66C132 34 106 20 82 20C52 20 34 40 44 68C54 100 110 104 168 96';

export const learningLoopSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Lus met vier stappen',
      description:
        'Een pad maakt een lus en gaat dan verder: 1 doen, 2 terugkijken, 3 drie lessen kiezen, 4 anders doen. Daarna begint het volgende plan.',
    },
    path('M0 84C50 74 112 88 162 78V124H0Z', brinkGreen.light),
    line(LOOP, paint.stone, 11.2, 'butt'),
    line(LOOP, paint.sandDeep, 10, 'butt'),
    polygon(
      [
        [150, 91.6],
        [158, 96.8],
        [150, 102],
        [152.6, 96.8],
      ],
      paint.inkSoft,
    ),
    polygon(
      [
        [101, 17],
        [92, 22],
        [101.6, 26.4],
        [99, 22],
      ],
      paint.inkSoft,
    ),
    oak({ x: 84, y: 74, scale: 0.5 }),
    bench({ x: 84, y: 78, scale: 0.4 }, 66),
    group(
      { x: 76, y: 78.4, scale: 0.4 },
      sit({ ...guide, look: 0.6, left: { to: [-9, -2] }, right: { to: [14, -12], hand: 'open' } }),
    ),
    group({ x: 93, y: 78.4, scale: 0.4 }, sit({ ...maker, look: -0.6, mouth: 'laugh', right: { to: [9, -2] } })),
    numberStone(24, 102, '1', brookBlue.dark, 18),
    numberStone(124, 60, '2', brookBlue.dark, 18),
    numberStone(45, 44, '3', brookBlue.dark, 18),
    numberStone(124, 100, '4', brookBlue.dark, 18),
    boldWords(24, 119, ['Doen'], { anchor: 'middle' }),
    boldWords(136, 56, ['Terug-', 'kijken']),
    boldWords(33, 40, ['Drie lessen', 'kiezen'], { anchor: 'end' }),
    boldWords(124, 117, ['Anders doen'], { anchor: 'middle' }),
    group(
      { x: 9, y: 97, scale: 0.5 },
      stand({ ...boy, look: 'right', step: 'right', right: { to: [18, -14], hand: 'open' } }),
    ),
    grass(70, 112, brinkGreen.dark),
    grass(88, 118, brinkGreen.dark),
    grass(154, 114, brinkGreen.dark),
  );

/** Draws the art above the chapter of part E: before the open barn, choosing the right tool. */

import { boy, maker, planWoman } from '../../cast.js';
import { fir } from '../../nature.js';
import { barnGreen, brookBlue, fieldEarth, paint } from '../../palette.js';
import { half, stand } from '../../people.js';
import { barn } from '../../places/schuur.js';
import { group, line, path, rect } from '../../shapes.js';
import { type Opening, opening } from './opening.js';

/** which working form fits: he hands out the tools, she tries the rake. */
export const toolsFromTheBarn = (): Opening =>
  opening(
    barnGreen.tint,
    path('M0 46C60 38 150 54 218 44V122H0Z', barnGreen.light),
    fir(14, 60, 0.9),
    fir(34, 58, 0.66),
    fir(206, 62, 0.9),
    path('M0 72C60 66 150 78 218 72V122H0Z', barnGreen.mid),
    group({ x: 122, y: 106, scale: 1.1 }, barn()),
    path('M84 104H172C186 112 196 118 206 122H50C62 116 72 110 84 104Z', paint.sandDeep),
    group(
      { x: 94, y: 114, scale: 1.2 },
      half({
        ...maker,
        look: 'right',
        left: { to: [-12, 0] },
        right: { to: [17, -16], hand: 'fist' },
        holds:
          line('M19 14V-46', paint.oak, 2.6) +
          line('M12 -46h14M12 -46v6M16.6 -46v6M21.4 -46v6M26 -46v6', paint.stoneLight, 1.8),
      }),
    ),
    group(
      { x: 156, y: 112, scale: 1.2 },
      half({
        ...planWoman,
        look: 'left',
        mouth: 'laugh',
        left: { to: [-17, -18], hand: 'open' },
        right: { to: [7, -10], hand: 'fist' },
        holds:
          rect(2, -16, 16, 13, paint.brick) +
          line('M5 -16v-4h10v4', paint.ink, 1.3) +
          rect(8.4, -11, 3, 3, paint.straw),
      }),
    ),
    group(
      { x: 196, y: 130, scale: 1.3 },
      stand({
        ...boy,
        second: fieldEarth.mid,
        look: -0.6,
        left: { to: [-17, -24], hand: 'fist' },
        holds: line('M-17 -22L-24 -40', paint.oak, 2.2) + rect(-28, -47, 8, 7, brookBlue.mid),
      }),
    ),
  );

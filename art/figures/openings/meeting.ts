/** Draws the art above the chapters about the council, taking part online, and what to do when it goes wrong. */

import { bench } from '../../buildings.js';
import { bram, guide, henk, marjan, official, redhead, sem, tineke } from '../../cast.js';
import { oak, reed } from '../../nature.js';
import { brinkGreen, brookBlue, heathPurple, paint } from '../../palette.js';
import { half } from '../../people.js';
import { circle, group, line, path, polygon, rect } from '../../shapes.js';
import { type Opening, opening } from './opening.js';

/** The council: the boy speaks, seen over the shoulders of those who listen. */
export const speakingInTheCouncil = (): Opening =>
  opening(
    heathPurple.tint,
    rect(0, 0, 218, 122, heathPurple.light),
    ...[14, 66, 170].map(
      (x) =>
        rect(x, 20, 30, 40, paint.white) +
        rect(x + 2, 22, 26, 36, brookBlue.light) +
        rect(x + 14, 22, 2, 36, paint.white),
    ),
    rect(0, 74, 218, 48, paint.sandDeep),
    line('M0 74H218', paint.oak, 1.4, 'butt'),
    group(
      { y: 15 },
      group(
        { x: 112, y: 76, scale: 0.92 },
        half({ ...sem, look: 0.3, left: { to: [-7, -6], hand: 'fist' }, right: { to: [17, -24], hand: 'open' } }),
      ),
      polygon(
        [
          [92, 70],
          [134, 70],
          [131, 104],
          [95, 104],
        ],
        paint.oak,
      ),
      rect(89, 68, 48, 3.4, paint.oakDark),
      line('M104 68l4 -12', paint.ink, 1.6),
      circle(108.6, 54.6, 2.2, paint.ink),
      group(
        { x: 172, y: 78, scale: 0.84 },
        half({ ...marjan, look: 'left', left: { to: [-9, -2] }, right: { to: [10, -3], hand: 'fist' } }),
      ),
      polygon(
        [
          [146, 75],
          [204, 75],
          [218, 88],
          [142, 88],
        ],
        paint.oak,
      ),
      rect(142, 88, 76, 3.4, paint.oakDark),
    ),
    group({ x: 132, y: 128, scale: 1.14 }, half({ ...redhead, look: 'away' })),
    group({ x: 186, y: 130, scale: 1.14 }, half({ ...tineke, look: 'away' })),
    group(
      { x: 84, y: 126, scale: 1.1 },
      half({ ...official, look: 'away', coat: heathPurple.dark, hairColour: paint.ink }),
    ),
  );

const phone = (x: number, y: number, turn: number): string =>
  group(
    { x, y, turn },
    rect(-4.4, -8, 8.8, 16, paint.ink, 1.4),
    rect(-3.4, -6.4, 6.8, 12, paint.white),
    rect(-2.2, -4.6, 4.4, 1.4, brookBlue.dark),
    rect(-2.2, -1.8, 4.4, 1.4, brookBlue.mid),
    rect(-2.2, 1, 3, 1.4, brookBlue.mid),
  );

/** A word that goes from one to the other. */
const bubble = (x: number, y: number, flip: boolean): string =>
  group(
    { x, y, flip },
    path('M-13 -10H13V4H-3L-9 10V4H-13Z', paint.white),
    line('M-8 -5.4H8M-8 -1H3', brookBlue.dark, 1.6),
  );

/** Online: he answers on his phone at the brook, the old man is called, and hears the same question. */
export const phoneOnTheBench = (): Opening =>
  opening(
    brookBlue.tint,
    path('M0 44C60 38 130 50 218 42V122H0Z', brookBlue.light),
    oak({ x: 28, y: 60, scale: 0.86 }),
    oak({ x: 196, y: 58, scale: 0.76 }),
    path('M0 58C60 50 140 62 218 54V122H0Z', brinkGreen.mid),
    path('M0 68C60 62 150 72 218 64V86C150 92 60 82 0 86Z', brookBlue.mid),
    path('M0 84C60 78 150 90 218 82V122H0Z', brinkGreen.light),
    reed(206, 90, 1.3),
    bench({ x: 142, y: 118, scale: 1.06 }, 120),
    group(
      { x: 108, y: 112, scale: 1.16 },
      half({
        ...sem,
        look: 0.3,
        tilt: 5,
        left: { to: [-2, -13], hand: 'fist' },
        right: { to: [7, -13], hand: 'fist' },
        holds: phone(2.6, -18, 0),
      }),
    ),
    group(
      { x: 176, y: 112, scale: 1.16 },
      half({
        ...bram,
        look: -0.4,
        mouth: 'laugh',
        left: { to: [-11, -2] },
        right: { to: [13, -36], hand: 'fist' },
        holds: phone(11, -42, -14),
      }),
    ),
    bubble(134, 69, false),
    bubble(151, 55, true),
  );

/** When it goes wrong: she says sorry, his arms are folded, a third one listens. */
export const apology = (): Opening =>
  opening(
    brookBlue.tint,
    path('M0 44C60 38 130 50 218 42V122H0Z', brookBlue.light),
    oak({ x: 196, y: 58, scale: 0.9 }),
    oak({ x: 20, y: 58, scale: 0.6 }),
    path('M0 60C60 52 140 64 218 56V122H0Z', brinkGreen.mid),
    path('M0 78C60 70 150 84 218 74V122H0Z', brinkGreen.light),
    path('M70 122C90 100 130 90 218 88V100C150 102 120 110 108 122Z', paint.sandDeep),
    group(
      { x: 106, y: 114, scale: 1.2 },
      half({
        ...official,
        look: 'right',
        mouth: 'calm',
        left: { to: [2, -16], hand: 'open' },
        right: { to: [16, -12], hand: 'open' },
      }),
    ),
    group(
      { x: 158, y: 114, scale: 1.2 },
      half({ ...henk, look: 'left', left: { to: [8, -12], hand: 'fist' }, right: { to: [-8, -10], hand: 'fist' } }),
    ),
    group(
      { x: 202, y: 110, scale: 1.08 },
      half({ ...guide, look: -0.7, mouth: 'calm', left: { to: [-10, -2] }, right: { to: [12, -2] } }),
    ),
  );

/** Draws a hand that fills in a form on the kitchen table: ruled lines, boxes with one tick, glasses and coffee. */

import { brookBlue, fieldEarth, noseTone, paint, skinTone } from '../../palette.js';
import { circle, ellipse, group, line, path, polygon, rect, ring } from '../../shapes.js';
import { stone } from '../../stone.js';

const SKIN = skinTone(2);
const FOLD = noseTone(2);

/** The sheet lies a little turned, as for someone who writes with the right hand. */
const form = (): string =>
  group(
    { x: 16, y: 6, turn: -5 },
    rect(2, 3, 98, 122, paint.sandDeep),
    rect(0, 0, 98, 122, paint.white),
    stone(7, 6, 17, 14, fieldEarth.dark, 0),
    line('M11.6 13h8', paint.white, 1.6),
    line('M29 10.6h46', paint.ink, 2.6),
    line('M29 16.6h32', paint.stone, 1.4),
    line('M7 25H91', paint.ink, 0.9, 'butt'),
    line('M7 32.6h34', paint.inkSoft, 1.8),
    line('M7 44H91M7 54H91M7 64H91', paint.stoneDeep, 0.5, 'butt'),
    line(
      'M9 42.6c2 -5 4 -5 3.4 -1.4s3 1 4 -1.6s2.6 3 4.6 1.4s1.6 -4 3.6 -1s3 .6 4.6 -1.4M34 42c1.6 -4 3.4 -3 3 -.4s3.4 .4 4.4 -1.6s3 3.4 5 1s2 -3 4 -.6M55 42.4c2 -5 4.4 -4.4 3.6 -.8s4 .6 5 -1.6s3 3 5 1.2M9 52.6c1.6 -4 4 -4 3.6 -.8s3 .4 4.4 -1.4s2.4 3 4.4 1.2s2 -3 4 -.6s3 .6 4 -1',
      brookBlue.dark,
      1.1,
    ),
    line('M7 74.6h28', paint.inkSoft, 1.8),
    ...[7, 37, 67].map((x) => rect(x, 81, 6.4, 6.4, paint.ink) + rect(x + 0.9, 81.9, 4.6, 4.6, paint.white)),
    line('M8.6 83.6l2.2 2.6L16 78.6', brookBlue.dark, 1.5),
    line('M17 84.4h13M47 84.4h14M77 84.4h12', paint.stone, 1.8),
  );

/** Seen from above: the fingers hold the pen, the side of the hand rests on the paper. */
const hand = (): string =>
  path('M172 120L128 122C118 108 114 98 112 92L132 78C140 84 156 92 172 94Z', paint.brick) +
  line('M112.6 92.6L132.4 78.6', fieldEarth.light, 3.4, 'butt') +
  path('M114.6 91C104 92 94 88 88 80C83 74 84 64 90 58C97 52 108 53 116 59C124 65 130 72 130.6 79.4Z', SKIN) +
  line('M96 82C86 82 77 79 72 74', SKIN, 8.6) +
  line('M94 76C84 76 74 73 68.6 68', SKIN, 8.6) +
  line('M97.6 78.4C88 79.4 79 77 73.4 73.4', FOLD, 0.9) +
  line('M62 60.6L104 20', brookBlue.dark, 4.4) +
  polygon(
    [
      [60.4, 59],
      [63.6, 62.2],
      [57.4, 65],
    ],
    paint.sandDeep,
  ) +
  circle(57.8, 64.6, 0.9, brookBlue.dark) +
  line('M88 34.6l-8 9', paint.straw, 1.4) +
  line('M99 66C90 62 82 60 75 58.6', FOLD, 9) +
  line('M100 60C90 52 80 50 70.6 53.4', SKIN, 8.8) +
  line('M92 72C84 70 76 67 70 62.6', SKIN, 8.4) +
  line('M94 68.6C86 65.6 78.6 62.6 72.6 59', FOLD, 0.9) +
  path('M67.2 52.4c1 -1.6 3 -2.4 4.8 -2l-.6 3.6c-1.6 0 -2.8 .6 -3.4 1.6Z', paint.white) +
  line('M99 57.2q3.4 1.4 5 4M104 66q3 2 4 4.6', FOLD, 0.8);

const glasses = (): string =>
  group(
    { x: 136, y: 44, turn: 14 },
    ring(-9, 0, 7.4, paint.ink, 1.6),
    ring(9, 0, 7.4, paint.ink, 1.6),
    line('M-1.8 -1q1.8 -1.6 3.6 0M-16 -2.6L-22 -9M16 -2.6L20 -12', paint.ink, 1.5),
  );

const cupFromAbove = (): string =>
  circle(138, 16, 13.4, paint.white) +
  circle(138, 15.4, 8.4, paint.stoneLight) +
  circle(138, 15.4, 7.4, paint.white) +
  ellipse(138, 15.4, 6, 6, paint.oakDark) +
  line('M144.6 20.4l4.6 3.6', paint.stoneLight, 2.6);

export const fillingInAForm = (): string =>
  rect(0, 0, 162, 108, paint.oak) +
  line('M0 22H162M0 52H162M0 82H162', paint.oakDark, 0.8, 'butt') +
  form() +
  cupFromAbove() +
  glasses() +
  hand();

/** Draws heads from the side, facing right, for people who really look at each other. */

import type { Face, Hair } from './heads.js';
import { noseTone, paint, skinTone } from './palette.js';
import { circle, ellipse, line, path, rect, ring } from './shapes.js';

/** Hair over the skull: from the forehead over the crown to the nape, with room for the ear. */
const CAP_OF_HAIR =
  'M7 -6.4C6 -12.6 -3 -14 -7.4 -10.4C-12 -6.6 -11.2 1.6 -8.6 6.4C-6.8 6.6 -5.4 5 -5 2.6C-4.6 -.4 -3.4 -1.8 -1.2 -2.4C.4 -5.8 4 -5.2 7 -6.4Z';

const behind: Partial<Record<Hair, (colour: string) => string>> = {
  long: (c) => path('M0 -11C-12 -12.6 -12.6 2 -11.6 17Q-6 20 -.6 17C-2 10 -1 2 0 -4Z', c),
  bob: (c) => path('M0 -12C-12.6 -13 -13 2 -10.6 9.4Q-5 11 -.6 8.6C-2 4 -1 0 0 -4Z', c),
  ponytail: (c) => path('M-6 -9C-16 -12.6 -18 1 -13.4 13C-12 7 -10.6 2 -7.4 -1Z', c),
  bun: (c) => circle(-7.6, -10, 4.6, c),
  braids: (c) => line('M-6.6 2C-9.6 6 -9.4 10 -8.6 14', c, 4),
  scarf: (c) => path('M4 -11.6C-8 -15.4 -13 -8 -11.4 0C-11 7 -13 12 -14.4 16.4C-5 20.4 5 20.4 12 16C9 12 5 11 3 8Z', c),
  curls: (c) =>
    [
      [-9, -4],
      [-6.6, -9.4],
      [-1.6, -12],
      [3.6, -11],
      [-9.4, 1.4],
      [-7.4, 5.6],
      [-3, -6],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 4.6, c))
      .join(''),
};

const over: Partial<Record<Hair, (colour: string) => string>> = {
  bald: (c) => path('M-4.4 1C-4.6 4 -6 6.4 -8.4 5.6C-10.2 2 -9.8 -2 -8.8 -4C-7.6 -1.6 -5 -2.4 -4.4 1Z', c),
  scarf: (c) =>
    path('M5.6 -8C.6 -4.6 .2 4 3.2 9.2C-2 12 -8 10 -10.4 2C-12.4 -6 -8 -14 0 -12.6C3 -12.2 5.4 -10.6 5.6 -8Z', c),
  bob: (c) =>
    path('M7 -6.4C6 -12.6 -3 -14 -7.4 -10.4C-12 -6.6 -11.2 3 -9 8.6Q-4 9.4 -.8 7.4C-1.6 3.4 .2 -3 7 -6.4Z', c),
  long: (c) => path('M7 -6.4C6 -12.6 -3 -14 -7.4 -10.4C-12 -6.6 -11.2 3 -9 10.6Q-4 11 -.8 9C-1.6 3.4 .2 -3 7 -6.4Z', c),
  curls: (c) => path('M7 -5.6C5 -13 -8 -14 -9.6 -2C-8 2 -5 2 -4.4 -1C-1 -5 3 -3.6 7 -5.6Z', c),
};

export const profileHead = (face: Face): string => {
  const {
    skin,
    hair,
    hairColour = paint.ink,
    capColour = paint.straw,
    glasses,
    beard,
    mouth = 'smile',
    child = false,
  } = face;
  const tone = skinTone(skin);
  const neck = hair === 'scarf' ? '' : rect(-4.6, 5, 7.2, 8.6, noseTone(skin));
  const skull = ellipse(-0.4, 0, 8.6, child ? 9.2 : 9.6, tone);
  const nose = child
    ? path('M7.4 .6C9.4 1 10.4 2.6 9.6 3.4C8.8 4 7.8 3.8 7 3.6Z', tone)
    : path('M7.4 -1.6C8.6 -.2 10.6 1.8 9.9 2.9C9.3 3.6 8.2 3.5 7 3.6Z', tone);
  const eye = circle(4.6, child ? 0.9 : -0.6, child ? 1.15 : 0.98, paint.ink);
  const ear =
    hair === 'scarf' || hair === 'bob' || hair === 'long' || hair === 'curls'
      ? ''
      : circle(-2.6, 1.2, 1.9, noseTone(skin));
  const lips =
    mouth === 'laugh'
      ? path('M7.6 5.2q-2.6 1-4.8-.2q.6 3.4 3 3.2q1.4-.4 1.8-3Z', paint.white)
      : line(
          mouth === 'cross' ? 'M7 7.2q-1-1-2.2-.7' : 'M7 6.5q-1.2.7-2.2.1',
          beard || skin === 4 ? paint.white : paint.ink,
          0.9,
        );
  const chin = beard ? path('M-3 2C-2.6 9 1 12 4.6 11.4C7.8 10.6 8.8 6 8 3.6C5.4 4.6 1 4.6 -3 2Z', beard) : '';
  const frame = glasses ? ring(4.8, -0.5, 2.5, paint.ink, 0.8) + line('M2.3 -.8L-2 -.2', paint.ink, 0.8) : '';
  const cap =
    hair === 'cap'
      ? path('M-9.4 -2.6C-10.4 -14 8.6 -14.6 8 -4.4Z', capColour) + path('M6 -4.2h8.4c.2-2-1.6-3-3.6-3H6Z', capColour)
      : '';
  const hairOver = over[hair]?.(hairColour) ?? path(CAP_OF_HAIR, hairColour);
  const back = behind[hair]?.(hairColour) ?? '';
  return back + neck + skull + nose + chin + eye + lips + hairOver + ear + cap + frame;
};

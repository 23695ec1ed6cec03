/** Draws what grows and runs in the landscape: oaks, firs, grass, heather, reed, sprouts and a Drentsche patrijshond. */

import { brinkGreen, heathPurple, paint } from './palette.js';
import { circle, group, line, type Placing, path, polygon, rect, round } from './shapes.js';

/** Five overlapping rounds of the crown, in the oak's own units. */
const CROWN: readonly (readonly [number, number, number])[] = [
  [-15, -40, 13],
  [0, -52, 16],
  [15, -42, 13.6],
  [-5, -36, 12],
  [8, -34, 10],
];

/** An oak of about 68 high, standing on its origin. */
export const oak = (
  place: Placing,
  crown: string = paint.leaf,
  fold: string = brinkGreen.mid,
  trunk: string = paint.oakDark,
): string =>
  group(
    place,
    path(
      'M-4 0C-2.6 -14 -3 -22 -10 -32L-6.6 -33.4C-3 -28 -1.4 -29 -.6 -27.6C.4 -31 2 -34 6 -39L9.4 -37.4C4 -30 2.8 -16 4.6 0Z',
      trunk,
    ),
    ...CROWN.map(([x, y, radius]) => circle(x, y, radius, crown)),
    path('M-21 -44a13 13 0 0 1 12 -9a16 16 0 0 1 14 -14a15 15 0 0 0 -8 12a13 13 0 0 0 -12 8Z', fold),
  );

/** An oak in the distance, darker than the ones near by. */
export const darkOak = (x: number, y: number, scale: number): string =>
  oak({ x, y, scale }, brinkGreen.dark, paint.leafFold);

/** A fir of 40 high with a lit and a shaded side. */
export const fir = (
  x: number,
  y: number,
  scale: number,
  lit: string = paint.leaf,
  shaded: string = paint.leafDeep,
): string =>
  group(
    { x, y, scale },
    rect(-1.6, -6, 3.2, 6, paint.oakDark),
    polygon(
      [
        [0, -40],
        [11, -5],
        [-11, -5],
      ],
      lit,
    ),
    polygon(
      [
        [0, -40],
        [0, -5],
        [-11, -5],
      ],
      shaded,
    ),
  );

export const grass = (x: number, y: number, colour: string, scale = 1): string =>
  line(
    `M${round(x - 2 * scale)} ${y}q-.4 ${round(-2.6 * scale)} ${round(-1.6 * scale)} ${round(-3.6 * scale)}M${x} ${y}v${round(-4.6 * scale)}M${round(x + 2 * scale)} ${y}q.4 ${round(-2.6 * scale)} ${round(1.6 * scale)} ${round(-3.6 * scale)}`,
    colour,
    0.7 * scale,
  );

/** The bells of a sprig are dots: lines without length, with round ends. */
const DARK_BELLS = 'M-3.2 -5.6h.01M-1.5 -8h.01M0 -9.6h.01';
const LIT_BELLS = 'M0 -6.6h.01M3.2 -5.6h.01M1.5 -8h.01';

export const heather = (
  x: number,
  y: number,
  scale: number,
  bell: string = heathPurple.dark,
  lit: string = heathPurple.tint,
): string =>
  group(
    { x, y, scale },
    line('M0 0V-6M0 -1L-3 -5M0 -1L3 -5', brinkGreen.dark, 0.7),
    line(LIT_BELLS, lit, 2.3),
    line(DARK_BELLS, bell, 2.3),
  );

/** A young plant with two leaves. */
export const sprout = (x: number, y: number, scale: number, leaf: string = brinkGreen.mid): string =>
  group({ x, y, scale }, path('M0 0C-5 -2 -6 -6 -5.6 -8C-2 -7 0 -4 0 0C0 -5 2 -9 6 -10C6.4 -6 4 -2 0 0Z', leaf));

export const reed = (x: number, y: number, scale = 1): string =>
  group(
    { x, y, scale },
    line('M0 0v-11M3 0v-8M-2.4 0q-.4 -4 -2.4 -6', brinkGreen.dark, 0.9),
    rect(-1, -14, 2, 5.4, paint.oakDark, 1),
    rect(2, -11, 2, 5, paint.oakDark, 1),
  );

/** A Drentsche patrijshond, white with brown plates, walking to the right; 30 long, paws on the origin. */
export const dog = (place: Placing): string =>
  group(
    place,
    line('M-12.4 -12.6q-5 -1.4 -7 -6.4', paint.white, 2.4),
    line('M-10 -7L-11.6 -1M-6.6 -7L-5 -1M8.4 -7L7 -1M11 -7.4L13 -1', paint.white, 2.8),
    path(
      'M-13.4 -12.6C-13 -16.6 -7 -16.4 0 -15.8C6 -15.6 9 -18 12 -17L14 -10C12 -5.4 6 -4.6 0 -5.4C-6 -4.4 -14 -4.6 -13.4 -12.6Z',
      paint.white,
    ),
    path('M-8 -16C-4 -16.6 0 -16 2.4 -15.6C3 -11 0 -9 -4 -9.4C-8 -10 -9.4 -13 -8 -16Z', paint.oak),
    path(
      'M10 -14C9.6 -20 12 -23.4 15.6 -23.4C18.6 -23.4 19.6 -21.4 21 -20.4C23 -19.6 23.6 -18.8 23.2 -17.4C22.6 -15.6 19 -15 16.6 -14.8C15.4 -12.6 12.6 -11 10 -14Z',
      paint.white,
    ),
    path(
      'M12.4 -22.6C15 -24 17.4 -23.6 18.4 -22.2C17 -20.6 16.4 -16 14.4 -14.2C11.4 -14.6 10.8 -19.4 12.4 -22.6Z',
      paint.oak,
    ),
    circle(22.8, -18.7, 0.9, paint.ink),
    circle(18.9, -20.2, 0.7, paint.ink),
    line('M10.4 -13.4q2.6 2 4.6 1.2', paint.brick, 1.3),
  );

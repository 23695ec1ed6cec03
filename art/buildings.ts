/** Draws the buildings of the village and the hunebed; each stands on its origin. */

import { barnGreen, brookBlue, heathPurple, paint } from './palette.js';
import { circle, group, line, type Placing, path, polygon, rect } from './shapes.js';
import { stone } from './stone.js';

/** A Saxon farm with cross doors, 60 wide and 38 high. */
export const farm = (
  place: Placing,
  roof: string = paint.oakDark,
  wall: string = paint.brick,
  door: string = barnGreen.dark,
): string =>
  group(
    place,
    rect(-24, -13, 48, 13, wall),
    path('M-30 -11L-17 -34Q0 -38 17 -34L30 -11Q0 -14 -30 -11Z', roof),
    path('M-17 -34Q0 -38 17 -34L15 -31.6Q0 -35 -15 -31.6Z', roof === paint.oak ? paint.oakDark : paint.oak),
    rect(-7, -13.4, 14, 13.4, door),
    line('M-7 -13.4L0 -6L7 -13.4M-7 0L0 -6.4L7 0', paint.white, 0.8),
    rect(-20, -9, 7, 6, paint.white),
    rect(13, -9, 7, 6, paint.white),
    line('M-16.5 -9v6M-20 -6h7M16.5 -9v6M13 -6h7', paint.oakDark, 0.6),
  );

export interface HouseLook {
  width: number;
  height: number;
  roof: string;
  wall: string;
  window?: string;
  door?: string;
}

/** A house with its gable to the street. */
export const house = (place: Placing, look: HouseLook): string => {
  const { width, height, roof, wall, window = brookBlue.light, door = paint.inkSoft } = look;
  const eaves = width / 2 + 2.4;
  const ridge = -height - width * 0.62;
  return group(
    place,
    rect(width / 4 - 1.2, ridge + 1, 2.6, 6, paint.brick),
    rect(-width / 2, -height, width, height, wall),
    polygon(
      [
        [-eaves, -height + 0.6],
        [0, ridge],
        [eaves, -height + 0.6],
      ],
      roof,
    ),
    rect(-width / 2 + 2.6, -height + 4, 4.6, 6, window),
    rect(width / 2 - 7.2, -height + 4, 4.6, 6, window),
    line(`M${-width / 2 + 4.9} ${-height + 4}v6M${width / 2 - 4.9} ${-height + 4}v6`, paint.white, 0.6),
    rect(-2.4, -8, 4.8, 8, door),
    circle(1.2, -3.8, 0.5, paint.straw),
  );
};

/** The church tower of the village, slender, with a clock. */
export const church = (place: Placing): string =>
  group(
    place,
    rect(-9, -40, 18, 40, paint.brick),
    polygon(
      [
        [-10.4, -40],
        [0, -84],
        [10.4, -40],
      ],
      paint.stone,
    ),
    polygon(
      [
        [-10.4, -40],
        [0, -84],
        [-2, -40],
      ],
      paint.stoneDeep,
    ),
    line('M0 -84v-7M-2.2 -88.4h4.4', paint.straw, 0.9),
    circle(0, -31, 4.6, paint.white),
    line('M0 -33.6V-31L1.8 -30', paint.ink, 0.8),
    path('M-3 0V-9Q0 -14 3 -9V0Z', paint.ink),
    path('M-5.4 -17v-5q1.6 -2.4 3.2 0v5ZM2.2 -17v-5q1.6 -2.4 3.2 0v5Z', paint.inkSoft),
  );

/** The town hall: steps, four pillars, a flag. */
export const townHall = (place: Placing): string =>
  group(
    place,
    line('M0 -37v-16', paint.inkSoft, 0.9),
    path('M.4 -52.6C4 -54 7 -51 11.6 -52.2V-46.6C7 -45.4 4 -48.4 .4 -47Z', paint.straw),
    rect(-22, -24, 44, 24, paint.white),
    polygon(
      [
        [-26, -24],
        [0, -38.6],
        [26, -24],
      ],
      heathPurple.dark,
    ),
    circle(0, -29.4, 2.6, heathPurple.light),
    rect(-24, -25, 48, 2.6, paint.sandDeep),
    ...[-18.4, -9.4, 6.6, 15.6].map((x) => rect(x, -22.4, 2.8, 22, paint.sandDeep)),
    path('M-4 0V-12Q0 -16 4 -12V0Z', heathPurple.dark),
    rect(-14.4, -15, 3.6, 8, heathPurple.light),
    rect(10.8, -15, 3.6, 8, heathPurple.light),
    rect(-28, -1.6, 56, 3, paint.stone),
  );

/** A hunebed of two capstones, 75 wide and 34 high. */
export const hunebed = (place: Placing): string => {
  const { stone: grey, stoneDeep, stoneLight } = paint;
  return group(
    place,
    stone(-34, -19, 17, 21, stoneDeep, 1),
    stone(-12, -21, 18, 23, stoneDeep, 0),
    stone(13, -20, 18, 22, stoneDeep, 2),
    stone(-22, -17, 13, 18, grey, 0),
    stone(2, -18, 14, 19, grey, 1),
    stone(25, -15, 12, 16, grey, 0),
    stone(-37, -33, 36, 20, grey, 2),
    stone(-4, -34, 38, 20, grey, 1),
    path('M-32 -25C-28 -29 -18 -30.4 -11 -27.4C-18 -28.4 -26 -27.6 -32 -25Z', stoneLight),
    path('M3 -27C9 -31 19 -32 26 -28.4C18 -30 10 -29.4 3 -27Z', stoneLight),
  );
};

/** A wooden bench with a back, the seat 20 above its origin at scale 1; width in the same units. */
export const bench = (place: Placing, width: number): string =>
  group(
    place,
    rect(-width / 2 + 4, -38, 4, 38, paint.oakDark),
    rect(width / 2 - 8, -38, 4, 38, paint.oakDark),
    rect(-width / 2, -38, width, 5, paint.oak),
    rect(-width / 2, -30.5, width, 5, paint.oak),
    rect(-width / 2, -21, width, 5, paint.oak),
  );

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

/** A tall window with a cross of wood and a sill. */
const tallWindow = (x: number, y: number): string =>
  rect(x - 3, y, 6, 8.6, paint.white) +
  rect(x - 2.3, y + 0.7, 4.6, 7.2, brookBlue.light) +
  line(`M${x} ${y + 0.7}v7.2M${x - 2.3} ${y + 3.4}h4.6`, paint.white, 0.6) +
  rect(x - 3.6, y + 8.6, 7.2, 1, paint.sandDeep);

/** The town hall: brick with a stepped gable, a clock, stairs and a flag; 52 wide, 47 high without the flag. */
export const townHall = (place: Placing): string =>
  group(
    place,
    line('M0 -46v-14', paint.inkSoft, 0.9),
    path('M.4 -59.6C4 -61 7 -58 11.6 -59.2V-53.6C7 -52.4 4 -55.4 .4 -54Z', paint.straw),
    rect(-26, -23, 52, 23, paint.brick),
    polygon(
      [
        [-27.6, -22],
        [-24, -31],
        [24, -31],
        [27.6, -22],
      ],
      heathPurple.dark,
    ),
    path('M-13 0V-31H-10V-36H-7V-41H-3.6V-46.4H3.6V-41H7V-36H10V-31H13V0Z', paint.brick),
    line(
      'M-13.6 -31H-9.6M-10.4 -36H-6.6M-7.4 -41H-3.2M-4 -46.4H4M3.2 -41H7.4M6.6 -36H10.4M9.6 -31H13.6',
      paint.sandDeep,
      1.4,
      'butt',
    ),
    circle(0, -34.6, 3.4, paint.white),
    line('M0 -36.8V-34.6L1.6 -33.8', paint.ink, 0.7),
    ...[-20, 20].map((x) => tallWindow(x, -17)),
    ...[-8, 8].map((x) => tallWindow(x, -27.6)),
    path('M-5 0V-12Q0 -16.6 5 -12V0Z', paint.sandDeep),
    path('M-3.8 0V-11.6Q0 -15 3.8 -11.6V0Z', heathPurple.dark),
    rect(-29, -1.6, 58, 3, paint.stone),
    rect(-9, -0.4, 18, 2.4, paint.stoneLight),
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

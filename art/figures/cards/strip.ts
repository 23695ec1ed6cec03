/** Frames the drawing on a card of a way of working: a low strip with one floor, cut at its edges. */

import { barnGreen, noseTone, paint, type Skin, skinTone } from '../../palette.js';
import { clipped, ellipse, group, line, path, polygon, rect, sheet } from '../../shapes.js';

export const WIDTH = 162;
export const HEIGHT = 36;
/** Soles stand on it; people of 75 high at this scale fill the strip. */
export const FLOOR = 33.4;
export const PERSON = 0.4;

const EDGE = `M3 0H${WIDTH - 3}Q${WIDTH} 0 ${WIDTH} 3V${HEIGHT - 3}Q${WIDTH} ${HEIGHT} ${WIDTH - 3} ${HEIGHT}H3Q0 ${HEIGHT} 0 ${HEIGHT - 3}V3Q0 0 3 0Z`;

/** @param ground all that is behind the people: a room, a street, a table top seen from above */
export const strip = (code: string, ground: string, ...scene: string[]): [name: string, svg: string] => {
  const name = `werkvorm-${code}`;
  return [name, sheet({ width: WIDTH, height: HEIGHT }, clipped(`${name}-rand`, EDGE, ground, ...scene))];
};

export const room = (wall: string = barnGreen.tint, floor: string = paint.sandDeep): string =>
  rect(0, 0, WIDTH, HEIGHT, wall) + rect(0, 28, WIDTH, 8, floor);

export const outside = (): string =>
  rect(0, 0, WIDTH, HEIGHT, barnGreen.tint) +
  path(`M0 20C40 14 110 22 ${WIDTH} 15V${HEIGHT}H0Z`, barnGreen.light) +
  path(`M0 29C50 26 110 30 ${WIDTH} 27V${HEIGHT}H0Z`, paint.sandDeep);

/** A table top that fills the strip, seen from above. */
export const tableTop = (): string =>
  rect(0, 0, WIDTH, HEIGHT, paint.oak) + line(`M0 12H${WIDTH}M0 24H${WIDTH}`, paint.oakDark, 0.4, 'butt');

/** An arm that comes into a view from above: sleeve from the edge, hand at the end. */
export const reaching = (x: number, y: number, turn: number, sleeve: string, skin: Skin, long = 26): string =>
  group(
    { x, y, turn },
    rect(-long, -3.2, long, 6.4, sleeve, 2.4),
    path('M-1 -2.7C2 -3.6 6.6 -3.2 7 0C6.8 3.2 2 3.6 -1 2.7Z', skinTone(skin)),
    line('M1 2Q2.6 4.6 5 4', skinTone(skin), 2),
    line('M3.6 -1.2H6.2M3.8 .6H6.6', noseTone(skin), 0.5),
  );

/** Someone from above: shoulders, then hair; faces where `turn` points (0 is up). */
export const fromAbove = (x: number, y: number, turn: number, coat: string, hair: string): string =>
  group({ x, y, turn }, ellipse(0, 0.6, 4.6, 2.6, coat), ellipse(0, 0, 2.2, 2.3, hair));

export const note = (x: number, y: number, colour: string, turn = 0, size = 6): string =>
  group(
    { x, y, turn },
    rect(-size / 2, -size / 2, size, size * 0.86, colour),
    line(`M${-size / 3} ${-size / 6}h${(size * 2) / 3}M${-size / 3} ${size / 10}h${size / 2}`, paint.inkSoft, 0.5),
  );

/** A large sheet on the wall. */
export const board = (x: number, y: number, width: number, height: number, ...marks: string[]): string =>
  rect(x - 0.8, y - 0.8, width + 1.6, height + 1.6, paint.oak) +
  rect(x, y, width, height, paint.white) +
  marks.join('');

/** A low table from the front. */
export const lowTable = (x: number, width: number, top = 22): string =>
  rect(x + 3, top + 2, 2, FLOOR - top - 2, paint.oakDark) +
  rect(x + width - 5, top + 2, 2, FLOOR - top - 2, paint.oakDark) +
  polygon(
    [
      [x + 2, top - 1.4],
      [x + width - 2, top - 1.4],
      [x + width, top + 1],
      [x, top + 1],
    ],
    paint.oak,
  ) +
  rect(x, top + 1, width, 1.4, paint.oakDark);

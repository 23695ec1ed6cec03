/** Draws the field stone (zwerfkei), the shape of the book: numbers, letters, icons and hunebeds stand on it. */

import { path, round } from './shapes.js';

/** Three outlines in a box of 100 by 100: a start point, then four curves of three points each. */
const OUTLINES = [
  [9, 58, 5, 34, 20, 11, 47, 8, 74, 5, 93, 23, 94, 51, 95, 78, 77, 93, 50, 93, 26, 93, 13, 80, 9, 58],
  [6, 54, 7, 27, 27, 9, 54, 9, 81, 9, 95, 29, 94, 55, 93, 80, 72, 93, 46, 92, 20, 91, 5, 78, 6, 54],
  [5, 63, 4, 40, 18, 22, 41, 18, 67, 13, 93, 24, 95, 52, 97, 77, 79, 88, 50, 89, 24, 90, 6, 84, 5, 63],
] as const;

export type StoneShape = 0 | 1 | 2;

/** The path data of a stone in a box, without a transform, so that it also serves to cut a pattern. */
export const stoneOutline = (x: number, y: number, width: number, height: number, shape: StoneShape = 0): string => {
  const points = OUTLINES[shape].map((value, index) =>
    round(index % 2 === 0 ? x + (value * width) / 100 : y + (value * height) / 100),
  );
  const pair = (at: number): string => `${points[at]} ${points[at + 1]}`;
  const curves = [2, 8, 14, 20].map((at) => `C${pair(at)} ${pair(at + 2)} ${pair(at + 4)}`);
  return `M${pair(0)}${curves.join('')}Z`;
};

export const stone = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  shape: StoneShape = 0,
): string => path(stoneOutline(x, y, width, height, shape), fill);

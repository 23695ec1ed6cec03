/** Finds the first clipping rectangle in a content stream written by Skia. */
import type { Rectangle } from '../document/boxes.js';

type Matrix = readonly [number, number, number, number, number, number];

const TOKEN = /[^\s]+/g;

/**
 * Skia begins a page with `.24 0 0 -.24 0 H cm q x y w h re W* n`: its own grid, y downwards, and the paper as a clip.
 * Strings, names and dictionaries only come after that, so splitting at white space is tokenising enough.
 */
export function firstClip(content: string): Rectangle | undefined {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let operands: number[] = [];
  let rectangle: readonly number[] | undefined;
  for (const [token] of content.matchAll(TOKEN)) {
    const value = Number(token);
    if (!Number.isNaN(value)) {
      operands.push(value);
      continue;
    }
    if (token === 'cm') matrix = multiply(operands, matrix);
    else if (token === 're') rectangle = operands;
    else if (token === 'W' || token === 'W*') return rectangle && transform(rectangle, matrix);
    // Anything but saving the state paints or moves: what is clipped after it is content, not the paper.
    else if (token !== 'q') return undefined;
    operands = [];
  }
  return undefined;
}

function multiply(operands: readonly number[], base: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands;
  return [
    a * base[0] + b * base[2],
    a * base[1] + b * base[3],
    c * base[0] + d * base[2],
    c * base[1] + d * base[3],
    e * base[0] + f * base[2] + base[4],
    e * base[1] + f * base[3] + base[5],
  ];
}

function transform(rectangle: readonly number[], matrix: Matrix): Rectangle | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = rectangle;
  // The page is never turned or skewed at this point; if that changes the rectangle means something else.
  if (matrix[1] !== 0 || matrix[2] !== 0) return undefined;
  const x1 = x * matrix[0] + matrix[4];
  const y1 = y * matrix[3] + matrix[5];
  const x2 = x1 + width * matrix[0];
  const y2 = y1 + height * matrix[3];
  return { left: Math.min(x1, x2), top: Math.max(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

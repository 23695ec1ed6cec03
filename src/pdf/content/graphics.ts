/** The part of the graphics state that decides where text stands and what is cut off (ISO 32000-1 8.4, 9.3). */
import type { ContentFont } from '../fonts/font.js';

/** `[a b c d e f]`. */
export type Matrix = Float64Array;

/** In points from the origin of the page. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface GraphicsState {
  matrix: Matrix;
  /** The box around what may be painted on: a rounded or slanted clip counts as the box around it. */
  clip: Box;
  font: ContentFont | undefined;
  fontSize: number;
  characterSpace: number;
  wordSpace: number;
  /** 1 for 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

export const IDENTITY: Matrix = Float64Array.of(1, 0, 0, 1, 0, 0);

export function initialState(clip: Box): GraphicsState {
  return {
    matrix: IDENTITY,
    clip,
    font: undefined,
    fontSize: 0,
    characterSpace: 0,
    wordSpace: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}

/** `first` is applied before `then`. */
export function concat(first: Matrix, then: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = then;
  return Float64Array.of(
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  );
}

/** The box around a transformed box. */
export function transformBox(
  { left, bottom, right, top }: Box,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): Box {
  const xs = [left * a + bottom * c, right * a + bottom * c, left * a + top * c, right * a + top * c];
  const ys = [left * b + bottom * d, right * b + bottom * d, left * b + top * d, right * b + top * d];
  return {
    left: Math.min(...xs) + e,
    bottom: Math.min(...ys) + f,
    right: Math.max(...xs) + e,
    top: Math.max(...ys) + f,
  };
}

/** Where two boxes overlap; turned inside out, and so holding no point, when they do not. */
export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** Places in a page and how they are moved: matrices and boxes (ISO 32000-1 8.3). */
import { type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { listAt } from '../syntax/objects.js';

/** `[a b c d e f]`. */
export type Matrix = Float64Array;

/** In points from the origin of the page. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export const IDENTITY: Matrix = Float64Array.of(1, 0, 0, 1, 0, 0);

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

/** What is everywhere. */
export const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
};

/** The /Matrix of a form or a pattern. */
export function matrixOf(dict: PDFDict): Matrix {
  const numbers = listAt(dict, 'Matrix').map(numberOr0);
  return numbers.length === 6 ? Float64Array.from(numbers) : IDENTITY;
}

/** The /BBox of a form. */
export function boxOf(dict: PDFDict): Box | undefined {
  const numbers = listAt(dict, 'BBox').map(numberOr0);
  if (numbers.length !== 4) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  return { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
}

const numberOr0 = (value: PDFObject): number => (value instanceof PDFNumber ? value.asNumber() : 0);

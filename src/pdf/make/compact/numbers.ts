/** How exact a number of content has to be. */
import type { Matrix } from '../../content/geometry.js';

const MOST_DECIMALS = 6;
/**
 * How far letters and straight lines may move, in points. Programs that paint these at whole dots of a screen turn a hair more
 * into a dot.
 */
export const EXACT = 0.00001;

/**
 * How many decimals a coordinate needs.
 * @param tolerance how far it may move, in points
 * @param scale how many points one unit of it is on the page
 */
export function decimalsFor(tolerance: number, scale: number): number {
  const decimals = Math.ceil(-Math.log10((2 * tolerance) / scale));
  return Math.min(Math.max(decimals, 0), MOST_DECIMALS);
}

/** 10 to the power of each number of decimals: a book asks for some a million times. */
export const POWERS: readonly number[] = Array.from({ length: 8 }, (_, decimals) => 10 ** decimals);

/** As it is read back. */
export const rounded = (value: number, decimals: number): number =>
  Math.round(value * POWERS[decimals]!) / POWERS[decimals]!;

/** How many units behind a matrix one unit before it becomes at most. */
export const scaleOf = (matrix: Matrix): number =>
  Math.max(Math.hypot(matrix[0]!, matrix[1]!), Math.hypot(matrix[2]!, matrix[3]!));

/** Writes paths with numbers as exact as a plate is. */

import type { Matrix } from '../../content/geometry.js';
import { type Operation, operatorCode } from '../../syntax/operations.js';
import type { ContentWriter } from './content-writer.js';
import { decimalsFor, EXACT, scaleOf } from './numbers.js';

/** How far a point of a curve may move, in points: a sixth of a dot of a plate at 2,400 dpi. */
const TOLERANCE = 0.005;
/** Operators of which all operands are coordinates (ISO 32000-1 8.5.2), and whether these are of straight lines. */
const POINTS = new Map(
  Object.entries({ m: true, l: true, c: false, v: false, y: false, re: true }).map(
    ([operator, isStraight]) => [operatorCode(operator), { text: `${operator}\n`, isStraight }] as const,
  ),
);

/** False for what is no part of a path. */
export type WritePath = (operation: Operation, space: Matrix) => boolean;

export function writePaths(writer: ContentWriter): WritePath {
  let known: Matrix | undefined;
  let [exact, bent] = [0, 0];
  return ({ code, count, numbers }, space) => {
    const operator = POINTS.get(code);
    if (!operator) return false;
    if (space !== known) {
      known = space;
      const scale = scaleOf(space);
      [exact, bent] = [decimalsFor(EXACT, scale), decimalsFor(TOLERANCE, scale)];
    }
    const decimals = operator.isStraight ? exact : bent;
    for (let at = 0; at < count; at += 1) writer.number(numbers[at]!, decimals);
    writer.text(operator.text);
    return true;
  };
}

/** Writes paths with numbers as exact as a plate is, and with as few curves. */

import type { Matrix } from '../../content/geometry.js';
import { type Operation, operatorCode } from '../../syntax/operations.js';
import type { ContentWriter } from './content-writer.js';
import { startChain } from './join-curves.js';
import { decimalsFor, EXACT, scaleOf } from './numbers.js';

/** How far a point of a curve may move, in points: a sixth of a dot of a plate at 2,400 dpi. */
const TOLERANCE = 0.005;
/** Operators of which all operands are coordinates (ISO 32000-1 8.5.2), and whether these are of straight lines. */
const POINTS = new Map(
  Object.entries({ m: true, l: true, c: false, v: false, y: false, re: true }).map(
    ([operator, isStraight]) => [operatorCode(operator), { operator, text: `${operator}\n`, isStraight }] as const,
  ),
);

export interface Paths {
  /** False for what is no part of a path. */
  write(operation: Operation, space: Matrix): boolean;
  /** Before anything else is written. */
  flush(): void;
}

export function writePaths(writer: ContentWriter): Paths {
  let known: Matrix | undefined;
  let [exact, bent, near] = [0, 0, 0];
  /** Where the path is. */
  let [x, y] = [Number.NaN, Number.NaN];
  const chain = startChain();
  const writeCurve = (curve: Float64Array): void => {
    for (let at = 2; at < 8; at += 1) writer.number(curve[at]!, bent);
    writer.text('c\n');
  };
  const flush = (): void => chain.write(near, writeCurve);
  return {
    flush() {
      flush();
      [x, y] = [Number.NaN, Number.NaN];
    },
    write({ code, count, numbers }, space) {
      const found = POINTS.get(code);
      if (!found) return false;
      if (space !== known) {
        flush();
        known = space;
        const scale = scaleOf(space);
        [exact, bent, near] = [decimalsFor(EXACT, scale), decimalsFor(TOLERANCE, scale), TOLERANCE / scale];
      }
      const { operator, text, isStraight } = found;
      if (operator === 'c' && !Number.isNaN(x)) {
        if (!chain.add(x, y, numbers)) {
          flush();
          chain.add(x, y, numbers);
        }
      } else {
        flush();
        const decimals = isStraight ? exact : bent;
        for (let at = 0; at < count; at += 1) writer.number(numbers[at]!, decimals);
        writer.text(text);
      }
      const isOpen = operator !== 're' && count >= 2;
      [x, y] = isOpen ? [numbers[count - 2]!, numbers[count - 1]!] : [Number.NaN, Number.NaN];
      return true;
    },
  };
}

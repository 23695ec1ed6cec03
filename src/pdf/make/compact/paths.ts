/** Writes paths with numbers as exact as a plate is, and with as few curves. */

import type { Matrix } from '../../content/geometry.js';
import { type Operation, operatorCode, readOperations } from '../../syntax/operations.js';
import { type ContentWriter, startWriting } from './content-writer.js';
import { startChain } from './join-curves.js';
import { decimalsFor, EXACT, scaleOf } from './numbers.js';

/** How far a point of a curve may move, in points: a sixth of a dot of a plate at 2,400 dpi. */
const TOLERANCE = 0.005;
/** Operators of which all operands are coordinates (ISO 32000-1 8.5.2), and whether these are of straight lines. */
const POINTS = new Map(
  Object.entries({ m: true, l: true, c: false, v: false, y: false, re: true, h: true }).map(
    ([operator, isStraight]) => [operatorCode(operator), { operator, text: `${operator}\n`, isStraight }] as const,
  ),
);
export const PATH_CODES: readonly number[] = [...POINTS.keys()];
/** Of what is remembered, in bytes as they were. */
const MOST_KNOWN = 8 * 1024 * 1024;

export interface Paths {
  /** @param operation of {@link PATH_CODES}, with numbers alone @param bytes in which it stands */
  write(operation: Operation, space: Matrix, bytes: Uint8Array): void;
  /** Before anything else is written. */
  flush(): void;
}

/** What came out of paths, by how large they are drawn and what they were: the edge of a page is drawn the same on each page. */
const known = new Map<number, Map<string, Uint8Array>>();
let knownBytes = 0;

export function writePaths(writer: ContentWriter): Paths {
  let [start, end] = [0, 0];
  let content: Uint8Array | undefined;
  let space: Matrix | undefined;
  const flush = (): void => {
    if (!content || !space) return;
    const written = shorter(content.subarray(start, end), scaleOf(space));
    writer.copy(written, 0, written.length);
    content = undefined;
  };
  return {
    flush,
    write(operation, at, bytes) {
      if (content && at !== space) flush();
      if (!content) [content, space, start] = [bytes, at, operation.start];
      end = operation.end;
    },
  };
}

/** @param path operators of paths alone @param scale points to a unit */
function shorter(path: Uint8Array, scale: number): Uint8Array {
  const ofScale = known.get(scale) ?? new Map<string, Uint8Array>();
  const key = Buffer.from(path.buffer, path.byteOffset, path.length).toString('latin1');
  const before = ofScale.get(key);
  if (before) return before;
  const written = shorten(path, scale);
  knownBytes += path.length;
  if (knownBytes > MOST_KNOWN) {
    known.clear();
    knownBytes = 0;
  }
  known.set(scale, ofScale.set(key, written));
  return written;
}

function shorten(path: Uint8Array, scale: number): Uint8Array {
  const writer = startWriting(path.length);
  const [exact, bent, near] = [decimalsFor(EXACT, scale), decimalsFor(TOLERANCE, scale), TOLERANCE / scale];
  /** Where the path is. */
  let x = Number.NaN;
  let y = Number.NaN;
  const chain = startChain();
  const writeCurve = (curve: Float64Array): void => {
    for (let at = 2; at < 8; at += 1) writer.number(curve[at]!, bent);
    writer.text('c\n');
  };
  const flush = (): void => chain.write(near, writeCurve);
  readOperations(path, ({ code, count, numbers }) => {
    const { operator, text, isStraight } = POINTS.get(code)!;
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
    x = isOpen ? numbers[count - 2]! : Number.NaN;
    y = isOpen ? numbers[count - 1]! : Number.NaN;
  });
  flush();
  return writer.bytes();
}

/** What one operation shows: its codes, and where each stands (ISO 32000-1 9.4.3 and 9.4.4). */
import type { Font } from '../fonts/font.js';
import { checkMarks } from '../syntax/budget.js';
import { KIND, type Operation } from '../syntax/operations.js';
import { readString, type StringBytes } from '../syntax/strings.js';
import type { Matrix } from './geometry.js';
import type { GraphicsState } from './graphics.js';

/** The same object for every operation; its lists are valid up to `count`. */
export interface Shown {
  /** Undefined for one that is not in the resources: then each byte counts as a code, of no width. */
  font: Font | undefined;
  count: number;
  codes: Uint32Array;
  /** The operand that a code stands in, and where in the bytes of that string it begins. */
  operands: Uint32Array;
  offsets: Uint32Array;
  /** Where a glyph begins on its base line, in user space: the matrix of the state leads to the page. */
  xs: Float64Array;
  ys: Float64Array;
  /** Of glyphs, in text space at size 1. */
  widths: Float64Array;
  /** From text space to user space; only its first four numbers count. */
  matrix: Matrix;
  /** Of the string that was read last. */
  readonly string: StringBytes;
}

/** What is known when an operation shows text. */
interface Showing {
  readonly bytes: Uint8Array;
  readonly operation: Operation;
  readonly state: GraphicsState;
  readonly textMatrix: Matrix;
}

/** The text of what is shown; '' for codes that stand for nothing. */
export function textOf({ font, codes, count }: Shown): string {
  let text = '';
  if (font) for (let at = 0; at < count; at += 1) text += font.text(codes[at]!);
  return text;
}

/** @param capacity grows with what is shown: browsers show one letter at a time */
export function emptyShown(capacity = 16): Shown {
  return {
    font: undefined,
    count: 0,
    codes: new Uint32Array(capacity),
    operands: new Uint32Array(capacity),
    offsets: new Uint32Array(capacity),
    xs: new Float64Array(capacity),
    ys: new Float64Array(capacity),
    widths: new Float64Array(capacity),
    matrix: new Float64Array(6),
    string: { bytes: new Uint8Array(capacity), length: 0 },
  };
}

/** Makes room for as many codes more. @throws OverBudget for more than anybody shows at once */
function reserve(shown: Shown, more: number): void {
  const needed = shown.count + more;
  if (needed <= shown.codes.length) return;
  checkMarks(needed);
  const wider = emptyShown(2 * needed);
  for (const key of ['codes', 'operands', 'offsets'] as const) {
    wider[key].set(shown[key]);
    shown[key] = wider[key];
  }
  for (const key of ['xs', 'ys', 'widths'] as const) {
    wider[key].set(shown[key]);
    shown[key] = wider[key];
  }
}

/**
 * Reads the strings from an operand on, and moves the text matrix along. Numbers between them move by thousandths of an em,
 * against the direction of writing.
 */
export function readShown(shown: Shown, showing: Showing, first: number): void {
  const { bytes, operation, state, textMatrix: matrix } = showing;
  const { font, fontSize, horizontalScale } = state;
  shown.font = font;
  shown.count = 0;
  shown.matrix = matrix;
  for (let operand = first; operand < operation.count; operand += 1) {
    const kind = operation.kinds[operand];
    if (kind === KIND.literal || kind === KIND.hex) {
      readString(bytes, operation, operand, shown.string);
      addCodes(shown, operand, state, matrix);
    } else if (kind === KIND.number) {
      const move = (-operation.numbers[operand]! / 1000) * fontSize * horizontalScale;
      matrix[4] = matrix[4]! + move * matrix[0]!;
      matrix[5] = matrix[5]! + move * matrix[1]!;
    }
  }
}

function addCodes(
  shown: Shown,
  operand: number,
  { font, fontSize, horizontalScale, characterSpace, wordSpace }: GraphicsState,
  matrix: Matrix,
): void {
  const { bytes, length } = shown.string;
  reserve(shown, length);
  const a = matrix[0]!;
  const b = matrix[1]!;
  let x = matrix[4]!;
  let y = matrix[5]!;
  let { count } = shown;
  const fixed = font ? font.codeBytes : 1;
  for (let at = 0; at < length; ) {
    const step = fixed ?? font!.lengthAt(bytes, at, length);
    if (at + step > length) break;
    let code = 0;
    for (let byte = 0; byte < step; byte += 1) code = code * 256 + bytes[at + byte]!;
    const width = font ? font.width(code) : 0;
    shown.codes[count] = code;
    shown.operands[count] = operand;
    shown.offsets[count] = at;
    shown.xs[count] = x;
    shown.ys[count] = y;
    shown.widths[count] = width;
    count += 1;
    at += step;
    if (!font) continue;
    const spacing = characterSpace + (step === 1 && code === 32 ? wordSpace : 0);
    const advance = (width * fontSize + spacing) * horizontalScale;
    x += advance * a;
    y += advance * b;
  }
  shown.count = count;
  matrix[4] = x;
  matrix[5] = y;
}

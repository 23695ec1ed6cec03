/** Reads the width that a Type 2 charstring begins with, if any (Adobe Technical Note 5177, 3.1). */

export type Subroutines = readonly Uint8Array[];

const MAX_DEPTH = 10;
const MAX_OPERANDS = 513;
const [CALL_OWN, CALL_GLOBAL, RETURN] = [10, 29, 11];
/** How many operands an operator takes that may come first; for stems and masks any even number. */
const FIRST_OPERATORS: ReadonlyMap<number, number | 'even'> = new Map<number, number | 'even'>([
  [1, 'even'],
  [3, 'even'],
  [18, 'even'],
  [23, 'even'],
  [19, 'even'],
  [20, 'even'],
  [4, 1],
  [22, 1],
  [21, 2],
  [14, 0],
]);
/** `endchar` may also build an accented letter, from four operands. */
const END = 14;

/** Less the nominal width; `usual` when it states none; undefined when it begins in a way that we do not follow. */
export function statedWidth(
  program: Uint8Array,
  subroutines: { readonly own: Subroutines; readonly global: Subroutines },
): number | 'usual' | undefined {
  const stack: number[] = [];
  let width: number | 'usual' | undefined;
  /** Whether there is more to read. */
  const run = (bytes: Uint8Array, depth: number): boolean => {
    let at = 0;
    const next = (): number => bytes[at++] ?? 0;
    while (at < bytes.length) {
      const byte = next();
      if (byte === 28) stack.push(((next() << 24) | (next() << 16)) >> 16);
      else if (byte === 255) stack.push(((next() << 24) | (next() << 16) | (next() << 8) | next()) / 65536);
      else if (byte >= 247 && byte <= 250) stack.push((byte - 247) * 256 + next() + 108);
      else if (byte >= 251) stack.push(-(byte - 251) * 256 - next() - 108);
      else if (byte >= 32) stack.push(byte - 139);
      else if (byte === RETURN) return true;
      else if (byte === CALL_OWN || byte === CALL_GLOBAL) {
        const list = byte === CALL_OWN ? subroutines.own : subroutines.global;
        const called = list[(stack.pop() ?? 0) + biasOf(list)];
        if (!called || depth >= MAX_DEPTH) return false;
        if (!run(called, depth + 1)) return false;
      } else {
        width = widthBefore(byte, stack);
        return false;
      }
      if (stack.length > MAX_OPERANDS) return false;
    }
    return true;
  };
  run(program, 0);
  return width;
}

function widthBefore(operator: number, stack: readonly number[]): number | 'usual' | undefined {
  const takes = FIRST_OPERATORS.get(operator);
  if (takes === undefined) return undefined;
  const over = takes === 'even' ? stack.length % 2 : stack.length - takes;
  if (over === 0 || (operator === END && over === 4)) return 'usual';
  return over === 1 || (operator === END && over === 5) ? stack[0] : undefined;
}

/** TN 5177, 4.7. */
const biasOf = ({ length }: Subroutines): number => (length < 1240 ? 107 : length < 33_900 ? 1131 : 32_768);

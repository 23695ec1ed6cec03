/** Reads a CMap: which text, or which glyph of a collection, each code of a font stands for (ISO 32000-1 9.7.5 and 9.10.3). */
import { checkMarks } from '../syntax/budget.js';
import { KIND, type Operation, operatorCode, readOperations } from '../syntax/operations.js';
import { nameAt, readString, type StringBytes, utf16 } from '../syntax/strings.js';

export interface CMap {
  readonly texts: ReadonlyMap<number, string>;
  readonly cids: ReadonlyMap<number, number>;
  /** Which bytes make a code; empty when the map does not say. */
  readonly spaces: readonly CodeSpace[];
  /** 1 for lines that run from top to bottom. */
  readonly writingMode: number;
  /** The name of a map that this one goes by. */
  readonly uses: string | undefined;
}

/** Codes of as many bytes, of which each lies between two others. */
export interface CodeSpace {
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

const SPACES = operatorCode('endcodespacerange');
const CHARACTERS = operatorCode('endbfchar');
const CHARACTER_RANGES = operatorCode('endbfrange');
const CIDS = operatorCode('endcidchar');
const CID_RANGES = operatorCode('endcidrange');
const USE = operatorCode('usecmap');
const DEFINE = operatorCode('def');
/** A range cannot be longer than all codes of two bytes; more is damage. */
const MAX_RANGE = 0x10000;

export function readCMap(bytes: Uint8Array): CMap {
  const texts = new Map<number, string>();
  const cids = new Map<number, number>();
  const spaces: CodeSpace[] = [];
  let writingMode: number | undefined;
  let uses: string | undefined;
  const scratch: StringBytes = { bytes: new Uint8Array(64), length: 0 };
  const string = (operation: Operation, operand: number): Uint8Array => {
    readString(bytes, operation, operand, scratch);
    return scratch.bytes.subarray(0, scratch.length);
  };
  const code = (operation: Operation, operand: number): number => {
    readString(bytes, operation, operand, scratch);
    let value = 0;
    for (let at = 0; at < scratch.length; at += 1) value = value * 256 + scratch.bytes[at]!;
    return value;
  };
  const text = (operation: Operation, operand: number): string => utf16(string(operation, operand));
  readOperations(bytes, (operation) => {
    const { code: operator, count, kinds, numbers } = operation;
    checkMarks(texts.size);
    checkMarks(cids.size);
    if (operator === SPACES) {
      for (let at = 0; at + 1 < count; at += 2)
        spaces.push({ first: string(operation, at).slice(), last: string(operation, at + 1).slice() });
    } else if (operator === CHARACTERS) {
      for (let at = 0; at + 1 < count; at += 2) texts.set(code(operation, at), text(operation, at + 1));
    } else if (operator === CHARACTER_RANGES) {
      for (let at = 0; at + 2 < count; at += 3) {
        const first = code(operation, at);
        const last = Math.min(code(operation, at + 1), first + MAX_RANGE);
        if (kinds[at + 2] !== KIND.arrayOpen) {
          addTexts(texts, first, last, text(operation, at + 2));
          continue;
        }
        let operand = at + 3;
        for (let each = first; operand < count && kinds[operand] !== KIND.arrayClose; each += 1, operand += 1) {
          texts.set(each, text(operation, operand));
        }
        // Two operands before the array were counted, and the loop counts three more.
        at = operand - 2;
      }
    } else if (operator === CIDS) {
      for (let at = 0; at + 1 < count; at += 2) cids.set(code(operation, at), numbers[at + 1]!);
    } else if (operator === CID_RANGES) {
      for (let at = 0; at + 2 < count; at += 3) {
        const first = code(operation, at);
        const last = Math.min(code(operation, at + 1), first + MAX_RANGE - 1);
        for (let each = first; each <= last; each += 1) cids.set(each, numbers[at + 2]! + each - first);
      }
    } else if (operator === USE && count > 0) uses ??= nameAt(bytes, operation, count - 1);
    else if (operator === DEFINE && count > 1 && nameAt(bytes, operation, count - 2) === 'WMode')
      writingMode ??= numbers[count - 1]!;
  });
  return { texts, cids, spaces, writingMode: writingMode ?? 0, uses };
}

/** Only the last character counts up (ISO 32000-1 9.10.3). */
function addTexts(texts: Map<number, string>, first: number, last: number, start: string): void {
  const characters = [...start];
  const tail = characters.pop()?.codePointAt(0) ?? 0;
  const head = characters.join('');
  for (let code = first; code <= last && tail + code - first <= 0x10ffff; code += 1) {
    texts.set(code, head + String.fromCodePoint(tail + code - first));
    checkMarks(texts.size);
  }
}

/** The bytes of every code; undefined when codes have several lengths, or the map does not say. */
export function fixedLength({ spaces: [space, ...others] }: CMap): number | undefined {
  return others.every(({ first }) => first.length === space?.first.length)
    ? space?.first.length || undefined
    : undefined;
}

/** How many bytes the code at a place has; the shortest there is where no code begins like this. */
export function lengthAt({ spaces }: CMap, bytes: Uint8Array, at: number, end: number): number {
  let shortest = 4;
  for (const { first, last } of spaces) {
    const { length } = first;
    if (length === 0) continue;
    let fits = at + length <= end;
    for (let byte = 0; fits && byte < length; byte += 1)
      fits = bytes[at + byte]! >= first[byte]! && bytes[at + byte]! <= (last[byte] ?? 0);
    if (fits) return length;
    shortest = Math.min(shortest, length);
  }
  return shortest;
}

/** Reads a ToUnicode CMap: which text each code of a font stands for (ISO 32000-1 9.10.3). */
import { checkMarks } from '../syntax/budget.js';
import { KIND, type Operation, operatorCode, readOperations } from '../syntax/operations.js';
import { readString, type StringBytes, utf16 } from '../syntax/strings.js';

export interface ToUnicode {
  readonly texts: ReadonlyMap<number, string>;
  /** Bytes per code, from the codespace; undefined when the map does not say. */
  readonly codeBytes: number | undefined;
}

const CODE_SPACE = operatorCode('endcodespacerange');
const CHARACTERS = operatorCode('endbfchar');
const RANGES = operatorCode('endbfrange');
/** A range cannot be longer than all codes of two bytes; more is damage. */
const MAX_RANGE = 0x10000;

export function readToUnicode(bytes: Uint8Array): ToUnicode {
  const texts = new Map<number, string>();
  let codeBytes: number | undefined;
  const scratch: StringBytes = { bytes: new Uint8Array(64), length: 0 };
  const code = (operation: Operation, operand: number): number => {
    readString(bytes, operation, operand, scratch);
    let value = 0;
    for (let at = 0; at < scratch.length; at += 1) value = value * 256 + (scratch.bytes[at] as number);
    return value;
  };
  const text = (operation: Operation, operand: number): string => {
    readString(bytes, operation, operand, scratch);
    return utf16(scratch.bytes.subarray(0, scratch.length));
  };
  readOperations(bytes, (operation) => {
    const { code: operator, count, kinds } = operation;
    checkMarks(texts.size);
    if (operator === CODE_SPACE && count >= 2) {
      readString(bytes, operation, 0, scratch);
      codeBytes = Math.max(codeBytes ?? 0, scratch.length);
    } else if (operator === CHARACTERS) {
      for (let at = 0; at + 1 < count; at += 2) texts.set(code(operation, at), text(operation, at + 1));
    } else if (operator === RANGES) {
      for (let at = 0; at + 2 < count; at += 3) {
        const first = code(operation, at);
        const last = Math.min(code(operation, at + 1), first + MAX_RANGE);
        if (kinds[at + 2] !== KIND.arrayOpen) {
          addRange(texts, first, last, text(operation, at + 2));
          continue;
        }
        let operand = at + 3;
        for (let each = first; operand < count && kinds[operand] !== KIND.arrayClose; each += 1, operand += 1) {
          texts.set(each, text(operation, operand));
        }
        // Two operands before the array were counted, and the loop counts three more.
        at = operand - 2;
      }
    }
  });
  return { texts, codeBytes };
}

/** Only the last character counts up (ISO 32000-1 9.10.3). */
function addRange(texts: Map<number, string>, first: number, last: number, start: string): void {
  const characters = [...start];
  const tail = characters.pop()?.codePointAt(0) ?? 0;
  const head = characters.join('');
  for (let code = first; code <= last && tail + code - first <= 0x10ffff; code += 1) {
    texts.set(code, head + String.fromCodePoint(tail + code - first));
    checkMarks(texts.size);
  }
}

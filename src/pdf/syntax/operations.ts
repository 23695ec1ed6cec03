/** Cuts a content stream into operations: where each begins and ends, its operator and its operands (ISO 32000-1 7.8.2). */
import { checkMarks } from './budget.js';

/**
 * One operator with the operands before it. The same object is handed out for every operation: whoever needs a value
 * later copies it. `start` is the first byte of the first operand (or of the operator), `end` the byte after the
 * operator, so that `bytes.subarray(start, end)` can be replaced by other bytes.
 */
export interface Operation {
  /** As {@link operatorCode} gives it. */
  code: number;
  start: number;
  end: number;
  /** Operands; brackets of arrays and dictionaries count as operands of their own. */
  count: number;
  /** Per operand one of {@link KIND}. */
  kinds: Uint8Array;
  /** Values of numbers; 0 for other kinds. */
  numbers: Float64Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

export const KIND = {
  number: 1,
  /** `/Name`, slash included. */
  name: 2,
  /** `(text)`, brackets included. */
  literal: 3,
  /** `<0A1B>`, brackets included. */
  hex: 4,
  arrayOpen: 5,
  arrayClose: 6,
  dictOpen: 7,
  dictClose: 8,
  /** true, false and null. */
  word: 9,
} as const;

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
/** What each byte is to the syntax (ISO 32000-1 7.2.2). */
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = SPACE;
for (const character of '()<>[]{}/%') CLASS[character.charCodeAt(0)] = DELIMITER;

/** Up to four letters are packed as they are, longer words (of CMaps) are hashed: see `operatorCode('endbfchar')`. */
export function operatorCode(word: string): number {
  let code = 0;
  for (let at = 0; at < word.length; at += 1) code = addLetter(code, word.charCodeAt(at), at);
  return code;
}

const addLetter = (code: number, byte: number, at: number): number =>
  at < 4 ? (code << 8) | byte : Math.imul(code, 31) + byte;

const BEGIN_IMAGE = operatorCode('BI');
const WORDS = new Set(['true', 'false', 'null'].map(operatorCode));

/** Damaged streams are read as far as they make sense: this throws for nothing but too many operands. Inline images come as one operation `BI`. */
export function readOperations(bytes: Uint8Array, visit: (operation: Operation) => void): void {
  // Many streams have a few operations only, and room for operands takes longer to make than these to read.
  const operation = idle.pop() ?? emptyOperation(OPERANDS);
  operation.count = 0;
  operation.numbers.fill(0);
  readInto(operation, bytes, visit);
  if (operation.kinds.length === OPERANDS) idle.push(operation);
}

const OPERANDS = 64;

/** Of readings that came to their end: a visitor may read another stream meanwhile. */
const idle: Operation[] = [];

function readInto(operation: Operation, bytes: Uint8Array, visit: (operation: Operation) => void): void {
  const length = bytes.length;
  let at = 0;
  while (at < length) {
    const byte = bytes[at] as number;
    const kind = CLASS[byte];
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const start = at;
    if (kind === DELIMITER) {
      at = readDelimited(bytes, at, operation);
      continue;
    }
    // + - . 0-9
    if (byte <= 57 && (byte >= 48 || byte === 45 || byte === 46 || byte === 43)) {
      const slot = addOperand(operation, KIND.number, start, start);
      at = readNumber(bytes, at, operation.numbers, slot);
      operation.ends[slot] = at;
      continue;
    }
    let code = 0;
    for (; at < length && CLASS[bytes[at] as number] === REGULAR; at += 1) {
      code = addLetter(code, bytes[at] as number, at - start);
    }
    // Operators are shorter, but for those of CMaps.
    if (at - start > 3 && WORDS.has(code)) {
      addOperand(operation, KIND.word, start, at);
      continue;
    }
    if (code === BEGIN_IMAGE) at = endOfImage(bytes, at);
    operation.code = code;
    operation.end = at;
    operation.start = operation.count > 0 ? (operation.starts[0] as number) : start;
    visit(operation);
    operation.count = 0;
  }
}

function emptyOperation(capacity: number): Operation {
  return {
    code: 0,
    start: 0,
    end: 0,
    count: 0,
    kinds: new Uint8Array(capacity),
    numbers: new Float64Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
  };
}

function addOperand(operation: Operation, kind: number, start: number, end: number): number {
  const slot = operation.count;
  if (slot === operation.kinds.length) grow(operation);
  operation.kinds[slot] = kind;
  operation.numbers[slot] = 0;
  operation.starts[slot] = start;
  operation.ends[slot] = end;
  operation.count = slot + 1;
  return slot;
}

function grow(operation: Operation): void {
  checkMarks(operation.count);
  const wider = emptyOperation(operation.kinds.length * 2);
  wider.kinds.set(operation.kinds);
  wider.numbers.set(operation.numbers);
  wider.starts.set(operation.starts);
  wider.ends.set(operation.ends);
  Object.assign(operation, { kinds: wider.kinds, numbers: wider.numbers, starts: wider.starts, ends: wider.ends });
}

/** Returns the byte after the number; an integer of Skia has at most seven digits, so a double holds it exactly. */
function readNumber(bytes: Uint8Array, from: number, numbers: Float64Array, slot: number): number {
  let at = from;
  let negative = false;
  for (let byte = bytes[at]; byte === 45 || byte === 43; byte = bytes[++at]) negative = negative || byte === 45;
  let value = 0;
  let byte = bytes[at] as number;
  for (; byte >= 48 && byte <= 57; byte = bytes[++at] as number) value = value * 10 + byte - 48;
  if (byte === 46) {
    let scale = 1;
    for (byte = bytes[++at] as number; byte >= 48 && byte <= 57; byte = bytes[++at] as number) {
      value = value * 10 + byte - 48;
      scale *= 10;
    }
    value /= scale;
  }
  // Nonsense such as `1-2`: what follows is skipped, as readers do.
  while (at < bytes.length && CLASS[bytes[at] as number] === REGULAR) at += 1;
  numbers[slot] = negative ? -value : value;
  return at;
}

function readDelimited(bytes: Uint8Array, start: number, operation: Operation): number {
  const byte = bytes[start];
  if (byte === 37) return endOfLine(bytes, start);
  let kind: number = KIND.name;
  let end = start + 1;
  if (byte === 47) while (end < bytes.length && CLASS[bytes[end] as number] === REGULAR) end += 1;
  else if (byte === 40) {
    kind = KIND.literal;
    end = endOfLiteral(bytes, start);
  } else if (byte === 91) kind = KIND.arrayOpen;
  else if (byte === 93) kind = KIND.arrayClose;
  else if (byte === 60 && bytes[end] === 60) {
    kind = KIND.dictOpen;
    end += 1;
  } else if (byte === 62 && bytes[end] === 62) {
    kind = KIND.dictClose;
    end += 1;
  } else if (byte === 60) {
    kind = KIND.hex;
    const close = bytes.indexOf(62, end);
    end = close < 0 ? bytes.length : close + 1;
  } else return end; // A loose bracket, or a brace: only PostScript calculators have these.
  addOperand(operation, kind, start, end);
  return end;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

/** Brackets inside a literal string come in pairs or after a backslash (ISO 32000-1 7.3.4.2). */
function endOfLiteral(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 92) at += 1;
    else if (byte === 40) depth += 1;
    else if (byte === 41 && --depth === 0) return at + 1;
  }
  return bytes.length;
}

/** `EI` between white space, after `ID` and the image's own bytes (ISO 32000-1 8.9.7). */
function endOfImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 69 || bytes[at + 1] !== 73 || CLASS[bytes[at - 1] as number] !== SPACE) continue;
    if (at + 2 >= bytes.length || CLASS[bytes[at + 2] as number] === SPACE) return at + 2;
  }
  return bytes.length;
}

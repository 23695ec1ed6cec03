/** Reads the names and strings that stand in a content stream. */
import { KIND, type Operation } from './operations.js';

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** Of a name: ISO 32000-1 annex C says 127. */
const MOST_LETTERS = 4096;

/** The name of an operand without its slash; `#20` and the like are resolved (ISO 32000-1 7.3.5). */
export function nameAt(bytes: Uint8Array, { starts, ends }: Operation, operand: number): string {
  let name = '';
  const start = (starts[operand] as number) + 1;
  const end = Math.min(ends[operand] as number, start + MOST_LETTERS);
  for (let at = start; at < end; at += 1) {
    name += String.fromCharCode(bytes[at] as number);
  }
  return name.includes('#')
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;
}

/** Writes the bytes of a string operand to `target`, growing it when needed; see {@link StringBytes}. */
export interface StringBytes {
  bytes: Uint8Array;
  length: number;
}

/** Reuses `target`: text is shown glyph by glyph, thousands of strings on a page. */
export function readString(bytes: Uint8Array, operation: Operation, operand: number, target: StringBytes): void {
  const start = (operation.starts[operand] as number) + 1;
  const end = (operation.ends[operand] as number) - 1;
  if (target.bytes.length < end - start) target.bytes = new Uint8Array(2 * (end - start));
  target.length =
    operation.kinds[operand] === KIND.hex
      ? readHex(bytes, start, end, target.bytes)
      : readLiteral(bytes, start, end, target.bytes);
}

/** An odd number of digits ends in a 0 (ISO 32000-1 7.3.4.3). */
function readHex(bytes: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let digits = 0;
  let value = 0;
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    const digit = byte <= 57 ? byte - 48 : (byte & 0xdf) - 55;
    if (digit < 0 || digit > 15) continue;
    value = (value << 4) | digit;
    digits += 1;
    if (digits === 2) {
      target[length++] = value;
      digits = 0;
      value = 0;
    }
  }
  if (digits === 1) target[length++] = value << 4;
  return length;
}

function readLiteral(bytes: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end; at += 1) {
    let byte = bytes[at] as number;
    if (byte === 92) {
      byte = bytes[++at] as number;
      if (byte >= 48 && byte <= 55) {
        let value = byte - 48;
        for (let digits = 1; digits < 3 && isOctal(bytes[at + 1]); digits += 1) {
          value = value * 8 + (bytes[++at] as number) - 48;
        }
        byte = value & 255;
      } else if (byte === 13 || byte === 10) {
        // A line that goes on after a backslash.
        if (byte === 13 && bytes[at + 1] === 10) at += 1;
        continue;
      } else byte = ESCAPES[byte] ?? byte;
    }
    target[length++] = byte;
  }
  return length;
}

const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 55;

/** A text string: UTF-16 with a byte order mark, UTF-8 with one (PDF 2.0), or Latin-1 for what we meet of PDFDocEncoding. */
export function decodeTextString({ bytes, length }: StringBytes): string {
  const own = Buffer.from(bytes.subarray(0, length));
  if (own[0] === 0xfe && own[1] === 0xff) return utf16(own.subarray(2));
  if (own[0] === 0xef && own[1] === 0xbb && own[2] === 0xbf) return own.subarray(3).toString('utf8');
  return own.toString('latin1');
}

/** Big-endian, as PDF writes it. */
export function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] as number) << 8) | (bytes[at + 1] as number));
  }
  return text;
}

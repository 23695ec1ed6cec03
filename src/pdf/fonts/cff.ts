/** Reads the little that rules ask of a CFF program: its glyphs by name or CID, their widths, its own encoding (TN 5176). */
import { STANDARD_NAMES, STANDARD_STRINGS } from './cff-strings.js';
import { type Subroutines, statedWidth } from './charstring.js';
import type { GlyphProgram } from './glyph-program.js';

/** Numbers by operator; two-byte operators count from 1200. */
type Dict = ReadonlyMap<number, readonly number[]>;

interface Index {
  readonly items: readonly Uint8Array[];
  readonly end: number;
}

const [ENCODING, CHARSET, CHAR_STRINGS, PRIVATE, LOCAL_SUBRS] = [16, 15, 17, 18, 19];
const [DEFAULT_WIDTH, NOMINAL_WIDTH] = [20, 21];
const [FONT_MATRIX, ROS, FD_ARRAY, FD_SELECT] = [1207, 1230, 1236, 1237];

/** Undefined for what is no CFF program, or one that is damaged. */
export function readCff(bytes: Uint8Array): GlyphProgram | undefined {
  try {
    return readProgram(bytes);
  } catch {
    return undefined;
  }
}

function readProgram(bytes: Uint8Array): GlyphProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint8(0) !== 1) return undefined;
  const named = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, named.end);
  const strings = readIndex(view, tops.end);
  const globals = readIndex(view, strings.end);
  const top = readDict(tops.items[0] ?? new Uint8Array());
  const charStrings = readIndex(view, first(top, CHAR_STRINGS) ?? 0).items;
  if (charStrings.length === 0) return undefined;
  const isCid = top.has(ROS);
  const ids = readCharset(view, first(top, CHARSET) ?? 0, charStrings.length, isCid);
  const parts = isCid
    ? readIndex(view, first(top, FD_ARRAY) ?? 0).items.map((item) => readPart(view, readDict(item), top))
    : [readPart(view, top, undefined)];
  const partOf = isCid ? readSelect(view, first(top, FD_SELECT) ?? 0, charStrings.length) : () => 0;
  const nameOf = (id: number): string => stringOf(id, strings.items);
  const names = isCid ? [] : (ids ?? []).map((id, glyph) => [nameOf(id), glyph] as const);
  const encoding = isCid ? undefined : readEncoding(view, first(top, ENCODING) ?? 0, nameOf);
  return {
    names: new Map(names),
    cids: isCid && ids ? new Map(ids.map((cid, glyph) => [cid, glyph])) : undefined,
    encoded: (code) => encoding?.(code, (glyph) => names[glyph]?.[0]),
    widthOf(glyph) {
      const part = parts[partOf(glyph)];
      const program = charStrings[glyph];
      if (!part || !program || part.scale === undefined) return undefined;
      const stated = statedWidth(program, { own: part.subroutines, global: globals.items });
      if (stated === undefined) return undefined;
      return (stated === 'usual' ? part.usual : part.nominal + stated) * part.scale;
    },
  };
}

interface Part {
  readonly usual: number;
  readonly nominal: number;
  readonly subroutines: Subroutines;
  /** To thousandths of an em; undefined when two matrices say different things. */
  readonly scale: number | undefined;
}

function readPart(view: DataView, dict: Dict, top: Dict | undefined): Part {
  const [size = 0, offset = 0] = dict.get(PRIVATE) ?? [];
  const own = readDict(bytesAt(view, offset, size));
  const subrs = first(own, LOCAL_SUBRS);
  return {
    usual: first(own, DEFAULT_WIDTH) ?? 0,
    nominal: first(own, NOMINAL_WIDTH) ?? 0,
    subroutines: subrs === undefined ? [] : readIndex(view, offset + subrs).items,
    scale: scaleOf(first(dict, FONT_MATRIX), top && first(top, FONT_MATRIX)),
  };
}

/** A part of a CID font and the font as a whole may each have a matrix, of which one is 1. */
function scaleOf(own: number | undefined, around: number | undefined): number | undefined {
  if (own === undefined || around === undefined) return (own ?? around ?? 0.001) * 1000;
  return own === 1 || around === 1 ? own * around * 1000 : undefined;
}

const first = (dict: Dict, operator: number): number | undefined => dict.get(operator)?.[0];

const bytesAt = (view: DataView, offset: number, length: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + offset, length);

function readIndex(view: DataView, start: number): Index {
  const count = view.getUint16(start);
  if (count === 0) return { items: [], end: start + 2 };
  const size = view.getUint8(start + 2);
  const offsetAt = (index: number): number => {
    let value = 0;
    for (let at = 0; at < size; at += 1) value = value * 256 + view.getUint8(start + 3 + index * size + at);
    return value;
  };
  const data = start + 2 + (count + 1) * size;
  const items = Array.from({ length: count }, (_, index) =>
    bytesAt(view, data + offsetAt(index), offsetAt(index + 1) - offsetAt(index)),
  );
  return { items, end: data + offsetAt(count) };
}

function readDict(bytes: Uint8Array): Dict {
  const dict = new Map<number, readonly number[]>();
  let operands: number[] = [];
  let at = 0;
  const next = (): number => bytes[at++] ?? 0;
  while (at < bytes.length) {
    const byte = next();
    if (byte <= 21) {
      dict.set(byte === 12 ? 1200 + next() : byte, operands);
      operands = [];
    } else if (byte === 28) operands.push(((next() << 24) | (next() << 16)) >> 16);
    else if (byte === 29) operands.push((next() << 24) | (next() << 16) | (next() << 8) | next());
    else if (byte === 30) operands.push(readReal(next));
    else if (byte >= 32 && byte <= 246) operands.push(byte - 139);
    else if (byte >= 247 && byte <= 250) operands.push((byte - 247) * 256 + next() + 108);
    else if (byte >= 251 && byte <= 254) operands.push(-(byte - 251) * 256 - next() - 108);
  }
  return dict;
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'];

/** Half bytes, up to one that is 15. */
function readReal(next: () => number): number {
  let text = '';
  for (let count = 0; count < 32; count += 1) {
    const byte = next();
    for (const half of [byte >> 4, byte & 15]) {
      if (half === 15) return Number(text);
      text += DIGITS[half] ?? '';
    }
  }
  return Number.NaN;
}

/** Per glyph a string or a CID; undefined for the two charsets of expert fonts, which nobody embeds. */
function readCharset(view: DataView, offset: number, count: number, isCid: boolean): number[] | undefined {
  if (offset <= 2 && !isCid) return offset === 0 ? Array.from({ length: count }, (_, glyph) => glyph) : undefined;
  if (offset <= 2) return undefined;
  const ids = [0];
  const format = view.getUint8(offset);
  let at = offset + 1;
  while (ids.length < count) {
    const from = view.getUint16(at);
    const left = format === 0 ? 0 : format === 1 ? view.getUint8(at + 2) : view.getUint16(at + 2);
    for (let index = 0; index <= left && ids.length < count; index += 1) ids.push(from + index);
    at += 2 + Math.min(format, 2);
  }
  return ids;
}

function readSelect(view: DataView, offset: number, count: number): (glyph: number) => number {
  if (view.getUint8(offset) === 0) {
    const parts = bytesAt(view, offset + 1, count);
    return (glyph) => parts[glyph] ?? 0;
  }
  const ranges = Array.from({ length: view.getUint16(offset + 1) }, (_, index) => ({
    from: view.getUint16(offset + 3 + 3 * index),
    part: view.getUint8(offset + 5 + 3 * index),
  }));
  return (glyph) => ranges.findLast(({ from }) => from <= glyph)?.part ?? 0;
}

type Encoded = (code: number, nameOfGlyph: (glyph: number) => string | undefined) => string | undefined;

function readEncoding(view: DataView, offset: number, nameOf: (id: number) => string): Encoded | undefined {
  if (offset === 0) return (code) => STANDARD_NAMES.get(code);
  if (offset === 1) return undefined;
  const glyphs = new Map<number, number>();
  const extra = new Map<number, string>();
  const format = view.getUint8(offset);
  const count = view.getUint8(offset + 1);
  let at = offset + 2;
  for (let index = 0, glyph = 1; index < count; index += 1) {
    const left = (format & 127) === 0 ? 0 : view.getUint8(at + 1);
    for (let step = 0; step <= left; step += 1) glyphs.set(view.getUint8(at) + step, glyph++);
    at += (format & 127) === 0 ? 1 : 2;
  }
  if (format & 128) {
    for (let index = view.getUint8(at++); index > 0; index -= 1, at += 3)
      extra.set(view.getUint8(at), nameOf(view.getUint16(at + 1)));
  }
  return (code, nameOfGlyph) => extra.get(code) ?? nameOfGlyph(glyphs.get(code) ?? -1);
}

function stringOf(id: number, own: readonly Uint8Array[]): string {
  const known = STANDARD_STRINGS[id];
  if (known !== undefined) return known;
  return Buffer.from(own[id - STANDARD_STRINGS.length] ?? []).toString('latin1');
}

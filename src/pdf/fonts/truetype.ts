/** Takes a TrueType program apart into its glyphs, and puts glyphs together to one that holds what a PDF needs (ISO 32000-1 9.9). */

/** A program by its glyphs: their numbers are their places in the lists. */
export interface TrueType {
  readonly glyphs: readonly Glyph[];
  /** The tables that no glyph changes: measures of the face, and its instructions. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

export interface Glyph {
  /** Empty for one that paints nothing, or was left out. */
  readonly outline: Uint8Array;
  /** In units of the em. */
  readonly advance: number;
  readonly bearing: number;
}

/** All that ISO 32000-1 9.9 asks for besides glyf, loca and hmtx; names and maps from characters are of no use to a CIDFont. */
const KEPT = ['head', 'hhea', 'maxp', 'cvt ', 'fpgm', 'prep'];
/** What a field needs besides: the map by which the glyph of a letter is found. */
const FOR_TYPING = ['cmap', 'OS/2'];
const COUNT_IN_MAXP = 4;
const METRICS_IN_HHEA = 34;
const LOCA_IN_HEAD = 50;
const SUM_IN_HEAD = 8;
/** What the sum of a whole program is taken from (OpenType, table head). */
const SUM_OF_ALL = 0xb1b0afba;
const MOST_GLYPHS = 0xffff;

/**
 * Undefined for another kind of program, and for damage.
 * @param options.forTyping whether letters will be looked up in it
 */
export function readTrueType(bytes: Uint8Array, { forTyping = false } = {}): TrueType | undefined {
  try {
    return takeApart(bytes, forTyping ? [...KEPT, ...FOR_TYPING] : KEPT);
  } catch (problem) {
    // A place outside the file.
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}

function takeApart(bytes: Uint8Array, names: readonly string[]): TrueType | undefined {
  const tables = tablesOf(bytes);
  const [head, hhea, maxp, loca, glyf, hmtx] = ['head', 'hhea', 'maxp', 'loca', 'glyf', 'hmtx'].map((name) =>
    viewOf(tables.get(name)),
  );
  if (!head || !hhea || !maxp || !loca || !glyf || !hmtx) return undefined;
  const isLong = head.getInt16(LOCA_IN_HEAD) === 1;
  const offset = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const metrics = hhea.getUint16(METRICS_IN_HHEA);
  if (metrics === 0) return undefined;
  const outlines = tables.get('glyf')!;
  const glyphs = Array.from({ length: maxp.getUint16(COUNT_IN_MAXP) }, (_, glyph): Glyph => {
    const at = Math.min(glyph, metrics - 1);
    const bearing = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
    if (offset(glyph + 1) > outlines.length) throw new RangeError();
    return {
      outline: outlines.subarray(offset(glyph), offset(glyph + 1)),
      advance: hmtx.getUint16(4 * at),
      bearing: bearing + 2 <= hmtx.byteLength ? hmtx.getInt16(bearing) : 0,
    };
  });
  const kept = names.flatMap((name) => {
    const table = tables.get(name);
    return table ? [[name, table] as const] : [];
  });
  return { glyphs, tables: new Map(kept) };
}

/** The same glyphs give the same bytes. */
export function writeTrueType({ glyphs, tables }: TrueType): Uint8Array {
  if (glyphs.length > MOST_GLYPHS) throw new RangeError('more glyphs than a program holds');
  const outlines = glyphs.map(({ outline }) => padded(outline, 2));
  const total = outlines.reduce((sum, { length }) => sum + length, 0);
  const isLong = total > 2 * 0xffff;
  const loca = Buffer.alloc((glyphs.length + 1) * (isLong ? 4 : 2));
  let offset = 0;
  for (const [glyph, { length }] of [...outlines, Buffer.alloc(0)].entries()) {
    if (isLong) loca.writeUInt32BE(offset, 4 * glyph);
    else loca.writeUInt16BE(offset / 2, 2 * glyph);
    offset += length;
  }
  const hmtx = Buffer.alloc(4 * glyphs.length);
  for (const [glyph, { advance, bearing }] of glyphs.entries()) {
    hmtx.writeUInt16BE(advance, 4 * glyph);
    hmtx.writeInt16BE(bearing, 4 * glyph + 2);
  }
  const all = new Map([...tables].map(([name, table]) => [name, Buffer.from(table)]));
  all.get('maxp')?.writeUInt16BE(glyphs.length, COUNT_IN_MAXP);
  all.get('hhea')?.writeUInt16BE(glyphs.length, METRICS_IN_HHEA);
  all.get('head')?.writeInt16BE(isLong ? 1 : 0, LOCA_IN_HEAD);
  all.get('head')?.writeUInt32BE(0, SUM_IN_HEAD);
  all.set('loca', loca).set('hmtx', hmtx).set('glyf', Buffer.concat(outlines));
  return putTogether(all);
}

function putTogether(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + 16 * sorted.length);
  const power = Math.floor(Math.log2(sorted.length));
  header.writeUInt32BE(0x00010000, 0);
  for (const [at, value] of [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].entries())
    header.writeUInt16BE(value, 4 + 2 * at);
  const parts: Uint8Array[] = [header];
  let offset = header.length;
  let headAt = 0;
  for (const [index, [name, table]] of sorted.entries()) {
    const entry = 12 + 16 * index;
    header.write(name, entry, 'latin1');
    for (const [at, value] of [sumOf(table), offset, table.length].entries())
      header.writeUInt32BE(value, entry + 4 + 4 * at);
    if (name === 'head') headAt = offset;
    const part = padded(table, 4);
    parts.push(part);
    offset += part.length;
  }
  const program = Buffer.concat(parts);
  program.writeUInt32BE((SUM_OF_ALL - sumOf(program)) >>> 0, headAt + SUM_IN_HEAD);
  return program;
}

function sumOf(bytes: Uint8Array): number {
  const whole = padded(bytes, 4);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

function padded(bytes: Uint8Array, to: number): Buffer {
  const short = bytes.length % to;
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return short === 0 ? plain : Buffer.concat([plain, Buffer.alloc(to - short)]);
}

function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Uint8Array>();
  if (view.getUint32(0) !== 0x00010000 && view.getUint32(0) !== 0x74727565) return tables;
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (start + length > bytes.length) throw new RangeError();
    tables.set(name, bytes.subarray(start, start + length));
  }
  return tables;
}

const viewOf = (bytes: Uint8Array | undefined): DataView | undefined =>
  bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

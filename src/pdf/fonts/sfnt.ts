/** Reads the little that we ask of a TrueType program: how many glyphs, how wide and high, and its character maps. */

export interface Sfnt {
  readonly glyphCount: number;
  /** In thousandths of an em; undefined when the program does not tell. */
  widthOf(glyph: number): number | undefined;
  readonly maps: readonly CharacterMap[];
  /** Whether its glyphs have names too, by which a reader may find one that no map has (`post` of format 2). */
  readonly hasNames: boolean;
}

export interface CharacterMap {
  readonly platform: number;
  readonly encoding: number;
  /** 0 for a code that the map does not have. */
  glyphOf(code: number): number;
}

/** Undefined for what is no TrueType program. */
export function readSfnt(bytes: Uint8Array): Sfnt | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = readTables(view);
    const head = tables.get('head');
    const maxp = tables.get('maxp');
    const hhea = tables.get('hhea');
    const hmtx = tables.get('hmtx');
    if (head === undefined || maxp === undefined) return undefined;
    const unitsPerEm = view.getUint16(head + 18) || 1000;
    const metrics = hhea === undefined ? 0 : view.getUint16(hhea + 34);
    const cmap = tables.get('cmap');
    const post = tables.get('post');
    return {
      glyphCount: view.getUint16(maxp + 4),
      widthOf(glyph) {
        const at = (hmtx ?? 0) + 4 * Math.min(glyph, metrics - 1);
        if (hmtx === undefined || metrics === 0 || at + 2 > view.byteLength) return undefined;
        return (view.getUint16(at) * 1000) / unitsPerEm;
      },
      maps: cmap === undefined ? [] : readMaps(view, cmap),
      hasNames: post !== undefined && view.getUint32(post) === 0x00020000,
    };
  } catch {
    return undefined;
  }
}

/** In thousandths of an em. */
export interface Metrics {
  /** Around all glyphs: left, bottom, right, top. */
  readonly box: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
}

/** @throws Error for a program without the tables head, hhea and OS/2 */
export function readMetrics(bytes: Uint8Array): Metrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const [head, hhea, os2] = ['head', 'hhea', 'OS/2'].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || os2 === undefined) throw new Error('a typeface without its measures');
  const em = view.getUint16(head + 18);
  const at = (offset: number): number => Math.round((view.getInt16(offset) * 1000) / em);
  return {
    box: [36, 38, 40, 42].map((offset) => at(head + offset)),
    ascent: at(hhea + 4),
    descent: at(hhea + 6),
    capHeight: at(os2 + 88),
  };
}

/** One table of a TrueType or OpenType file; undefined when there is none, or no such file. */
export function sfntTable(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = readTables(view).get(name);
    return start === undefined ? undefined : bytes.subarray(start);
  } catch {
    return undefined;
  }
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  // TrueType, OpenType with CFF, and Apple's own mark.
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(view.getUint32(0))) return tables;
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + 16 * index;
    const letters = [0, 1, 2, 3].map((offset) => String.fromCharCode(view.getUint8(at + offset)));
    tables.set(letters.join(''), view.getUint32(at + 8));
  }
  return tables;
}

function readMaps(view: DataView, start: number): CharacterMap[] {
  return Array.from({ length: view.getUint16(start + 2) }, (_, index) => {
    const at = start + 4 + 8 * index;
    const table = start + view.getUint32(at + 4);
    return { platform: view.getUint16(at), encoding: view.getUint16(at + 2), glyphOf: lookUp(view, table) };
  });
}

/** Formats 0, 4, 6 and 12; others are rare in PDF, and count as empty. */
function lookUp(view: DataView, table: number): (code: number) => number {
  const format = view.getUint16(table);
  const safely = (read: (code: number) => number) => (code: number) => {
    try {
      return read(code);
    } catch {
      return 0;
    }
  };
  if (format === 0) return safely((code) => (code < 256 ? view.getUint8(table + 6 + code) : 0));
  if (format === 4) return safely((code) => inSegments(view, table, code));
  if (format === 6) {
    const first = view.getUint16(table + 6);
    const count = view.getUint16(table + 8);
    return safely((code) =>
      code >= first && code < first + count ? view.getUint16(table + 10 + 2 * (code - first)) : 0,
    );
  }
  if (format === 12) return safely((code) => inGroups(view, table, code));
  return () => 0;
}

function inSegments(view: DataView, table: number, code: number): number {
  const doubled = view.getUint16(table + 6);
  for (let at = 0; at < doubled; at += 2) {
    if (view.getUint16(table + 14 + at) < code) continue;
    const starts = table + 16 + doubled;
    const first = view.getUint16(starts + at);
    if (code < first) return 0;
    const delta = view.getUint16(starts + doubled + at);
    const offsetAt = starts + 2 * doubled + at;
    const offset = view.getUint16(offsetAt);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(offsetAt + offset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function inGroups(view: DataView, table: number, code: number): number {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index += 1) {
    const at = table + 16 + 12 * index;
    const first = view.getUint32(at);
    if (code >= first && code <= view.getUint32(at + 4)) return view.getUint32(at + 8) + code - first;
  }
  return 0;
}

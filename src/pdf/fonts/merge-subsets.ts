/** Puts together subsets of one typeface: each printed section brings its own, with the glyphs under their own numbers. */
import { createHash } from 'node:crypto';
import { type Glyph, type TrueType, writeTrueType } from './truetype.js';
import type { FaceInPdf } from './write-font.js';

/** A typeface as one file has it, with some of its glyphs. */
export interface Subset {
  /** Without a tag. */
  readonly family: string;
  /** Whether all of its glyphs are there. */
  readonly isWhole: boolean;
  readonly program: TrueType;
  /** Of glyphs that are shown, in thousandths of an em. */
  readonly widths: ReadonlyMap<number, number>;
  readonly texts: ReadonlyMap<number, string>;
}

/** What can be told of a face before it is merged. */
const SAME = ['cvt ', 'fpgm', 'prep'];
/** In units of the em: where they differ it is another face. */
const EM_IN_HEAD = 18;
const LINE_IN_HHEA = 4;
/** Behind the number of glyphs: the most of this and that, for who sets memory aside. */
const LIMITS_IN_MAXP = 6;
const LETTERS = 26;
const TAG_LETTERS = 6;
const NO_GLYPH: Glyph = { outline: new Uint8Array(), advance: 0, bearing: 0 };

/** Subsets with other keys are never of one face; whether those with the same are, their glyphs tell. */
export function faceKey({ family, program: { tables } }: Subset): string {
  const hash = createHash('sha256').update(`${family}\n`);
  hash.update(tables.get('head')?.subarray(EM_IN_HEAD, EM_IN_HEAD + 2) ?? '');
  hash.update(tables.get('hhea')?.subarray(LINE_IN_HHEA, LINE_IN_HHEA + 6) ?? '');
  for (const name of SAME) hash.update(name).update(tables.get(name) ?? '');
  return hash.digest('hex');
}

/** Undefined when a glyph has two shapes, widths or meanings: they are of two faces then, whatever their names say. */
export function mergeSubsets(one: Subset, other: Subset): Subset | undefined {
  const widths = union(one.widths, other.widths);
  const texts = union(one.texts, other.texts);
  const glyphs = widths && texts && mergeGlyphs(one.program.glyphs, other.program.glyphs);
  if (!glyphs) return undefined;
  const tables = new Map([...other.program.tables, ...one.program.tables]);
  const [ours, theirs] = [one.program.tables.get('maxp'), other.program.tables.get('maxp')];
  if (ours && theirs) tables.set('maxp', largest(ours, theirs));
  return {
    family: one.family,
    isWhole: one.isWhole || other.isWhole,
    program: { glyphs, tables },
    widths,
    texts,
  };
}

/** As it goes into the file: with a name that no other content has (ISO 32000-1 9.6.4). */
export function finishSubset(subset: Subset): Pick<FaceInPdf, 'name' | 'program' | 'widths'> {
  const program = writeTrueType(subset.program);
  const widths = allWidths(subset);
  if (subset.isWhole) return { name: subset.family, program, widths };
  const hash = createHash('sha256').update(program);
  hash.update(JSON.stringify([subset.texts, widths].map((map) => [...map].sort(([a], [b]) => a - b))));
  return { name: `${tagOf(hash.digest())}+${subset.family}`, program, widths };
}

/** Where the file says nothing of a glyph, the program does. */
function allWidths({ widths, program: { glyphs, tables } }: Subset): ReadonlyMap<number, number> {
  const head = Buffer.from(tables.get('head') ?? []);
  const em = head.length > EM_IN_HEAD + 1 ? head.readUInt16BE(EM_IN_HEAD) : 1000;
  const all = new Map(widths);
  for (const [glyph, { outline, advance }] of glyphs.entries())
    if (outline.length > 0 && !all.has(glyph)) all.set(glyph, Math.round((advance * 1000) / em));
  return all;
}

/** Six capitals. */
export const tagOf = (digest: Uint8Array): string =>
  [...digest.subarray(0, TAG_LETTERS)].map((byte) => String.fromCharCode(65 + (byte % LETTERS))).join('');

function union<Value>(
  one: ReadonlyMap<number, Value>,
  other: ReadonlyMap<number, Value>,
): ReadonlyMap<number, Value> | undefined {
  for (const [key, value] of other) if ((one.get(key) ?? value) !== value) return undefined;
  return new Map([...one, ...other]);
}

function mergeGlyphs(one: readonly Glyph[], other: readonly Glyph[]): Glyph[] | undefined {
  const glyphs: Glyph[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const glyph = mergeGlyph(one[at] ?? NO_GLYPH, other[at] ?? NO_GLYPH);
    if (!glyph) return undefined;
    glyphs.push(glyph);
  }
  return glyphs;
}

/** One that was left out has no outline; a space never has one, but it has a width. */
function mergeGlyph(one: Glyph, other: Glyph): Glyph | undefined {
  if (other.outline.length === 0) return one.outline.length > 0 || one.advance > 0 ? one : other;
  if (one.outline.length === 0) return other;
  if (one.advance !== other.advance || one.bearing !== other.bearing) return undefined;
  const [short, long] = one.outline.length < other.outline.length ? [one, other] : [other, one];
  return isPadded(long.outline, short.outline) ? long : undefined;
}

/** Whether they are the same but for the zeros at the end, with which programs fill up to a round number. */
function isPadded(long: Uint8Array, short: Uint8Array): boolean {
  if (long.length - short.length > 3) return false;
  return (
    Buffer.compare(long.subarray(0, short.length), short) === 0 &&
    long.subarray(short.length).every((byte) => byte === 0)
  );
}

function largest(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = Buffer.from(one);
  const theirs = Buffer.from(other);
  for (let at = LIMITS_IN_MAXP; at + 2 <= Math.min(all.length, theirs.length); at += 2)
    all.writeUInt16BE(Math.max(all.readUInt16BE(at), theirs.readUInt16BE(at)), at);
  return all;
}

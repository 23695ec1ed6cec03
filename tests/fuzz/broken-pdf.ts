/** Breaks PDFs in the ways in which mail, disks, programs and attackers do; the same seed gives the same file. */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { FormValues } from '../../src/pdf/document/fields/values.js';
import { fillForm } from '../../src/pdf/make/forms/fill-form.js';
import { appendChanges } from '../pdf/forms/incremental.js';
import { madeForm, VALUES } from '../pdf/forms/made-form.js';
import { type Dice, dice, pick } from './mutate.js';
import { BOMBS } from './pdf-bombs.js';

export interface Source {
  readonly name: string;
  readonly bytes: Buffer;
  /** What is filled in; undefined for a file that is no format. */
  readonly values: FormValues | undefined;
  /** Ends of whole files in it: cut off right there, it is an older file and not a damaged one. */
  readonly ends: readonly number[];
}

export interface BrokenPdf {
  readonly bytes: Buffer;
  readonly source: Source;
  readonly kinds: readonly string[];
}

/** Formats filled in and saved in every way. @param others files of other people, for what is no format */
export async function pdfSources(others: readonly { name: string; bytes: Buffer }[] = []): Promise<Source[]> {
  const sources: Source[] = others.map((each) => ({ ...each, values: undefined, ends: [] }));
  for (const listed of [true, false]) {
    const empty = madeForm({ listed });
    const filled = await fillForm(empty, VALUES);
    const table = await appendChanges(empty, filled, 'table');
    const packed = await appendChanges(empty, filled, 'packed');
    const twice = await appendChanges(table, await fillForm(table, { naam: 'An', plan: 'Nieuw plan' }), 'packed');
    const name = listed ? 'listed' : 'unlisted';
    const later: FormValues = { ...VALUES, naam: 'An', plan: 'Nieuw plan' };
    sources.push(
      { name: `${name} filled`, bytes: Buffer.from(filled), values: VALUES, ends: [] },
      { name: `${name} saved`, bytes: table, values: VALUES, ends: [empty.length] },
      { name: `${name} packed`, bytes: packed, values: VALUES, ends: [empty.length] },
      { name: `${name} saved twice`, bytes: twice, values: later, ends: [empty.length, table.length] },
    );
  }
  return sources;
}

type Break = (source: Source, roll: Dice) => Buffer;

const copy = (bytes: Buffer): Buffer => Buffer.from(bytes);

/** Somewhere in the objects that hold answers: these are a small part of a file with a typeface in it. */
function placeIn({ bytes, ends }: Source, roll: Dice): number {
  const update = ends[0] ?? 0;
  if (update > 0 && roll(2) === 0) return update + roll(bytes.length - update);
  for (let tries = 0; tries < 40; tries += 1) {
    const at = roll(bytes.length);
    const object = bytes.lastIndexOf(' 0 obj', at, 'latin1');
    const end = object < 0 ? -1 : bytes.indexOf('endobj', object, 'latin1');
    if (object >= 0 && at < end && end - object < 2000) return at;
  }
  return roll(bytes.length);
}

const flip = (bytes: Buffer, at: number, roll: Dice): void => {
  bytes[at] = roll(3) === 0 ? bytes[at]! ^ (1 << roll(8)) : roll(256);
};

const replaced = (bytes: Buffer, from: number, to: number, by: Uint8Array = new Uint8Array()): Buffer =>
  Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(Math.min(bytes.length, to))]);

/** All places of a word. */
function placesOf(bytes: Buffer, word: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(word, 0, 'latin1'); at >= 0; at = bytes.indexOf(word, at + 1, 'latin1')) places.push(at);
  return places;
}

const WORDS = [
  'endobj',
  'stream',
  'endstream',
  'xref',
  'trailer',
  'startxref',
  '%%EOF',
  ' 0 R',
  '/V',
  '/Kids',
  '/T ',
  '/FT',
  '/AP',
  '/Length',
  '/Parent',
  '/Fields',
  '<<',
  '>>',
];
const PIECES = [
  '1 0 obj',
  'endobj',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '999999999999',
  '-1',
  '/Kids[1 0 R]',
  'stream\n',
  '\0\0\0',
  'null',
  'R',
];

const BREAKS: Readonly<Record<string, Break>> = {
  'a byte of a field': (source, roll) => {
    const bytes = copy(source.bytes);
    flip(bytes, placeIn(source, roll), roll);
    return bytes;
  },
  'some bytes': ({ bytes: whole }, roll) => {
    const bytes = copy(whole);
    for (let count = 1 + roll(4); count > 0; count -= 1) flip(bytes, roll(bytes.length), roll);
    return bytes;
  },
  'cut off': ({ bytes }, roll) => bytes.subarray(0, roll(bytes.length)),
  'cut off in the update': ({ bytes, ends }, roll) => {
    const start = pick([...ends, Math.max(0, bytes.length - 3000)], roll);
    return bytes.subarray(0, start + roll(bytes.length - start));
  },
  'cut off at a word': ({ bytes }, roll) => {
    const at = pick(placesOf(bytes, pick(WORDS, roll)), roll) ?? 0;
    return bytes.subarray(0, at + roll(12));
  },
  'a hole': ({ bytes: whole }, roll) => {
    const bytes = copy(whole);
    const at = roll(bytes.length);
    return bytes.fill(roll(2) * 255, at, Math.min(bytes.length, at + 1 + roll(1024)));
  },
  'a piece gone': (source, roll) => {
    const at = placeIn(source, roll);
    return replaced(source.bytes, at, at + 1 + roll(60));
  },
  'a piece doubled': (source, roll) => {
    const at = placeIn(source, roll);
    return replaced(source.bytes, at, at, source.bytes.subarray(at, at + 1 + roll(300)));
  },
  'a word more': (source, roll) => {
    const at = placeIn(source, roll);
    return replaced(source.bytes, at, at, Buffer.from(pick(PIECES, roll)));
  },
  'a word gone': ({ bytes }, roll) => {
    const word = pick(WORDS, roll);
    const at = pick(placesOf(bytes, word), roll) ?? 0;
    return replaced(bytes, at, at + word.length);
  },
  'an object gone': ({ bytes }, roll) => {
    const start = pick(placesOf(bytes, ' 0 obj'), roll) ?? 0;
    const line = bytes.lastIndexOf(10, start) + 1;
    return replaced(bytes, line, bytes.indexOf('endobj', start, 'latin1') + 7);
  },
  'another number': ({ bytes: whole }, roll) => {
    const bytes = copy(whole);
    const at = pick(placesOf(bytes, pick([' 0 R', ' 0 obj'], roll)), roll) ?? 1;
    bytes[Math.max(0, at - 1)] = 48 + roll(10);
    return bytes;
  },
  'as text by mail': ({ bytes }) => Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1'),
  'something before it': ({ bytes }, roll) =>
    Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'.repeat(1 + roll(3))), bytes]),
  'something behind it': ({ bytes }, roll) =>
    Buffer.concat([bytes, Buffer.from(pick(['\n\n<html></html>', '\0\0\0', '\n12 0 o', '\n7 0 obj\n<</V'], roll))]),
  'in another order': ({ bytes: whole }, roll) => {
    const bytes = copy(whole);
    // Of a file that was cut off first there may be less.
    const length = Math.min(64, bytes.length >> 1);
    const [one, other] = [roll(bytes.length - length), roll(bytes.length - length)];
    const kept = copy(bytes.subarray(one, one + length));
    bytes.copyWithin(one, other, other + length);
    kept.copy(bytes, other);
    return bytes;
  },
};

/** A bomb among so many files: each takes as long as a hundred others. */
const BOMB_EVERY = 160;
const bombs = new Map<string, Buffer>();

/** By another process: it takes more memory than reading it may. */
function makeApart(name: string): Buffer {
  const program = fileURLToPath(new URL('make-bomb.ts', import.meta.url));
  return execFileSync(process.execPath, ['--import', 'tsx', program, name], { maxBuffer: 2 ** 26 });
}

export function brokenPdf(seed: number, sources: readonly Source[]): BrokenPdf {
  const roll = dice(seed);
  if (seed % BOMB_EVERY === 0) {
    const names = Object.keys(BOMBS);
    const name = names[(seed / BOMB_EVERY) % names.length]!;
    const bytes = bombs.get(name) ?? makeApart(name);
    bombs.set(name, bytes);
    return { bytes: copy(bytes), source: { name, bytes, values: undefined, ends: [] }, kinds: ['a bomb'] };
  }
  const source = pick(sources, roll);
  const names = Object.keys(BREAKS);
  // Mostly one thing at a time: damage that two faults hide from each other is rare.
  const kinds = Array.from({ length: roll(6) === 0 ? 2 : 1 }, () => pick(names, roll));
  const bytes = kinds.reduce((broken, kind) => BREAKS[kind]!({ ...source, bytes: broken }, roll), source.bytes);
  return { bytes: copy(bytes), source, kinds };
}

/** Reads objects of git by their hash: a file of their own, or a place in a pack (gitformat-pack). */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { bytesAt, bytesOf } from '../../files/open.js';
import { applyDelta } from './delta.js';

export interface GitObject {
  readonly kind: 'commit' | 'tree' | 'blob' | 'tag';
  readonly bytes: Uint8Array;
}

/** Undefined for one that is not there, as in a clone of a part, or that cannot be read. */
export type ReadObject = (hash: string) => GitObject | undefined;

const KINDS: Readonly<Record<number, GitObject['kind']>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const FROM_OFFSET = 6;
const FROM_HASH = 7;
/** Commits, trees and the files that stand for large ones are small: more than this is none of them. */
const MOST_INFLATED = 16 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
/** Git itself makes chains of 50. */
const DEEPEST = 300;
/** Of an index of a pack: its sign, its version, and how many hashes begin with up to each byte. */
const FANOUT_AT = 8;
const HASHES_AT = FANOUT_AT + 4 * 256;
const LARGE_OFFSET = 0x80000000;

/**
 * @param shared folder of the repository, in which `objects` stands
 * @param hashBytes how long its hashes are
 */
export function objectReader(shared: string, hashBytes: number): ReadObject {
  const folders = objectFolders(path.join(shared, 'objects'));
  const packs = folders.flatMap((folder) => packsIn(path.join(folder, 'pack'), hashBytes));
  const read = (hash: string, depth: number): GitObject | undefined => {
    if (depth > DEEPEST) return undefined;
    for (const folder of folders) {
      const loose = bytesOf(path.join(folder, hash.slice(0, 2), hash.slice(2)), 'own');
      if (loose) return ofLoose(loose);
    }
    for (const pack of packs) {
      const offset = pack.find(hash);
      if (offset !== undefined) return readPacked(pack, offset, depth);
    }
    return undefined;
  };
  const readPacked = (pack: Pack, offset: number, depth: number): GitObject | undefined => {
    const chunk = bytesAt(pack.file, offset, CHUNK_BYTES);
    if (!chunk) return undefined;
    const header = headerOf(chunk);
    let { at } = header;
    if (header.type !== FROM_OFFSET && header.type !== FROM_HASH) {
      const kind = KINDS[header.type];
      const bytes = inflate(chunk.subarray(at));
      return kind && bytes && { kind, bytes };
    }
    let base: GitObject | undefined;
    if (header.type === FROM_HASH) {
      base = read(chunk.subarray(at, at + hashBytes).toString('hex'), depth + 1);
      at += hashBytes;
    } else {
      let distance = chunk[at]! & 0x7f;
      while (chunk[at++]! >= 0x80) distance = (distance + 1) * 128 + (chunk[at]! & 0x7f);
      base = distance > 0 && distance < offset ? packedBase(pack, offset - distance, depth) : undefined;
    }
    const delta = base && inflate(chunk.subarray(at));
    const bytes = base && delta && applyDelta(base.bytes, delta);
    return base && bytes && { kind: base.kind, bytes };
  };
  const packedBase = (pack: Pack, offset: number, depth: number) =>
    depth > DEEPEST ? undefined : readPacked(pack, offset, depth + 1);
  return (hash) => read(hash, 0);
}

interface Pack {
  readonly file: string;
  find(hash: string): number | undefined;
}

/** Its own, and those that it borrows from. */
function objectFolders(own: string): string[] {
  const borrowed = bytesOf(path.join(own, 'info', 'alternates'), 'text')?.toString() ?? '';
  return [
    own,
    ...borrowed
      .split('\n')
      .filter(Boolean)
      .map((line) => path.resolve(own, line)),
  ];
}

function packsIn(folder: string, hashBytes: number): Pack[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.idx'));
  } catch {
    // A repository in which nothing is packed.
  }
  return names.sort().flatMap((name) => openPack(path.join(folder, name), hashBytes) ?? []);
}

/** Its index has the hashes in their order, sums of the objects, and then where each begins. */
function openPack(index: string, hashBytes: number): Pack | undefined {
  const bytes = bytesOf(index, 'own');
  if (!bytes || bytes.length < HASHES_AT || bytes.readUInt32BE(0) !== 0xff744f63) return undefined;
  const count = bytes.readUInt32BE(HASHES_AT - 4);
  return {
    file: index.replace(/\.idx$/, '.pack'),
    find(hash) {
      const wanted = Buffer.from(hash, 'hex');
      const first = wanted[0]!;
      let from = first === 0 ? 0 : bytes.readUInt32BE(FANOUT_AT + 4 * (first - 1));
      let to = bytes.readUInt32BE(FANOUT_AT + 4 * first);
      while (from < to) {
        const middle = (from + to) >> 1;
        const at = HASHES_AT + middle * hashBytes;
        const order = wanted.compare(bytes, at, at + hashBytes);
        if (order === 0) return offsetOf(middle);
        if (order < 0) to = middle;
        else from = middle + 1;
      }
      return undefined;
    },
  };

  function offsetOf(which: number): number {
    const offsets = HASHES_AT + count * (hashBytes + 4);
    const offset = bytes!.readUInt32BE(offsets + 4 * which);
    if (offset < LARGE_OFFSET) return offset;
    return Number(bytes!.readBigUInt64BE(offsets + 4 * count + 8 * (offset - LARGE_OFFSET)));
  }
}

/** Kind and size of a packed object; the size is not needed to inflate it. */
function headerOf(chunk: Uint8Array): { readonly type: number; readonly at: number } {
  let at = 0;
  const type = (chunk[0]! >> 4) & 0x07;
  while (chunk[at++]! >= 0x80);
  return { type, at };
}

function ofLoose(packed: Uint8Array): GitObject | undefined {
  const bytes = inflate(packed);
  const end = bytes?.indexOf(0) ?? -1;
  if (!bytes || end < 0) return undefined;
  const [, kind] = /^(commit|tree|blob|tag) \d+$/.exec(Buffer.from(bytes.subarray(0, end)).toString('latin1')) ?? [];
  // The pattern names the kinds that there are.
  return kind === undefined ? undefined : { kind: kind as GitObject['kind'], bytes: bytes.subarray(end + 1) };
}

/** What follows behind its end is another object. */
function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_INFLATED });
  } catch {
    return undefined;
  }
}

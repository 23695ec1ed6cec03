/** Compares files with the commit that is checked out: which are others there, or in no commit at all. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { isInside } from '../../files/inside.js';
import { openFile } from '../../files/open.js';
import { witness } from '../witness.js';
import { objectReader, type ReadObject } from './objects.js';
import type { Repository } from './repository.js';

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly hash: string;
}

const FOLDER = '40000';
const LINK = '120000';
const MODULE = '160000';

/**
 * Absolute paths, sorted; undefined where it cannot be told: in a clone that has not all objects.
 * @param folder all of it that the commit has is compared
 * @param others files that should stand in the commit too
 */
export function differences(
  { tree, shared, head }: Repository,
  folder: string,
  others: readonly string[] = [],
): readonly string[] | undefined {
  if (!head) return undefined;
  const read = objectReader(shared, head.length / 2);
  const commit = read(head);
  if (commit?.kind !== 'commit' || !isInside(folder, tree)) return undefined;
  const [, root] = /^tree ([0-9a-f]+)$/m.exec(text(commit.bytes)) ?? [];
  if (!root) return undefined;
  const committed = new Map<string, Entry>();
  const place = path.relative(tree, folder).split(path.sep).filter(Boolean);
  const isWhole = gather(read, root, tree, place, committed);
  if (!isWhole) return undefined;
  const changed = [...committed].filter(([file, entry]) => !isSame(file, entry, read)).map(([file]) => file);
  const unknown = others.filter((file) => isInside(file, folder) && !committed.has(file));
  return [...new Set([...changed, ...unknown])].sort();
}

/** @param place folders to go down first. Returns whether all could be read. */
function gather(
  read: ReadObject,
  hash: string,
  folder: string,
  [next, ...below]: readonly string[],
  into: Map<string, Entry>,
): boolean {
  const object = read(hash);
  if (object?.kind !== 'tree') return false;
  for (const entry of entriesOf(object.bytes, hash.length / 2)) {
    if (next !== undefined && entry.name !== next) continue;
    const file = path.join(folder, entry.name);
    if (entry.mode === FOLDER) {
      if (!gather(read, entry.hash, file, below, into)) return false;
    } else if (next === undefined && entry.mode !== LINK && entry.mode !== MODULE) into.set(file, entry);
  }
  return true;
}

function* entriesOf(bytes: Uint8Array, hashBytes: number): Generator<Entry> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    if (end < 0) return;
    const [mode = '', ...name] = text(bytes.subarray(at, end)).split(' ');
    at = end + 1 + hashBytes;
    yield { mode, name: name.join(' '), hash: Buffer.from(bytes.subarray(end + 1, at)).toString('hex') };
  }
}

/** Also where line ends were made those of Windows, and where the commit has a stand-in for a large file (Git LFS). */
function isSame(file: string, { hash }: Entry, read: ReadObject): boolean {
  witness(file);
  const opened = openFile(file, 'own');
  if ('obstacle' in opened) return false;
  const { bytes } = opened;
  const isHashed = (content: Uint8Array): boolean => blobHash(content, hash.length) === hash;
  if (isHashed(bytes) || isHashed(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')))
    return true;
  const blob = read(hash);
  if (!blob || !text(blob.bytes.subarray(0, 100)).startsWith('version https://git-lfs.github.com/spec/')) return false;
  const [, sum] = /^oid sha256:([0-9a-f]{64})$/m.exec(text(blob.bytes)) ?? [];
  return sum === createHash('sha256').update(bytes).digest('hex');
}

const blobHash = (content: Uint8Array, length: number): string =>
  createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** Finds the repository of git that a folder stands in, and the commit that is checked out there. Git itself need not be there. */
import path from 'node:path';
import { bytesOf } from '../../files/open.js';
import { witness } from '../witness.js';

export interface Repository {
  /** The folder in which the files of the tree stand. */
  readonly tree: string;
  /** Where branches and objects are. */
  readonly shared: string;
  /** Hash of the commit, whole. */
  readonly head: string | undefined;
}

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The nearest one upwards; undefined where there is none. */
export function findRepository(from: string): Repository | undefined {
  for (let tree = from; ; tree = path.dirname(tree)) {
    const found = foldersOf(path.join(tree, '.git'));
    if (found) return { tree, shared: found.shared, head: headOf(found) };
    if (tree === path.dirname(tree)) return undefined;
  }
}

interface Folders {
  readonly own: string;
  readonly shared: string;
}

/** In a second working tree `.git` is a file that names the folder, and what all trees share stands elsewhere again. */
function foldersOf(at: string): Folders | undefined {
  const [, named] = /^gitdir: (.+)$/m.exec(read(at) ?? '') ?? [];
  const own = named ? path.resolve(path.dirname(at), named.trim()) : at;
  if (read(path.join(own, 'HEAD')) === undefined) return undefined;
  const common = read(path.join(own, 'commondir'))?.trim();
  return { own, shared: common ? path.resolve(own, common) : own };
}

function headOf({ own, shared }: Folders): string | undefined {
  const head = read(path.join(own, 'HEAD'))?.trim() ?? '';
  const [, branch = ''] = /^ref: (refs\/[\w./-]+)$/.exec(head) ?? [];
  const hash = branch && !branch.includes('..') ? hashOf(branch, shared) : head;
  return hash && HASH.test(hash) ? hash : undefined;
}

function hashOf(branch: string, shared: string): string | undefined {
  const loose = read(path.join(shared, branch))?.trim();
  if (loose) return loose;
  const packed = read(path.join(shared, 'packed-refs')) ?? '';
  return packed
    .split('\n')
    .find((line) => line.endsWith(` ${branch}`))
    ?.split(' ')[0];
}

/** A new commit makes a new colophon, so every file that was looked for counts as read. */
function read(file: string): string | undefined {
  witness(file);
  return bytesOf(file, 'text')?.toString();
}

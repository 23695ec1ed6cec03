/** Reads which commit of git is checked out, from its files: git itself need not be there. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { bytesOf } from '../files/open.js';
import { witness } from './witness.js';

const HASH = /^[0-9a-f]{40,64}$/;
const SHOWN_LENGTH = 12;

/** What book.yaml says in `commit`; with `git` the beginning of the commit's hash, undefined where there is none. */
export async function commitOf({
  commit,
  projectDir,
}: Pick<Config, 'commit' | 'projectDir'>): Promise<string | undefined> {
  if (commit !== 'git') return commit;
  for (let folder = projectDir; ; folder = path.dirname(folder)) {
    const found = gitFolder(path.join(folder, '.git'));
    if (found) return headOf(found);
    if (folder === path.dirname(folder)) return undefined;
  }
}

interface GitFolder {
  readonly own: string;
  readonly shared: string;
}

/** In a second working tree `.git` is a file that names the folder, and what all trees share stands elsewhere again. */
function gitFolder(at: string): GitFolder | undefined {
  const [, named] = /^gitdir: (.+)$/m.exec(read(at) ?? '') ?? [];
  const own = named ? path.resolve(path.dirname(at), named.trim()) : at;
  if (read(path.join(own, 'HEAD')) === undefined) return undefined;
  const common = read(path.join(own, 'commondir'))?.trim();
  return { own, shared: common ? path.resolve(own, common) : own };
}

function headOf({ own, shared }: GitFolder): string | undefined {
  const head = read(path.join(own, 'HEAD'))?.trim() ?? '';
  const [, branch = ''] = /^ref: (refs\/[\w./-]+)$/.exec(head) ?? [];
  const hash = branch && !branch.includes('..') ? hashOf(branch, shared) : head;
  return hash && HASH.test(hash) ? hash.slice(0, SHOWN_LENGTH) : undefined;
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

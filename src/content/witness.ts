/** Notes every file of the book that a task looks for, so that its result can be kept for as long as they stay as they were. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { bytesOf, obstacleIn } from '../files/open.js';

/** File (absolute path) → what it was when the task first looked. */
export type Witnessed = ReadonlyMap<string, string>;

const running = new AsyncLocalStorage<Map<string, string>>();

/**
 * Call this before a file of the book is read: a file that changes in between then differs from what was noted,
 * and a result that mixes two states is never kept. Files that are not there count too: they may come.
 */
export function witness(file: string): void {
  const seen = running.getStore();
  if (seen && !seen.has(file)) seen.set(file, fingerprint(file));
}

/** Runs a task and tells which files it looked for, also in what it called; whoever asked the same of the caller hears of them too. */
export async function witnessed<Result>(
  task: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly files: Witnessed }> {
  const files = new Map<string, string>();
  const result = await running.run(files, task);
  const around = running.getStore();
  for (const [file, print] of files) if (around && !around.has(file)) around.set(file, print);
  return { result, files };
}

/** Whether all files are what they were. */
export const unchanged = (files: Iterable<readonly [string, string]>): boolean =>
  [...files].every(([file, print]) => fingerprint(file) === print);

const known = new Map<string, { readonly stamp: string; readonly print: string }>();

/**
 * Where a path leads and the hash of what is there; `absent` when nothing can be read. Hashed once per run for as long
 * as size and times stay equal.
 */
export function fingerprint(file: string): string {
  try {
    const real = realpathSync(file);
    const stat = statSync(real);
    // A link may lead to what never ends.
    if (obstacleIn(stat, 'own')) return 'absent';
    const { size, mtimeMs, ctimeMs, ino } = stat;
    const stamp = [real, size, mtimeMs, ctimeMs, ino].join(' ');
    const earlier = known.get(file);
    if (earlier?.stamp === stamp) return earlier.print;
    const bytes = bytesOf(real, 'own');
    if (!bytes) return 'absent';
    const print = `${createHash('sha256').update(bytes).digest('hex')} ${real}`;
    known.set(file, { stamp, print });
    return print;
  } catch {
    return 'absent';
  }
}

/** Runs the command, does something to it at a moment, and looks whether anything of it stays behind. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import process from 'node:process';
import type { BookFolder, Child, Run } from './harness.js';
import { type Process, type Watch, watchProcesses } from './processes.js';

export const linux = process.platform === 'linux' && existsSync('/proc/self/stat');
/** A browser may take this long to end after the command has. */
const END_MS = 2000;

export interface Broken {
  readonly run: Run;
  /** Processes of it that still run. */
  readonly left: readonly Process[];
}

/** Runs, watches the processes, and does something to it at a moment: in milliseconds, or when that is said. */
export async function broken(
  book: BookFolder,
  args: string[],
  at: number | RegExp,
  act: (child: Child, watch: Watch) => unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<Broken> {
  let watch: Watch | undefined;
  const started = (child: Child): void => {
    watch = watchProcesses(child.pid!);
  };
  try {
    const run = await book.run(args, { env, started, when: { at, act: (child) => act(child, watch!) } });
    return { run, left: await watch!.left(END_MS) };
  } finally {
    watch?.stop();
  }
}

export async function assertNothingLeft(book: BookFolder, { left }: Broken): Promise<void> {
  assert.deepEqual(left, [], 'processes are left');
  const files = await readdir(book.scratch);
  // The next test is to fail by its own fault only.
  for (const file of files) await rm(`${book.scratch}/${file}`, { recursive: true, force: true });
  assert.deepEqual(files, [], 'temporary files are left');
}

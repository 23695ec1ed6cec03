/** A second thread for work that needs no browser: texts are parsed and prints are proven beside what the first one does. */
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { type Diagnostic, Failure } from '../diagnostic.js';
import { packagePath } from '../package.js';
import type { Tasks } from './thread-tasks.js';

type Name = keyof Tasks;

export interface Thread {
  /** Tasks are done in the order in which they are called for. @throws what the task throws; Failures stay Failures */
  call<Task extends Name>(name: Task, input: Parameters<Tasks[Task]>[0]): ReturnType<Tasks[Task]>;
  /** Tasks under way are never answered: then it is ended at once. */
  close(): Promise<void>;
}

export interface Call {
  readonly id: number;
  readonly name: Name;
  readonly input: unknown;
}

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly failure?: { readonly diagnostics: readonly Diagnostic[]; readonly exitCode: number };
  readonly problem?: unknown;
}

/** Nearly all that is made here is garbage a moment later: with Node's usual 48 MB a tenth of the time goes into moving it. */
const YOUNG_MB = 192;

/** In place of a call: it is to end by itself, and may keep its code for the next run (`bin/load.cjs`). */
export const END = 'end';

export function startThread(): Thread {
  // Bundled also where the rest runs from src/: a thread has no loader for TypeScript.
  const worker = new Worker(packagePath('bin', 'thread.cjs'), {
    // Its code is kept per command.
    argv: process.argv.slice(2),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (problem: unknown) => void }>();
  let last = 0;
  worker.on('message', ({ id, result, failure, problem }: Answer) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (failure) call?.reject(new Failure(failure.diagnostics, failure.exitCode));
    else if (problem) call?.reject(problem);
    else call?.resolve(result);
  });
  let broken: unknown;
  worker.on('error', (problem) => {
    broken = problem;
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  });
  return {
    call(name, input) {
      const id = ++last;
      const answer = new Promise((resolve, reject) => {
        if (broken) reject(broken);
        else waiting.set(id, { resolve, reject });
      });
      worker.postMessage({ id, name, input } satisfies Call);
      return answer as ReturnType<Tasks[typeof name]>;
    },
    close: async () => {
      if (waiting.size > 0 || broken) return void (await worker.terminate());
      const end = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage(END);
      await end;
    },
  };
}

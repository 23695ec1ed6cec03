/** A second thread for work that needs no browser: texts are parsed and prints are proven beside what the first one does. */
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { Failure } from '../diagnostic.js';
import { packagePath } from '../package.js';
import type { Task } from './task.js';
import { type Answer, type Call, END, handedOver } from './thread-messages.js';

export interface Thread {
  /** Tasks are done in the order in which they are called for. @throws what the task throws; Failures stay Failures */
  call<Input, Result>(task: Task<Input, Result>, input: Input): Promise<Result>;
  /** Tasks under way are never answered: then it is ended at once. */
  close(): Promise<void>;
}

/** Nearly all that is made here is garbage a moment later: with Node's usual 48 MB a tenth of the time goes into moving it. */
const YOUNG_MB = 192;

export function startThread(limits: ResourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB }): Thread {
  // Bundled also where the rest runs from src/: a thread has no loader for TypeScript.
  const worker = new Worker(packagePath('bin', 'thread.cjs'), { resourceLimits: limits });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (problem: unknown) => void }>();
  let last = 0;
  let closing: Promise<unknown> | undefined;
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
    call<Input, Result>({ name }: Task<Input, Result>, input: Input) {
      const id = ++last;
      const answer = new Promise<unknown>((resolve, reject) => {
        if (broken) reject(broken);
        else waiting.set(id, { resolve, reject });
      });
      worker.postMessage({ id, name, input } satisfies Call, handedOver(input));
      // The name says what it gives.
      return answer as Promise<Result>;
    },
    close: async () => {
      if (!closing && waiting.size === 0 && !broken) worker.postMessage(END);
      else if (!closing) void worker.terminate();
      closing = ended;
      await ended;
    },
  };
}

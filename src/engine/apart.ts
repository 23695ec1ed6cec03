/**
 * Reads PDFs that we did not make in a thread of its own. It is ended at the deadline, with Ctrl-C and when its memory is used
 * up, whatever it is doing then; the next file gets a new one.
 */

import { Failure } from '../diagnostic.js';
import { memoryFor } from '../pdf/syntax/budget.js';
import { unreadable } from '../pdf/syntax/unreadable.js';
import { BUDGET, BUDGETED, type Budgeted } from '../rules/pdf/budget.js';
import type { Task } from './task.js';
import { startThread, type Thread } from './thread.js';

/** A file that somebody gave us. */
export interface ForeignFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Reader {
  /**
   * One after the other. The bytes are handed over: the caller has them no longer.
   * @throws Failure `pdf/unreadable`, also for a file that takes too long or too much
   */
  call<Input extends ForeignFile, Result>(task: Task<Input, Result>, input: Input): Promise<Result>;
  close(): Promise<void>;
}

/** Of what the library remembers for good after a larger file, the next one would have to pay. */
const SMALL_BYTES = 2 ** 21;
/** More would be faster, and in the way of what is kept. */
const YOUNG_MB = 12;

export function openReader(signal: AbortSignal, seconds: number = BUDGET.seconds): Reader {
  let thread: Thread | undefined;
  const end = async (): Promise<void> => {
    const ending = thread?.close();
    thread = undefined;
    await ending;
  };
  const run = async <Input extends ForeignFile, Result>(task: Task<Input, Result>, input: Input): Promise<Result> => {
    signal.throwIfAborted();
    const { file } = input;
    const isSmall = input.bytes.length <= SMALL_BYTES;
    if (!isSmall) await end();
    const { heapMb } = memoryFor(Math.max(SMALL_BYTES, input.bytes.length));
    thread ??= startThread({ maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: heapMb });
    const watch = watchOver(signal, seconds);
    try {
      const result = await Promise.race([thread.call(task, input), watch.ended]);
      if (!isSmall) await end();
      return result;
    } catch (problem) {
      const budget = budgetOf(problem);
      if (budget || !isSmall || !(problem instanceof Failure)) await end();
      throw budget ? unreadable(file, budget) : problem;
    } finally {
      watch.stop();
    }
  };
  return { call: run, close: end };
}

class OutOfTime extends Error {}

function watchOver(signal: AbortSignal, seconds: number): { readonly ended: Promise<never>; stop(): void } {
  let stop = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    const interrupt = (): void => reject(signal.reason);
    const timer = setTimeout(() => reject(new OutOfTime()), 1000 * seconds);
    signal.addEventListener('abort', interrupt);
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', interrupt);
    };
  });
  return { ended, stop: () => stop() };
}

/** Which budget it went over; undefined for all other failures. */
function budgetOf(problem: unknown): Budgeted | undefined {
  if (problem instanceof Failure)
    return BUDGETED.find((each) => problem.diagnostics.some(({ data }) => data.problem === each));
  if (problem instanceof OutOfTime) return 'time';
  // Node's own errors have a code.
  return (problem as { code?: string } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : undefined;
}

/** The program of the other thread: does one task after the other, and hands the result or the failure back. */
import { parentPort } from 'node:worker_threads';
import { Failure } from '../diagnostic.js';
import { type Answer, type Call, END, handedOver } from './thread-messages.js';
import { TASKS } from './thread-tasks.js';

let queue = Promise.resolve();

parentPort?.on('message', (call: Call | typeof END) => {
  if (call === END) return parentPort?.close();
  queue = queue.then(async () => {
    const answered = await answer(call);
    parentPort?.postMessage(answered, handedOver(answered.result));
  });
});

async function answer({ id, name, input }: Call): Promise<Answer> {
  try {
    // The caller's types say that the input is the task's own.
    const task = TASKS[name] as (input: unknown) => Promise<unknown>;
    return { id, result: await task(input) };
  } catch (problem) {
    if (problem instanceof Failure) {
      const { diagnostics, exitCode } = problem;
      return { id, failure: { diagnostics, exitCode } };
    }
    return { id, problem };
  }
}

/** The program of the other thread: does one task after the other, and hands the result or the failure back. */
import { parentPort } from 'node:worker_threads';
import { Failure } from '../diagnostic.js';
import { type Answer, type Call, END, handedOver } from '../engine/thread-messages.js';
import { TASKS } from './tasks.js';

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
    return { id, result: await TASKS.get(name)?.(input) };
  } catch (problem) {
    if (problem instanceof Failure) {
      const { diagnostics, exitCode } = problem;
      return { id, failure: { diagnostics, exitCode } };
    }
    return { id, problem };
  }
}

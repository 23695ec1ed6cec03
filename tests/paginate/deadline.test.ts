/** A browser that does not answer is waited for so long, and then told of. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Failure } from '../../src/diagnostic.js';
import { answered } from '../../src/paginate/deadline.js';

it('an answer in time is handed on', async () => {
  assert.equal(await answered(Promise.resolve(7), '/usr/bin/chromium', 1000), 7);
});

it('no answer is browser/silent, with the browser that was asked', async () => {
  // The alarm holds nobody up: something else has to keep the process alive meanwhile.
  const alive = setInterval(() => undefined, 1000);
  const silent = answered(new Promise(() => undefined), '/usr/bin/chromium', 20);
  const problem = await silent.catch((thrown: unknown) => thrown);
  clearInterval(alive);
  assert.ok(problem instanceof Failure);
  assert.equal(problem.exitCode, 3);
  assert.deepEqual(problem.diagnostics, [
    { rule: 'browser/silent', severity: 'error', data: { address: '/usr/bin/chromium', seconds: 0 } },
  ]);
});

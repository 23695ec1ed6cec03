/** One piece of work at a time, what somebody waits for first. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openTurns } from '../../src/preview/turns.js';

describe('turns', () => {
  it('are taken one by one, and the urgent ones go first', async () => {
    const turns = openTurns();
    const done: string[] = [];
    let atOnce = 0;
    const work = (name: string) => async (): Promise<void> => {
      atOnce += 1;
      assert.equal(atOnce, 1);
      await pause(2);
      atOnce -= 1;
      done.push(name);
    };
    const all = [
      turns.later(work('first')),
      turns.later(work('ahead')),
      turns.now(work('asked')),
      turns
        .now(async () => {
          await work('wrong')();
          throw new Error('wrong');
        })
        .catch(() => undefined),
      turns.now(work('after a fault')),
    ];
    await Promise.all(all);
    assert.deepEqual(done, ['first', 'asked', 'wrong', 'after a fault', 'ahead']);
  });
});

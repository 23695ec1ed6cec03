/** Which rows go into one file for the printer, and how many that are by its name. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type FillJob, IN_FILE, rowsInStack, stacksOf } from '../../../src/outputs/formats/fill-job.js';

it('a stack tells by its name how many rows it holds', () => {
  for (const count of [1, IN_FILE, IN_FILE + 1, 2 * IN_FILE + 20]) {
    const rows = Array.from({ length: count }, (_, index) => ({ number: index + 1 }));
    const stacks = [...stacksOf({ rows, file: { file: 'formats/F04-brief.pdf' } } as never as FillJob)];
    for (const stack of stacks) assert.equal(rowsInStack(stack.name, count), stack.rows.length, stack.name);
    assert.equal(stacks.length, Math.ceil(count / IN_FILE));
  }
});

/** What is shown of a street of letters: all that is to come from the start, and each row once. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stacksOf } from '../../../src/outputs/formats/fill-job.js';
import { showLetters } from '../../../src/outputs/formats/show-letters.js';
import type { Row } from '../../../src/rows/row.js';

const rows = Array.from(
  { length: 620 },
  (_, index): Row => ({ number: index + 1, place: { file: 'straat.csv', line: 1, column: 1 }, cells: [] }),
);

function shown(single: boolean): string[] {
  const [done, total] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, phase: string, count: number) =>
    counts.set(phase, (counts.get(phase) ?? 0) + count);
  const said: string[] = [];
  const progress = {
    expect: (phase: string, count: number) => add(total, phase, count),
    advance: (phase: string) => add(done, phase, 1),
  };
  const job = {
    rows,
    file: { file: 'formats/F04.pdf' } as never,
    form: undefined as never,
    nameOf: ({ number }: Row) => String(number),
    wish: { joined: true, single, done: new Set<string>() },
  };
  const stacks = [...stacksOf(job)];
  const letters = showLetters(progress, job, stacks);
  total.set('fill', rows.length);
  for (const stack of stacks) {
    const inStack = letters.inStack(stack.rows);
    const count = Math.ceil(stack.rows.length / 50);
    for (const phase of ['layout', 'print'] as const) {
      inStack.expect(phase, count);
      for (let at = 0; at < count; at += 1) inStack.advance(phase, { id: '', title: '' });
    }
    inStack.expect('join', 1);
    inStack.advance('join', { id: '', title: '' });
    if (single) for (const row of stack.rows) letters.made(row);
    said.push(['layout', 'print', 'join', 'fill'].map((each) => `${done.get(each)}/${total.get(each)}`).join(' '));
  }
  return said;
}

it('sections and stacks are counted from the start, and rows are made with the file in which they stand', () => {
  const wanted = ['10/13 10/13 1/2 500/620', '13/13 13/13 2/2 620/620'];
  assert.deepEqual(shown(false), wanted);
  assert.deepEqual(shown(true), wanted);
});

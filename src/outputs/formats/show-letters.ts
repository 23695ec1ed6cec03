/**
 * Shows how far a street of letters is. It is laid out stack by stack, but what is to come is known from the start: a count that grew
 * with each stack would go backwards.
 */
import type { Progress } from '../../report/progress.js';
import type { Row } from '../../rows/row.js';
import { type FillJob, IN_SECTION } from './fill-job.js';

export interface ShownLetters {
  /** A letter is there, or will never be. */
  made(row: Row): void;
  /** For layout and print of these letters, in their sections. Where there is no file for each, a letter is there when it is printed. */
  inStack(rows: readonly Row[]): Progress;
}

/** @param stacks that are to be made */
export function showLetters(
  progress: Progress,
  { nameOf, wish }: Pick<FillJob, 'nameOf' | 'wish'>,
  stacks: readonly { readonly rows: readonly Row[] }[],
): ShownLetters {
  const sections = stacks.map(({ rows }) => Math.ceil(rows.length / IN_SECTION));
  const all = sections.reduce((sum, each) => sum + each, 0);
  progress.expect('layout', all);
  progress.expect('print', all);
  progress.expect('join', stacks.length);
  let stack = 0;
  const made = (row: Row): void => progress.advance('fill', { id: nameOf(row), title: nameOf(row) });
  return {
    made,
    inStack(rows) {
      const planned = sections[stack++] ?? 0;
      let printed = 0;
      return {
        // Fewer, where many rows are told of.
        expect: (phase, count) => progress.expect(phase, count - (phase === 'join' ? 1 : planned)),
        advance(phase, item) {
          progress.advance(phase, item);
          if (phase !== 'print' || wish.single) return;
          for (const row of rows.slice(printed, printed + IN_SECTION)) made(row);
          printed += IN_SECTION;
        },
      };
    },
  };
}

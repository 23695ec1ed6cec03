/** Writes the sum of what is filled in where a total is asked, until somebody writes another one there. */
import { writeNumber } from '../../../typed/number.js';
import { isCountable, totalOf } from '../../../typed/total.js';

const CENTS = 2;

/** As much of a control as is needed to count. */
export interface Written {
  readonly name: string;
  value: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

export interface Totals {
  /** After each change of the form. */
  update(changed?: unknown): void;
}

export function addUp(controls: readonly Written[], language: string): Totals {
  const totals = controls.filter((control) => control.dataset.sums !== undefined);
  /** What we wrote last: anything else is what somebody wrote. */
  const ours = new Map<Written, string>();
  const sumOf = ({ dataset: { sums = '', writes } }: Written): string => {
    const parts = new Set(sums.split(' '));
    const written = controls.filter(({ name }) => parts.has(name)).map(({ value }) => value);
    const sum = isCountable(writes) ? totalOf(writes, written, language) : undefined;
    return sum === undefined ? '' : writeNumber(sum, language, writes === 'amount' ? CENTS : undefined);
  };
  // What was kept or came with a link: a sum of ours goes on counting.
  for (const total of totals) if (total.value === sumOf(total)) ours.set(total, total.value);
  return {
    update(changed) {
      for (const total of totals) {
        const isFree = total.value.trim() === '' || total.value === ours.get(total);
        // Who empties it to write another number is not answered in between.
        if (!isFree || total === changed) continue;
        total.value = sumOf(total);
        ours.set(total, total.value);
      }
    },
  };
}

/** Adds up what is written in several places, in a page in a browser too. */
import { understand } from './typed.js';

/** What adding binary fractions leaves stands far behind these. */
const DECIMALS = 6;

/** Kinds of text that can be added up. */
export type Countable = 'number' | 'amount';

export const isCountable = (kind: string | undefined): kind is Countable => kind === 'number' || kind === 'amount';

/** Undefined where nothing is written, and where something is that is no number: then nobody knows. */
export function totalOf(kind: Countable, written: readonly (string | number)[], language: string): number | undefined {
  const given = written.filter((each) => typeof each === 'number' || each.trim() !== '');
  if (given.length === 0) return undefined;
  let total = 0;
  for (const each of given) {
    const understood = understand(kind, each, language);
    if (!('value' in understood) || typeof understood.value !== 'number') return undefined;
    total += understood.value;
  }
  return Number(total.toFixed(DECIMALS));
}

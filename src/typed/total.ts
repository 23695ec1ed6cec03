/** Adds up what is written in several places, in a page in a browser too. */
import { writeNumber } from './number.js';
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

const CENTS = 2;
/** What is left of a sum of binary fractions. */
const NOTHING = 1e-6;

/** Both as a sheet writes them. */
export interface WrongTotal {
  readonly given: string;
  readonly sum: string;
}

/** Undefined for a total that adds up, for one that nobody gave, and where nobody knows. */
export function wrongTotal(
  kind: Countable,
  given: string | number,
  parts: readonly (string | number)[],
  language: string,
): WrongTotal | undefined {
  const total = totalOf(kind, [given], language);
  const sum = totalOf(kind, parts, language);
  if (total === undefined || sum === undefined || Math.abs(sum - total) < NOTHING) return undefined;
  const shown = (value: number): string => writeNumber(value, language, kind === 'amount' ? CENTS : undefined);
  return { given: shown(total), sum: shown(sum) };
}

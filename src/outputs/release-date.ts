/** The moment that files say they were made: the book's own date, or SOURCE_DATE_EPOCH, so that a release can be made again byte for byte. */
import process from 'node:process';
import type { Config } from '../config/load.js';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { wrongUsage } from '../rules/cli/usage.js';

/** The last second that a PDF can name, of the year 9999. */
const LAST_SECOND = 253_402_300_799;

export const releaseDate = (config: Pick<Config, 'date'>): Date => sourceDate() ?? new Date(`${config.date}T12:00:00Z`);

/**
 * Whole seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch asks; undefined when it is not set.
 * @throws Failure `cli/usage` for anything else: who sets it wants that date and no other
 */
export function sourceDate(env: NodeJS.ProcessEnv = process.env): Date | undefined {
  const text = env.SOURCE_DATE_EPOCH;
  if (!text) return undefined;
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds <= LAST_SECOND) return new Date(seconds * 1000);
  const problem = {
    en: `SOURCE_DATE_EPOCH is "${text}"; it counts whole seconds since 1970, as 1767268800`,
    nl: `SOURCE_DATE_EPOCH is "${text}"; het telt hele seconden sinds 1970, zoals 1767268800`,
  };
  throw new Failure([diagnostic(wrongUsage, { problem })], EXIT.usage);
}

/** The day on which something is made, as YYYY-MM-DD; SOURCE_DATE_EPOCH makes the same one again later, wherever that is. */
export function today(): string {
  const chosen = sourceDate(process.env);
  if (chosen) return chosen.toISOString().slice(0, 10);
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

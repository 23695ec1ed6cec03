/** Sets a text as printers of its language do; a language without rules here stays as it was written. */

import { own } from '../../own.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { NO_BREAK_SPACE, type Typography } from './rule.js';

/** West Frisian is set as Dutch is. */
const TYPOGRAPHIES: Readonly<Record<string, Typography>> = {
  nl: dutch,
  fy: dutch,
  en: english,
  de: german,
  fr: french,
};

/**
 * The runs of one paragraph, such as the text before, in and after a bold word: each comes back in its place. What was
 * set before stays as it is.
 * @param language BCP 47 tag
 */
export function typesetRuns(runs: readonly string[], language: string): string[] {
  const typography = own(TYPOGRAPHIES, language.toLowerCase().split('-')[0] ?? '');
  const text = runs.join('');
  if (!typography || !/["'\d.-]|\p{Lu} | [;:!?»]|« /u.test(text)) return [...runs];
  const changes = new Map<number, string>();
  for (const rule of typography.rules) rule(text, (at, to) => changes.set(at, to));
  if (changes.size === 0) return [...runs];
  let start = 0;
  return runs.map((run) => {
    let result = '';
    for (let at = 0; at < run.length; at++) result += changes.get(start + at) ?? run[at];
    start += run.length;
    return result;
  });
}

/** For titles in bookmarks and running headers: a line never ends there, and people search with plain spaces. */
export const typesetLine = (text: string, language: string): string =>
  typesetRuns([text], language).join('').replaceAll(NO_BREAK_SPACE, ' ');

/** Judges a Dutch text as `werkboek check content` does, and tells what was found in one line each. */
import { languageJudge } from '../../src/language/judge.js';
import { rulesFor } from '../../src/language/language.js';
import { parseMarkdown } from '../../src/markup/parse.js';

export interface Judging {
  readonly terms?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly isChapter?: boolean;
}

/** `line:column rule words`, sorted as they were found. */
export async function judge(markdown: string, { terms = [], abbreviations = [], isChapter = false }: Judging = {}) {
  const rules = await rulesFor('nl');
  if (!rules) throw new Error('Dutch has no rules');
  const { judgeFile } = languageJudge(rules, { terms, abbreviations });
  return judgeFile({ file: '/book/a.md', ...parseMarkdown(markdown), isChapter }).map(({ rule, data, place }) => {
    const { word, words, mean, code, problem } = data;
    const what = word ?? words ?? mean ?? `${code} ${problem}`;
    return `${place?.line}:${place?.column} ${rule.replace('language/', '')} ${what}`;
  });
}

/** A sentence of so many words. */
export const sentence = (words: number): string => `Dit${' is'.repeat(words - 1)}.`;

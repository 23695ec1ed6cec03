/** Says that there are no words for the language of the book, unless the book has them itself. */
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { noWords } from '../rules/config/no-words.js';
import { TEXTS } from '../words/sentences.js';
import { hasWords } from '../words.js';

const MOST_SHOWN = 3;

export function checkWords({ language, words = {}, places, bookFile }: Config): Diagnostic[] {
  const missing = TEXTS.filter((name) => name !== 'readMeFile' && !(name in words));
  if (hasWords(language) || missing.length === 0) return [];
  const shown = missing.slice(0, MOST_SHOWN);
  const told = { language, missing: shown.join(', '), more: missing.length - shown.length };
  return [diagnostic(noWords, told, places.get('language') ?? { file: bookFile, line: 1, column: 1 })];
}

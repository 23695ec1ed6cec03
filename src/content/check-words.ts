/** Says that there are no words for the language of the book, unless the book has them itself. */
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { noWords } from '../rules/config/no-words.js';
import { TEXTS } from '../words/sentences.js';
import { hasWords } from '../words.js';

export function checkWords({ language, words = {}, places, bookFile }: Config): Diagnostic[] {
  const isComplete = TEXTS.every((name) => name === 'readMeFile' || name in words);
  if (hasWords(language) || isComplete) return [];
  return [diagnostic(noWords, { language }, places.get('language') ?? { file: bookFile, line: 1, column: 1 })];
}

/** The words of the light table, in two languages; sent to its page, which has none of its own. */
import { languageOf } from '../report/messages.js';
import { en } from './words/en.js';
import { nl } from './words/nl.js';
import type { UiWords } from './words/ui-words.js';

export interface PreviewWords {
  readonly language: 'nl' | 'en';
  readonly ui: UiWords;
}

export function previewWords(tag: string): PreviewWords {
  const language = languageOf(tag);
  return { language, ui: language === 'nl' ? nl : en };
}

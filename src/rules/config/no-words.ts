/** A book in a language of which the program has no words. */
import { en } from '../../words/en.js';
import { TEXTS } from '../../words/sentences.js';
import { facts, rule } from '../rule.js';

/** Of those that are missing, by name; the name of a file is none of them. */
const SHOWN = 3;
const { readMeFile: _noWordOfTheBook, ...ALL } = en;

export const noWords = rule({
  id: 'config/no-words',
  severity: 'warning',
  data: facts<{ language: string; missing: string; more: number }>,
  en: {
    title: 'No words in this language',
    message: ({ language }) =>
      `There are no words in “${language}” for what the program itself prints: they are English.`,
    hint: ({ missing, more }) =>
      `Give the words of your own under \`words\` in book.yaml: ${missing}${more > 0 ? ` and ${more} more` : ''}. docs/config.md lists them.`,
    why: 'Words such as “Contents” and “Tip” would stand in another language than the text.',
  },
  nl: {
    title: 'Geen woorden in deze taal',
    message: ({ language }) =>
      `Voor wat het programma zelf afdrukt, zijn er geen woorden in “${language}”: die zijn Engels.`,
    hint: ({ missing, more }) =>
      `Geef uw eigen woorden onder \`words\` in book.yaml: ${missing}${more > 0 ? ` en nog ${more}` : ''}. In docs/config.md staat welke er zijn.`,
    why: 'Woorden zoals “Inhoud” en “Tip” zouden in een andere taal staan dan de tekst.',
  },
  example: {
    source: { 'book.yaml': { replace: 'language: nl', by: 'language: tr' } },
    mended: { 'book.yaml': { replace: 'language: tr', by: `language: tr\nwords: ${JSON.stringify(ALL)}` } },
    data: { language: 'tr', missing: 'tip, warning, example', more: TEXTS.length - SHOWN - 1 },
  },
});

/** A book in a language of which the program has no words. */
import { facts, rule } from '../rule.js';

export const noWords = rule({
  id: 'config/no-words',
  severity: 'warning',
  data: facts<{ language: string }>,
  en: {
    title: 'No words in this language',
    message: ({ language }) =>
      `There are no words in “${language}” for what the program itself prints: they are English.`,
    hint: 'Give the words of your own under `words` in book.yaml; docs/config.md lists them.',
    why: 'Words such as “Contents” and “Tip” would stand in another language than the text.',
  },
  nl: {
    title: 'Geen woorden in deze taal',
    message: ({ language }) =>
      `Voor wat het programma zelf afdrukt, zijn er geen woorden in “${language}”: die zijn Engels.`,
    hint: 'Geef uw eigen woorden onder `words` in book.yaml; in docs/config.md staat welke er zijn.',
    why: 'Woorden zoals “Inhoud” en “Tip” zouden in een andere taal staan dan de tekst.',
  },
  example: {
    source: { 'book.yaml': { replace: 'language: nl', by: 'language: tr' } },
    data: { language: 'tr' },
  },
});

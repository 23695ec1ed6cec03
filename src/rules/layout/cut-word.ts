/** Words, numbers and addresses that no line of their place can hold. */
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';
import { type ThingOnPage, thingOnPage } from '../thing.js';

/** `language` is that of a word of which there are no patterns to divide it by; else ''. */
export const cutWord = rule({
  id: 'layout/cut-word',
  severity: 'warning',
  data: facts<ThingOnPage & { text: string; kind: 'word' | 'address' | 'whole'; language: string }>,
  en: {
    title: 'Something is too long for its line',
    message: ({ text, kind, language, ...at }) =>
      kind === 'whole'
        ? `${quote(text)} should stay on one line, but fits on none (${thingOnPage.en(at)}).`
        : `${quote(text)} is cut in two without a hyphen${language && `, as the program cannot divide words of “${language}”`} (${thingOnPage.en(at)}).`,
    hint: ({ thing }) =>
      thing === 'table'
        ? 'Give the table fewer columns or shorter words, or put the chapter on landscape pages: `orientation: landscape`.'
        : 'Use a shorter word, or say where it may be divided with a soft hyphen: `&shy;`.',
    why: 'A word or number in two pieces is read wrongly.',
  },
  nl: {
    title: 'Iets is te lang voor zijn regel',
    message: ({ text, kind, language, ...at }) =>
      kind === 'whole'
        ? `${quote(text)} hoort op één regel, maar past op geen enkele (${thingOnPage.nl(at)}).`
        : `${quote(text)} is afgebroken zonder streepje${language && `, omdat werkboek woorden in “${language}” niet kan afbreken`} (${thingOnPage.nl(at)}).`,
    hint: ({ thing }) =>
      thing === 'table'
        ? 'Geef de tabel minder kolommen of kortere woorden, of zet het hoofdstuk op liggende bladzijden: `orientation: landscape`.'
        : 'Neem een korter woord, of zeg waar het mag worden afgebroken, met een zacht afbreekstreepje: `&shy;`.',
    why: 'Een woord of getal in twee stukken wordt verkeerd gelezen.',
  },
  example: {
    data: {
      thing: 'table',
      section: 'Planning',
      heading: 'Kosten',
      page: 2,
      text: '1.250.000,00',
      kind: 'whole',
      language: '',
    },
    raisedBy: 'tests/paginate/fit-words.test.ts',
  },
});

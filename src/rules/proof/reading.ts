/** Words that an e-book or a site says otherwise than its sources. */
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';
import { tellUs } from '../tell-us.js';

export const readOtherwise = rule({
  id: 'proof/reading',
  severity: 'error',
  data: facts<{ file: string; section: string; expected: string; found: string }>,
  en: {
    title: 'An e-book or a site says something else than the source',
    message: ({ file, section, expected, found }) =>
      `${file} says ${quote(found)} where the source says ${quote(expected)} (${section}).`,
    hint: tellUs.en,
    why: 'Nothing may be lost on the way: not a word, and not its place.',
  },
  nl: {
    title: 'Een e-boek of site zegt iets anders dan de bron',
    message: ({ file, section, expected, found }) =>
      `In ${file} staat ${quote(found)} waar in de bron ${quote(expected)} staat (${section}).`,
    hint: tellUs.nl,
    why: 'Onderweg mag niets verloren gaan: geen woord, en ook de plaats ervan niet.',
  },
  example: {
    data: { file: 'epub/boek.epub', section: 'Hoofdstuk 3', expected: 'Er zijn 5 treden.', found: 'Er zijn treden.' },
    raisedBy: 'tests/check/prove-reading.test.ts',
  },
});

export const readingRules = [readOtherwise] as const;

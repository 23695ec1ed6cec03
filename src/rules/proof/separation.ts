/** Words that the tags run together or cut in two. */
import { type InSection, inSection } from '../in-section.js';
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';
import { tellUs } from '../tell-us.js';

export const gluedWords = rule({
  id: 'proof/glued-words',
  severity: 'warning',
  data: facts<InSection & { text: string }>,
  en: {
    title: 'Words run together in the tags',
    message: ({ text, ...at }) => `The tags of the PDF have no space in ${quote(text)} (${inSection.en(at)}).`,
    hint: tellUs.en,
    why: 'Readers that follow the tags say the words as one: nobody understands "dielanger".',
  },
  nl: {
    title: 'Woorden zitten aan elkaar in de labels',
    message: ({ text, ...at }) =>
      `In de labels van de pdf ontbreekt een spatie in ${quote(text)} (${inSection.nl(at)}).`,
    hint: tellUs.nl,
    why: 'Wie de labels volgt, leest de woorden als één woord voor: niemand begrijpt ‘dielanger’.',
  },
  example: {
    data: { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'dielanger' },
    raisedBy: 'tests/check/proof-separation.test.ts',
  },
});

export const splitWord = rule({
  id: 'proof/split-word',
  severity: 'warning',
  data: facts<InSection & { text: string }>,
  en: {
    title: 'Word cut in two in the tags',
    message: ({ text, ...at }) =>
      `The tags of the PDF have a space in ${quote(text)} that the source has not (${inSection.en(at)}).`,
    hint: tellUs.en,
    why: 'Readers that follow the tags say two words where there is one.',
  },
  nl: {
    title: 'Woord is in tweeën in de labels',
    message: ({ text, ...at }) =>
      `In de labels van de pdf staat een spatie in ${quote(text)} die niet in de bron staat (${inSection.nl(at)}).`,
    hint: tellUs.nl,
    why: 'Wie de labels volgt, leest twee woorden voor waar er één staat.',
  },
  example: {
    data: { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'omgevings vergunning' },
    raisedBy: 'tests/check/proof-separation.test.ts',
  },
});

export const separationRules = [gluedWords, splitWord] as const;

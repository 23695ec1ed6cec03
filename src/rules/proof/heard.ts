/** Words that a finished file says otherwise than its sources, as a screen reader goes through it. */
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';
import { tellUs } from '../tell-us.js';

export const heardOtherwise = rule({
  id: 'proof/heard',
  severity: 'warning',
  data: facts<{ file: string; section: string; expected: string; heard: string }>,
  en: {
    title: 'A screen reader says something else than the source',
    message: ({ file, section, expected, heard }) =>
      `In ${file} a screen reader says ${quote(heard)} where the source says ${quote(expected)} (${section}).`,
    hint: tellUs.en,
    why: 'Who listens has to get the same words in the same order.',
  },
  nl: {
    title: 'Een schermlezer zegt iets anders dan de bron',
    message: ({ file, section, expected, heard }) =>
      `In ${file} zegt een schermlezer ${quote(heard)} waar in de bron ${quote(expected)} staat (${section}).`,
    hint: tellUs.nl,
    why: 'Wie luistert, moet dezelfde woorden in dezelfde volgorde krijgen.',
  },
  example: {
    data: { file: 'digital/boek.pdf', section: 'Hoofdstuk 3', expected: 'die langer', heard: 'dielanger' },
    raisedBy: 'tests/check/prove-heard.test.ts',
  },
});

export const heardRules = [heardOtherwise] as const;

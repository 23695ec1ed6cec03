/** Answers that are no date, amount and so on, or longer than print shows. */
import type { TypedFault } from '../../typed/kinds.js';
import { TYPED_HINTS, UNTYPED } from '../fill/typed-words.js';
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';

export const unfitField = rule({
  id: 'form/unfit',
  severity: 'warning',
  data: facts<{ field: string; value: string; page: number; fault: TypedFault }>,
  en: {
    title: 'Answer is not of its kind',
    message: ({ field, value, page, fault }) => `\`${field}\` on page ${page}: ${quote(value)} ${UNTYPED[fault].en}.`,
    hint: ({ fault }) => `Ask what was meant. ${TYPED_HINTS[fault].en}`,
    why: 'It comes into the table as it was typed, and nobody can sort or add it up.',
  },
  nl: {
    title: 'Antwoord is niet wat er gevraagd wordt',
    message: ({ field, value, page, fault }) =>
      `\`${field}\` op bladzijde ${page}: ${quote(value)} ${UNTYPED[fault].nl}.`,
    hint: ({ fault }) => `Vraag wat er bedoeld is. ${TYPED_HINTS[fault].nl}`,
    why: 'Het komt in de tabel zoals het getypt is. Sorteren of optellen gaat dan niet.',
  },
  example: {
    data: { field: 'F04.datum', value: '31-02-2026', page: 1, fault: 'no-day' },
    raisedBy: 'tests/api/read-filled.test.ts',
  },
});

export const longField = rule({
  id: 'form/long',
  severity: 'warning',
  data: facts<{ field: string; page: number }>,
  en: {
    title: 'Answer longer than its box',
    message: ({ field, page }) => `What is in \`${field}\` on page ${page} does not fit in its box.`,
    hint: 'Read it in the table: in print, letters are very small there or words are cut off.',
    why: 'Whoever reads the sheet on paper may miss a part of the answer.',
  },
  nl: {
    title: 'Antwoord langer dan het vak',
    message: ({ field, page }) => `Wat in \`${field}\` op bladzijde ${page} staat, past niet in het vak.`,
    hint: 'Lees het in de tabel: op papier zijn de letters daar heel klein, of vallen er woorden weg.',
    why: 'Wie het blad op papier leest, mist misschien een deel van het antwoord.',
  },
  example: { data: { field: 'F04.plek', page: 1 }, raisedBy: 'tests/api/read-filled.test.ts' },
});

export const unfitRules = [unfitField, longField] as const;

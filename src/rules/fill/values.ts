/** Answers that no field takes. */
import type { TypedFault } from '../../typed/kinds.js';
import { quote } from '../quote.js';
import { facts, rule, type Saying } from '../rule.js';
import { isUntyped, TYPED_HINTS, UNTYPED } from './typed-words.js';

/** One answer where more are given is `single`; `shape` is a group where a text belongs. */
export type Unfit = OtherUnfit | TypedFault;
type OtherUnfit = 'choice' | 'single' | 'long' | 'lines' | 'character' | 'shape' | 'formula';

/** `known` is what would fit, or ''. */
const UNFIT: Readonly<Record<OtherUnfit, Saying<[known: string]>>> = {
  choice: {
    en: () => 'is not an answer that can be chosen',
    nl: () => 'is geen antwoord waaruit u kunt kiezen',
  },
  single: {
    en: () => 'are several answers where only one may be given',
    nl: () => 'zijn meer antwoorden, en hier mag er maar één',
  },
  long: {
    en: (known) => `does not fit in the box${known && ` (about ${known} characters do)`}`,
    nl: (known) => `past niet in het vak${known && ` (er passen ongeveer ${known} tekens in)`}`,
  },
  lines: { en: () => 'has several lines where one fits', nl: () => 'heeft meer regels, en hier past er één' },
  character: {
    en: (known) => `has a character that the typeface lacks${known && `: ${known}`}`,
    nl: (known) => `heeft een teken dat niet in het lettertype zit${known && `: ${known}`}`,
  },
  shape: { en: () => 'is not a text', nl: () => 'is geen tekst' },
  formula: {
    en: () => 'is what a formula gives that does not work out',
    nl: () => 'komt van een formule die niet uitkomt',
  },
};

const unfit = (reason: Unfit, known: string, language: 'en' | 'nl'): string =>
  isUntyped(reason) ? UNTYPED[reason][language] : UNFIT[reason][language](known);

/** A value in a column without a name; `row` counts rows of values from 1. */
export const extraValue = rule({
  id: 'fill/extra-value',
  severity: 'error',
  data: facts<{ value: string; row: number }>,
  en: {
    title: 'Value without a column',
    message: ({ value, row }) => `There is no column above ${quote(value)}. Row ${row} was not made.`,
    hint: 'Is there a separator too many in this row? Put a text that holds one between quotation marks.',
    why: 'The other values in this row may stand one box too far as well.',
  },
  nl: {
    title: 'Waarde zonder kolom',
    message: ({ value, row }) => `Boven ${quote(value)} staat geen kolom. Rij ${row} is niet gemaakt.`,
    hint: 'Staat er een scheidingsteken te veel in deze rij? Zet een tekst met zo’n teken tussen aanhalingstekens.',
    why: 'De andere waarden in deze rij staan misschien ook één vak te ver.',
  },
  example: { data: { value: 'koffie', row: 3 }, raisedBy: 'tests/rows/rows.test.ts' },
});

export const badValue = rule({
  id: 'fill/bad-value',
  severity: 'error',
  data: facts<{ column: string; value: string; row: number; reason: Unfit; known: string }>,
  en: {
    title: 'Answer does not fit the field',
    message: ({ column, value, row, reason, known }) =>
      `\`${column}\`: ${quote(value)} ${unfit(reason, known, 'en')}. Row ${row} was not made.`,
    hint: ({ reason, known }) => {
      if (reason === 'choice' || reason === 'single') return `Choose from: ${known}.`;
      if (isUntyped(reason)) return TYPED_HINTS[reason].en;
      if (reason === 'formula') return 'Open the workbook in a spreadsheet, mend the formula, and save it.';
      return reason === 'long' ? 'Make the text shorter.' : 'Change the value.';
    },
    why: 'What does not fit is cut off, or stands wrong on the sheet.',
  },
  nl: {
    title: 'Antwoord past niet bij het veld',
    message: ({ column, value, row, reason, known }) =>
      `\`${column}\`: ${quote(value)} ${unfit(reason, known, 'nl')}. Rij ${row} is niet gemaakt.`,
    hint: ({ reason, known }) => {
      if (reason === 'choice' || reason === 'single') return `Kies uit: ${known}.`;
      if (isUntyped(reason)) return TYPED_HINTS[reason].nl;
      if (reason === 'formula') return 'Open de werkmap in Excel, verbeter de formule en bewaar de werkmap.';
      return reason === 'long' ? 'Maak de tekst korter.' : 'Verander de waarde.';
    },
    why: 'Wat niet past, valt weg of staat verkeerd op het blad.',
  },
  example: {
    data: { column: 'datum', value: '31-02-2026', row: 3, reason: 'no-day', known: '' },
    raisedBy: 'tests/rows/rows.test.ts',
  },
});

export const valueRules = [extraValue, badValue] as const;

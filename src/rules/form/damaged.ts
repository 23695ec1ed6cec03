/** Forms that come back with something gone, or that hold another answer than they show. */
import { quote } from '../quote.js';
import { facts, type Phrase, rule } from '../rule.js';

/** Of one field, or of the code of a format. */
type Told = (name: string) => Phrase;

const DAMAGE = {
  list: (code) => ({
    en: `The list of the fields of \`${code}\` is damaged.`,
    nl: `De lijst van velden van \`${code}\` is beschadigd.`,
  }),
  sheet: (code) => ({
    en: `The sheet \`${code}\` has another code or version than when it was made.`,
    nl: `Het blad \`${code}\` heeft een andere code of versie dan toen het gemaakt werd.`,
  }),
  lost: (field) => ({
    en: `A field is gone that is on the sheet: \`${field}\`.`,
    nl: `Een veld is weg dat wel op het blad staat: \`${field}\`.`,
  }),
  unknown: (field) => ({
    en: `The field \`${field}\` does not belong on this sheet.`,
    nl: `Het veld \`${field}\` hoort niet op dit blad.`,
  }),
  changed: (field) => ({
    en: `The field \`${field}\` is of another kind than on the sheet.`,
    nl: `Het veld \`${field}\` is van een andere soort dan op het blad.`,
  }),
  value: (field) => ({
    en: `What is in \`${field}\` cannot be an answer.`,
    nl: `Wat in \`${field}\` staat, kan geen antwoord zijn.`,
  }),
  empty: (field) => ({
    en: `\`${field}\` is empty, but the sheet shows something there.`,
    nl: `\`${field}\` is leeg, maar op het blad staat er wel iets.`,
  }),
} as const satisfies Record<string, Told>;

export type FormDamage = keyof typeof DAMAGE;

/** `field` is its whole name, or the code of the format. */
export const damagedForm = rule({
  id: 'form/damaged',
  severity: 'error',
  data: facts<{ field: string; problem: FormDamage }>,
  en: {
    title: 'Answer cannot be trusted',
    message: ({ field, problem }) => DAMAGE[problem](field).en,
    hint: 'Open the file and look what is there. Save it again, or ask whoever filled it in for it again.',
    why: 'A file that was damaged on its way may lose no answer without your knowing.',
  },
  nl: {
    title: 'Antwoord is niet te vertrouwen',
    message: ({ field, problem }) => DAMAGE[problem](field).nl,
    hint: 'Open het bestand en kijk wat er staat. Bewaar het opnieuw, of vraag het opnieuw aan de invuller.',
    why: 'Een bestand dat onderweg beschadigd is, mag geen antwoord kwijtraken zonder dat u het weet.',
  },
  example: { data: { field: 'F04.naam', problem: 'lost' }, raisedBy: 'tests/api/read-filled.test.ts' },
});

export const unlikeField = rule({
  id: 'form/unlike',
  severity: 'warning',
  data: facts<{ field: string; value: string; shown: string }>,
  en: {
    title: 'Field shows something else',
    message: ({ field, value, shown }) => `\`${field}\` is ${quote(value)}, but the sheet shows ${quote(shown)}.`,
    hint: 'Open the file, type the answer into this field again and save it.',
    why: 'Whoever sees the sheet reads another answer than what comes into the table.',
  },
  nl: {
    title: 'Veld toont iets anders',
    message: ({ field, value, shown }) => `\`${field}\` is ${quote(value)}, maar op het blad staat ${quote(shown)}.`,
    hint: 'Open het bestand, typ het antwoord opnieuw in dit veld en bewaar het.',
    why: 'Wie het blad ziet, leest een ander antwoord dan er in de tabel komt.',
  },
  example: { data: { field: 'F04.naam', value: 'An', shown: 'Jan' }, raisedBy: 'tests/api/read-filled.test.ts' },
});

export const damagedFormRules = [damagedForm, unlikeField] as const;

/** Tables of answers in which something is not given, or not meant. */
import { facts, rule } from '../rule.js';

/** `columns` are joined with ', '. */
export const missingColumn = rule({
  id: 'fill/missing-column',
  severity: 'warning',
  data: facts<{ code: string; columns: string }>,
  en: {
    title: 'Column for a required field is not there',
    message: ({ code, columns }) => `\`${code}\` needs more columns: ${columns}.`,
    hint: 'Add the columns, or accept that these boxes stay empty on each sheet.',
    why: 'Whoever gets the sheet misses something that it should say.',
  },
  nl: {
    title: 'Kolom voor een verplicht veld ontbreekt',
    message: ({ code, columns }) => `\`${code}\` heeft meer kolommen nodig: ${columns}.`,
    hint: 'Voeg de kolommen toe, of aanvaard dat deze vakken op elk blad leeg blijven.',
    why: 'Wie het blad krijgt, mist iets wat erop hoort.',
  },
  example: {
    data: { code: 'F04', columns: 'Datum, Waar is het?' },
    raisedBy: 'tests/outputs/formats/headings.test.ts',
  },
});

export const emptyRequired = rule({
  id: 'fill/empty-required',
  severity: 'warning',
  data: facts<{ code: string; row: number; columns: string }>,
  en: {
    title: 'Required answer left empty',
    message: ({ code, row, columns }) => `\`${code}\`: row ${row} is empty where it may not be: ${columns}.`,
    hint: 'Fill in the cells, and make the sheet again.',
    why: 'Whoever gets the sheet misses something that it should say.',
  },
  nl: {
    title: 'Verplicht antwoord is leeg',
    message: ({ code, row, columns }) => `\`${code}\`: rij ${row} is leeg waar dat niet mag: ${columns}.`,
    hint: 'Vul de cellen in, en maak het blad opnieuw.',
    why: 'Wie het blad krijgt, mist iets wat erop hoort.',
  },
  example: { data: { code: 'F04', row: 3, columns: 'Datum' }, raisedBy: 'tests/outputs/formats/headings.test.ts' },
});

export const exampleRow = rule({
  id: 'fill/example-row',
  severity: 'info',
  data: facts<{ row: number }>,
  en: {
    title: 'Example was left out',
    message: ({ row }) => `Row ${row} is the example of the list; no sheet was made of it.`,
    hint: 'Nothing needs to be done.',
    why: 'Nobody should get a letter with the example in it.',
  },
  nl: {
    title: 'Voorbeeld is overgeslagen',
    message: ({ row }) => `Rij ${row} is het voorbeeld uit de invullijst; daar is geen blad van gemaakt.`,
    hint: 'U hoeft niets te doen.',
    why: 'Niemand hoort een brief te krijgen met het voorbeeld erin.',
  },
  example: { data: { row: 1 }, raisedBy: 'tests/outputs/formats/headings.test.ts' },
});

export const missingRules = [missingColumn, emptyRequired, exampleRow] as const;

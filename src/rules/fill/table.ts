/** Tables of answers that cannot be used as they are. */
import { quote } from '../quote.js';
import { facts, type Phrase, rule } from '../rule.js';

export type Reason =
  | 'quote-open'
  | 'quote-text'
  | 'empty'
  | 'no-rows'
  | 'syntax'
  | 'no-table'
  | 'doubled-key'
  | 'kind'
  | 'old'
  | 'broken'
  | 'locked'
  | 'too-big';

const UNREADABLE: Readonly<Record<Reason, Phrase>> = {
  'quote-open': {
    en: 'A quotation mark that starts on this line never ends.',
    nl: 'Op deze regel begint een aanhalingsteken dat nergens eindigt.',
  },
  'quote-text': {
    en: 'On this line text follows a quotation mark that ends.',
    nl: 'Op deze regel staat tekst achter een aanhalingsteken dat eindigt.',
  },
  empty: { en: 'There is nothing in this file.', nl: 'Er staat niets in dit bestand.' },
  'no-rows': { en: 'There are no rows under the heads.', nl: 'Er staan geen rijen onder de kop.' },
  syntax: { en: 'This is not JSON.', nl: 'Dit is geen JSON.' },
  'no-table': { en: 'This is not a list of rows.', nl: 'Dit is geen lijst van rijen.' },
  'doubled-key': {
    en: 'This name stands twice in the same row.',
    nl: 'Deze naam staat twee keer in dezelfde rij.',
  },
  kind: { en: 'This is no XLSX, CSV or JSON.', nl: 'Dit is geen xlsx, csv of JSON.' },
  old: {
    en: 'This workbook has a password, or is of an Excel from before 2007 (.xls).',
    nl: 'Deze werkmap heeft een wachtwoord, of is van een Excel van vóór 2007 (.xls).',
  },
  broken: { en: 'This workbook is damaged.', nl: 'Deze werkmap is beschadigd.' },
  locked: { en: 'This workbook has a password.', nl: 'Deze werkmap heeft een wachtwoord.' },
  'too-big': {
    en: 'This workbook unpacks to more than a table can be.',
    nl: 'Deze werkmap wordt bij het uitpakken groter dan een tabel kan zijn.',
  },
};

export const unreadableRows = rule({
  id: 'fill/unreadable',
  severity: 'error',
  data: facts<{ reason: Reason }>,
  en: {
    title: 'File with answers cannot be read',
    message: ({ reason }) => UNREADABLE[reason].en,
    hint: ({ reason }) =>
      /^quote/.test(reason)
        ? 'Put a quotation mark before and after the text, and double one inside it: `""`.'
        : 'Save the file as XLSX or CSV: a field above each column, and one row per sheet under it. `werkboek format F04 --fill-template -o F04.xlsx` makes one to begin with.',
    why: 'In doubt nothing is made: an answer would come into the wrong box.',
  },
  nl: {
    title: 'Bestand met antwoorden niet te lezen',
    message: ({ reason }) => UNREADABLE[reason].nl,
    hint: ({ reason }) =>
      /^quote/.test(reason)
        ? 'Zet een aanhalingsteken vóór en achter de tekst, en schrijf er een in de tekst dubbel: `""`.'
        : 'Bewaar het bestand als xlsx of csv: een veld boven elke kolom, daaronder één rij per blad. `werkboek format F04 --fill-template -o F04.xlsx` maakt er een om mee te beginnen.',
    why: 'Bij twijfel wordt er niets gemaakt: een antwoord zou in het verkeerde vak komen.',
  },
  example: { data: { reason: 'quote-open' }, raisedBy: 'tests/rows/rows.test.ts' },
});

export const doubledColumn = rule({
  id: 'fill/doubled-column',
  severity: 'error',
  data: facts<{ column: string }>,
  en: {
    title: 'Column is there twice',
    message: ({ column }) => `There are two columns \`${column}\`.`,
    hint: 'Give one of the two another name, or remove it.',
    why: 'Nobody can know which of the two is meant.',
  },
  nl: {
    title: 'Kolom staat er twee keer',
    message: ({ column }) => `Er zijn twee kolommen \`${column}\`.`,
    hint: 'Geef één van de twee een andere naam, of haal haar weg.',
    why: 'Niemand kan weten welke van de twee u bedoelt.',
  },
  example: { data: { column: 'naam' }, raisedBy: 'tests/outputs/formats/match-row.test.ts' },
});

/** `known` lists the fields that can be filled, joined with ', '. */
export const unknownColumn = rule({
  id: 'fill/unknown-column',
  severity: 'error',
  data: facts<{ column: string; suggestion: string; known: string }>,
  en: {
    title: 'Column belongs to no field',
    message: ({ column }) => `There is no field \`${column}\`; this column was not used.`,
    hint: ({ suggestion, known }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : `These fields there are: ${known}. If the column is none of them, remove it.`,
    why: 'With a typing error in the head each sheet would have an empty box.',
  },
  nl: {
    title: 'Kolom hoort bij geen veld',
    message: ({ column }) => `Er is geen veld \`${column}\`; deze kolom is niet gebruikt.`,
    hint: ({ suggestion, known }) =>
      suggestion
        ? `Bedoelt u \`${suggestion}\`?`
        : `Deze velden zijn er: ${known}. Haal de kolom weg als zij er niet bij hoort.`,
    why: 'Met een typfout in de kop zou elk blad een leeg vak hebben.',
  },
  example: { data: { column: 'nam', suggestion: 'naam', known: 'naam, datum' }, raisedBy: 'tests/e2e/faults.test.ts' },
});

/** `others` are the names of sheets, joined with ', '. */
export const otherSheets = rule({
  id: 'fill/other-sheets',
  severity: 'warning',
  data: facts<{ sheet: string; others: string }>,
  en: {
    title: 'Other sheets were not read',
    message: ({ sheet, others }) =>
      `Only the sheet ${quote(sheet)} was read. This workbook has more: ${quote(others)}.`,
    hint: 'Give a sheet the code of its format as its name, for example F04: then these are read, and no others.',
    why: 'The rows that are meant may stand on another sheet.',
  },
  nl: {
    title: 'Andere tabbladen zijn niet gelezen',
    message: ({ sheet, others }) =>
      `Alleen het tabblad ${quote(sheet)} is gelezen. In deze werkmap staan er meer: ${quote(others)}.`,
    hint: 'Geef een tabblad de code van zijn format als naam, bijvoorbeeld F04: dan worden die gelezen, en geen andere.',
    why: 'De rijen die u bedoelt, staan misschien op een ander tabblad.',
  },
  example: { data: { sheet: 'Straat', others: 'Blad2' }, raisedBy: 'tests/rows/xlsx.test.ts' },
});

export const tableRules = [unreadableRows, doubledColumn, unknownColumn, otherSheets] as const;

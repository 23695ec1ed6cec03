/** Answers that came back twice, not at all, or on an older sheet. */
import { facts, rule } from '../rule.js';

export const foreignAnswers = rule({
  id: 'form/no-answers',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'No answers in this JSON',
    message: ({ file }) => `\`${file}\` holds no answers to a format.`,
    hint: 'Read only files that were saved on the page of a format, or that `werkboek read` wrote: they have a code, a version and values.',
    why: 'What the words in another file mean, werkboek does not know.',
  },
  nl: {
    title: 'Geen antwoorden in dit JSON-bestand',
    message: ({ file }) => `In \`${file}\` staan geen antwoorden op een format.`,
    hint: 'Lees alleen bestanden die op de webpagina van een format zijn bewaard, of die `werkboek read` schreef: daarin staan een code, een versie en antwoorden.',
    why: 'Van een ander bestand weet werkboek niet wat de woorden betekenen.',
  },
  example: { data: { file: 'package.json' }, raisedBy: 'tests/api/read-answers.test.ts' },
});

export const nothingFilled = rule({
  id: 'form/none-found',
  severity: 'error',
  data: facts<{ folder: string }>,
  en: {
    title: 'Nothing to read in this folder',
    message: ({ folder }) => `There is no PDF or JSON file in \`${folder}\`, nor in the folders in it.`,
    hint: 'Is it the right folder? Files in a zip have to be unpacked first.',
    why: 'An empty table looks as if nobody answered.',
  },
  nl: {
    title: 'Niets te lezen in deze map',
    message: ({ folder }) => `In \`${folder}\` en de mappen daarin staat geen pdf en geen JSON-bestand.`,
    hint: 'Is het de goede map? Bestanden in een zip moet u eerst uitpakken.',
    why: 'Een lege tabel ziet eruit alsof niemand antwoord gaf.',
  },
  example: { data: { folder: 'retour' }, raisedBy: 'tests/api/read-answers.test.ts' },
});

/** `by` is what is the same: all answers, or an e-mail address. */
export const doubledAnswers = rule({
  id: 'form/double',
  severity: 'warning',
  data: facts<{ file: string; other: string; code: string; by: string }>,
  en: {
    title: 'Same answers twice',
    message: ({ file, other, code, by }) =>
      by
        ? `\`${code}\`: \`${file}\` and \`${other}\` are both from ${by}.`
        : `\`${code}\`: \`${file}\` has the same answers as \`${other}\`.`,
    hint: 'Look whether somebody sent it twice; then keep the last one. Both stand in the table.',
    why: 'Whoever is counted twice weighs twice.',
  },
  nl: {
    title: 'Twee keer dezelfde antwoorden',
    message: ({ file, other, code, by }) =>
      by
        ? `\`${code}\`: \`${file}\` en \`${other}\` zijn allebei van ${by}.`
        : `\`${code}\`: in \`${file}\` staan dezelfde antwoorden als in \`${other}\`.`,
    hint: 'Kijk of iemand het twee keer stuurde; houd dan het laatste. Ze staan nu allebei in de tabel.',
    why: 'Wie twee keer meetelt, weegt twee keer zo zwaar.',
  },
  example: {
    data: { file: 'b.pdf', other: 'a.pdf', code: 'F16', by: '' },
    raisedBy: 'tests/api/doubt-answers.test.ts',
  },
});

/** `fields` are joined with ', '. */
export const openAnswers = rule({
  id: 'form/required-empty',
  severity: 'warning',
  data: facts<{ file: string; code: string; fields: string }>,
  en: {
    title: 'Required answer left empty',
    message: ({ file, code, fields }) => `\`${code}\` in \`${file}\` is empty where it may not be: ${fields}.`,
    hint: 'Ask whoever filled it in, if you need these answers.',
    why: 'An empty cell of a table does not say that the answer had to be given.',
  },
  nl: {
    title: 'Verplicht antwoord is leeg',
    message: ({ file, code, fields }) => `\`${code}\` in \`${file}\` is leeg waar dat niet mag: ${fields}.`,
    hint: 'Vraag het na bij de invuller, als u deze antwoorden nodig hebt.',
    why: 'Aan een lege cel in een tabel ziet niemand dat het antwoord verplicht was.',
  },
  example: {
    data: { file: 'a.pdf', code: 'F01', fields: 'naam, datum' },
    raisedBy: 'tests/api/doubt-answers.test.ts',
  },
});

export const olderSheet = rule({
  id: 'form/old-version',
  severity: 'warning',
  data: facts<{ file: string; code: string; version: string; newest: string }>,
  en: {
    title: 'Older version of a format',
    message: ({ file, code, version, newest }) =>
      `\`${file}\` is version ${version} of \`${code}\`; there is a version ${newest}.`,
    hint: 'The answers count. Look whether the questions are still the same, and send out only the new sheet.',
    why: 'Answers to another question do not add up.',
  },
  nl: {
    title: 'Oudere versie van een format',
    message: ({ file, code, version, newest }) =>
      `\`${file}\` is versie ${version} van \`${code}\`; er is een versie ${newest}.`,
    hint: 'De antwoorden tellen mee. Kijk of de vragen nog hetzelfde zijn, en stuur alleen het nieuwe blad rond.',
    why: 'Antwoorden op een andere vraag kunt u niet optellen.',
  },
  example: {
    data: { file: 'a.pdf', code: 'F16', version: '1.0', newest: '1.1' },
    raisedBy: 'tests/api/doubt-answers.test.ts',
  },
});

/** `given` and `sum` as the sheet writes them. */
export const wrongTotal = rule({
  id: 'form/wrong-total',
  severity: 'warning',
  data: facts<{ file: string; code: string; field: string; given: string; sum: string }>,
  en: {
    title: 'Total that does not add up',
    message: ({ file, code, field, given, sum }) =>
      `\`${code}\` in \`${file}\`: \`${field}\` says ${given}, but what it counts adds up to ${sum}.`,
    hint: 'Ask whoever filled it in: is a line missing, or is the total wrong? The table has what stands on the sheet.',
    why: 'Whoever decides looks at the total, and pays the lines.',
  },
  nl: {
    title: 'Totaal klopt niet',
    message: ({ file, code, field, given, sum }) =>
      `\`${code}\` in \`${file}\`: bij \`${field}\` staat ${given}, maar de regels tellen op tot ${sum}.`,
    hint: 'Vraag het na bij de invuller: ontbreekt er een regel, of klopt het totaal niet? In de tabel staat wat op het blad staat.',
    why: 'Wie beslist kijkt naar het totaal, en betaalt de regels.',
  },
  example: {
    data: { file: 'a.pdf', code: 'F15', field: 'totaal', given: '1.250,00', sum: '1.350,00' },
    raisedBy: 'tests/api/doubt-answers.test.ts',
  },
});

export const answersRules = [
  foreignAnswers,
  nothingFilled,
  doubledAnswers,
  openAnswers,
  olderSheet,
  wrongTotal,
] as const;

/** A total in a table that its own lines contradict. */
import { facts, rule } from '../rule.js';

/** `given` and `sum` as the sheet writes them. */
export const wrongSum = rule({
  id: 'fill/wrong-total',
  severity: 'warning',
  data: facts<{ code: string; row: number; column: string; given: string; sum: string }>,
  en: {
    title: 'Total in the table does not add up',
    message: ({ code, row, column, given, sum }) =>
      `\`${code}\`: in row ${row} \`${column}\` is ${given}, but what it counts adds up to ${sum}.`,
    hint: 'Is a line missing, or is the total wrong? An empty cell is added up for you. The sheet says what the table says.',
    why: 'Whoever decides looks at the total, and pays the lines.',
  },
  nl: {
    title: 'Totaal in de tabel klopt niet',
    message: ({ code, row, column, given, sum }) =>
      `\`${code}\`: in rij ${row} is \`${column}\` ${given}, maar de regels tellen op tot ${sum}.`,
    hint: 'Ontbreekt er een regel, of klopt het totaal niet? Een lege cel telt werkboek zelf op. Op het blad staat wat in de tabel staat.',
    why: 'Wie beslist kijkt naar het totaal, en betaalt de regels.',
  },
  example: {
    data: { code: 'F15', row: 3, column: 'Wat kost alles samen?', given: '1.250,00', sum: '1.350,00' },
    raisedBy: 'tests/outputs/formats/doubt-totals.test.ts',
  },
});

/** Formats of more or fewer sheets than they say. */
import { sheets } from '../counted.js';
import { facts, rule } from '../rule.js';

export const wrongSheets = rule({
  id: 'format/sheets',
  severity: 'error',
  data: facts<{ code: string; declared: number; rendered: number }>,
  en: {
    title: 'Wrong number of sheets',
    message: ({ code, declared, rendered }) =>
      `Format ${code} has ${sheets.en(rendered)}, but its front matter says ${sheets.en(declared)}.`,
    hint: ({ rendered }) =>
      `Make the format shorter or longer, or set the number in the front matter to ${rendered}. \`--allow format/sheets\` makes it all the same, to look at.`,
    why: 'People who print and copy count on the number of sheets that is given.',
  },
  nl: {
    title: 'Aantal bladen klopt niet',
    message: ({ code, declared, rendered }) =>
      `Format ${code} heeft ${sheets.nl(rendered)}, maar volgens de kop ${sheets.nl(declared)}.`,
    hint: ({ rendered }) =>
      `Maak het format korter of langer, of zet in de kop het aantal ${rendered}. Met \`--allow format/sheets\` komt het er toch, om te bekijken.`,
    why: 'Wie print en kopieert, rekent op het aantal bladen dat genoemd is.',
  },
  example: { data: { code: 'F01', declared: 1, rendered: 2 }, raisedBy: 'tests/e2e/faults.test.ts' },
});

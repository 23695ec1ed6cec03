/** Letters that are not whole, and files of another time beside those that were made. */
import { facts, rule } from '../rule.js';

export const letterGap = rule({
  id: 'fill/letter-gap',
  severity: 'error',
  data: facts<{ code: string; row: number; fields: string }>,
  en: {
    title: 'Letter with a gap',
    message: ({ code, row, fields }) => `Row ${row} lacks what letter \`${code}\` needs: ${fields}. It was not made.`,
    hint: 'Fill in these cells. What a letter can do without has `hoeft-niet` in its source.',
    why: 'In a letter an answer stands in the middle of a sentence: without it the sentence says nothing.',
  },
  nl: {
    title: 'Brief met een gat',
    message: ({ code, row, fields }) =>
      `In rij ${row} ontbreekt wat brief \`${code}\` nodig heeft: ${fields}. Die brief is niet gemaakt.`,
    hint: 'Vul deze cellen in. Kan de brief zonder? Zet dan `hoeft-niet` bij het veld.',
    why: 'In een brief staat een antwoord midden in een zin. Zonder dat antwoord klopt de zin niet.',
  },
  example: { data: { code: 'F04', row: 3, fields: 'aanhef' }, raisedBy: 'tests/e2e/letters.test.ts' },
});

export const earlierFiles = rule({
  id: 'fill/earlier-files',
  severity: 'warning',
  data: facts<{ count: number; first: string }>,
  en: {
    title: 'Files of an earlier time',
    message: ({ count, first }) => `Beside the new files stand ${count} of an earlier time, ${first} for one.`,
    hint: 'Throw them away when they are no longer needed, before somebody sends them.',
    why: 'Whoever prints the whole folder prints old letters too.',
  },
  nl: {
    title: 'Bestanden van een eerdere keer',
    message: ({ count, first }) => `Naast de nieuwe bestanden staan er ${count} van een eerdere keer, zoals ${first}.`,
    hint: 'Gooi ze weg als u ze niet meer nodig hebt, voordat iemand ze verstuurt.',
    why: 'Wie de hele map print, print ook de oude brieven.',
  },
  example: { data: { count: 20, first: 'F04-481-Jansen.pdf' }, raisedBy: 'tests/e2e/letters.test.ts' },
});

export const letterRules = [letterGap, earlierFiles] as const;

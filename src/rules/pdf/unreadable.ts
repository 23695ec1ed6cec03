/** Files that are no PDF, or one that cannot be opened. */
import { facts, rule } from '../rule.js';

export const unreadablePdf = rule({
  id: 'pdf/unreadable',
  severity: 'error',
  data: facts<{ file: string; problem: string }>,
  en: {
    title: 'PDF cannot be read',
    message: ({ file, problem }) => `\`${file}\` cannot be read as a PDF: ${problem}.`,
    hint: 'Check that it is a whole PDF without a password, or make the file again.',
    why: 'A file that cannot be read cannot be checked or printed.',
  },
  nl: {
    title: 'Pdf is niet te lezen',
    message: ({ file, problem }) => `\`${file}\` is niet te lezen als pdf: ${problem}.`,
    hint: 'Kijk of dit een hele pdf is, zonder wachtwoord, en maak het bestand anders opnieuw.',
    why: 'Een bestand dat niet te lezen is, kan niet gecontroleerd of gedrukt worden.',
  },
  example: { data: { file: 'x.pdf', problem: 'no header' }, raisedBy: 'tests/pdf/read.test.ts' },
});

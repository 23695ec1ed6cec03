/** What this build did not make: an output that could not be made while others were, and files of an earlier one. */
import { facts, rule } from '../rule.js';

/** `others` were made. */
export const notMade = rule({
  id: 'output/not-made',
  severity: 'info',
  data: facts<{ output: string; others: string }>,
  en: {
    title: 'Edition was not made',
    message: ({ output, others }) => `The edition \`${output}\` was not made; made were: ${others}.`,
    hint: 'The errors above say what keeps it. Files of it from an earlier build are still there.',
    why: 'A fault of one edition does not keep the others from their readers.',
  },
  nl: {
    title: 'Uitgave is niet gemaakt',
    message: ({ output, others }) => `De uitgave \`${output}\` is niet gemaakt; wel gemaakt: ${others}.`,
    hint: 'Aan de fouten hierboven ziet u waarom. Bestanden ervan uit een eerdere keer staan er nog.',
    why: 'Een fout in één uitgave houdt de andere niet tegen.',
  },
  example: { data: { output: 'print', others: 'digital, formats' }, raisedBy: 'tests/e2e/apart.test.ts' },
});

/** `files` are names in the folder of the output. */
export const earlierFile = rule({
  id: 'output/earlier-file',
  severity: 'info',
  data: facts<{ output: string; files: string }>,
  en: {
    title: 'File of an earlier build',
    message: ({ output, files }) => `In \`${output}/\` there are files that this build did not make: ${files}.`,
    hint: 'Do you not need them any more? Run `werkboek clean`, and build again.',
    why: 'What was renamed or left out of the book stays as it was, and looks as new as what stands beside it.',
  },
  nl: {
    title: 'Bestand van een eerdere keer',
    message: ({ output, files }) => `In \`${output}/\` staan bestanden die nu niet gemaakt zijn: ${files}.`,
    hint: 'Hebt u ze niet meer nodig? Typ `werkboek clean` en bouw opnieuw.',
    why: 'Wat een andere naam kreeg of uit het boek is, blijft staan zoals het was. Het lijkt even nieuw als de rest.',
  },
  example: { data: { output: 'formats', files: 'F02-verslag.pdf' }, raisedBy: 'tests/e2e/apart.test.ts' },
});

/** Files that cannot be written. */
import { facts, rule } from '../rule.js';

export const cannotWrite = rule({
  id: 'output/write',
  severity: 'error',
  data: facts<{ file: string; problem: string }>,
  en: {
    title: 'File cannot be written',
    message: ({ file, problem }) => `\`${file}\` cannot be written: ${problem}.`,
    hint: 'Close the file in other programs, and check that there is room and that you may write in the folder.',
    why: 'The new file is not there now. The previous one has not changed.',
  },
  nl: {
    title: 'Bestand is niet te schrijven',
    message: ({ file, problem }) => `\`${file}\` is niet te schrijven: ${problem}.`,
    hint: 'Sluit het bestand in andere programma’s, en kijk of er ruimte is en of u in de map mag schrijven.',
    why: 'Het nieuwe bestand is er nu niet. Het vorige is niet veranderd.',
  },
  example: { data: { file: 'out/x.pdf', problem: 'EACCES' }, raisedBy: 'tests/e2e/faults.test.ts' },
});

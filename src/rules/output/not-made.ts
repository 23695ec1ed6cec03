/** An output that could not be made, while others of the same build were. */
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

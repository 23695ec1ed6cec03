/** Faults of the program itself. */

import { facts, rule } from '../rule.js';
import { tellUs } from '../tell-us.js';

export const internalError = rule({
  id: 'internal/error',
  severity: 'error',
  data: facts<{ problem: string }>,
  en: {
    title: 'Error in werkboek',
    message: ({ problem }) => `Something went wrong in werkboek itself: ${problem}.`,
    hint: tellUs.en,
    why: 'This is not caused by your text.',
  },
  nl: {
    title: 'Fout in werkboek',
    message: ({ problem }) => `Er ging iets mis in werkboek zelf: ${problem}.`,
    hint: tellUs.nl,
    why: 'Dit ligt niet aan uw tekst.',
  },
  example: { data: { problem: 'x is not a function' }, raisedBy: 'tests/cli/system-trouble.test.ts' },
});

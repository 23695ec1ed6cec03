/** Exceptions of a book that nothing needs any more. */
import { facts, rule } from '../rule.js';

export const unusedException = rule({
  id: 'config/unused-exception',
  severity: 'warning',
  data: facts<{ rule: string; file: string }>,
  en: {
    title: 'Exception without use',
    message: ({ rule: name, file }) =>
      `Nothing is found that \`allow\` accepts of \`${name}\`${file ? ` in ${file}` : ''}.`,
    hint: 'Take the exception out of `allow`.',
    why: 'An exception that nobody needs would hide the next fault of its kind.',
  },
  nl: {
    title: 'Uitzondering zonder nut',
    message: ({ rule: name, file }) =>
      `Er is niets gevonden dat \`allow\` van \`${name}\` toestaat${file ? ` in ${file}` : ''}.`,
    hint: 'Haal de uitzondering weg uit `allow`.',
    why: 'Een uitzondering die niemand nodig heeft, verbergt de volgende fout van die soort.',
  },
  example: { data: { rule: 'layout/overlap', file: '' }, raisedBy: 'tests/engine/exceptions.test.ts' },
});

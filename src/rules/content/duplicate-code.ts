/** Two formats with one code. */
import { facts, rule } from '../rule.js';

/** `other` is the file that has the code already. */
export const duplicateCode = rule({
  id: 'content/duplicate-code',
  severity: 'error',
  data: facts<{ code: string; other: string }>,
  en: {
    title: 'Code used twice',
    message: ({ code, other }) => `The code \`${code}\` belongs to \`${other}\` already.`,
    hint: 'Give one of the two formats a code of its own.',
    why: 'Staff find a format by its code; every code belongs to one format.',
  },
  nl: {
    title: 'Code komt twee keer voor',
    message: ({ code, other }) => `De code \`${code}\` is al van \`${other}\`.`,
    hint: 'Geef een van de twee formats een eigen code.',
    why: 'Met de code vindt een medewerker een format. Elke code hoort bij één format.',
  },
  example: {
    source: {
      'book.yaml': {
        replace: 'formats: [formats/F01-blad.md]',
        by: 'formats: [formats/F01-blad.md, formats/F02-ander.md]',
      },
      'formats/F02-ander.md': `---
code: F01
title: Proefblad
version: '1.0'
date: 2026-01-31
sheets: 1
---
Vul dit blad in.

## Over u

::kort[Hoe heet u?]{#naam}
`,
    },
    mended: { 'formats/F02-ander.md': { replace: 'code: F01', by: 'code: F02' } },
    data: { code: 'F01', other: 'F01-blad.md' },
  },
});

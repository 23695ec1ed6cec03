/** Pages without anything on them. */
import { facts, rule } from '../rule.js';

export const blankPage = rule({
  id: 'preflight/blank-page',
  severity: 'info',
  data: facts<{ pages: string }>,
  en: {
    title: 'Blank pages',
    message: ({ pages }) => `Nothing stands on page ${pages}.`,
    hint: 'That is right where a chapter starts on the right. See whether it is meant.',
    why: 'A blank page that nobody expects is a misprint.',
  },
  nl: {
    title: 'Lege bladzijden',
    message: ({ pages }) => `Er staat niets op bladzijde ${pages}.`,
    hint: 'Dat hoort zo als een hoofdstuk rechts begint. Kijk of dit de bedoeling is.',
    why: 'Een lege bladzijde die niemand verwacht, is een misdruk.',
  },
  example: { data: { pages: '14' }, raisedBy: 'tests/check/preflight.test.ts' },
});

/** Pages of another size than those of their section. */
import { facts, rule } from '../rule.js';

export const otherPageSize = rule({
  id: 'layout/page-size',
  severity: 'error',
  data: facts<{ section: string; page: number | string; found: string; expected: string }>,
  en: {
    title: 'Page has another size',
    message: ({ section, page, found, expected }) =>
      `Page ${page} of ${section} is ${found}, but the pages of this section are ${expected}.`,
    hint: 'Put what needs landscape paper in a chapter of its own, with `orientation: landscape` at its top.',
    why: 'A section is printed on one size of paper.',
  },
  nl: {
    title: 'Bladzijde heeft een andere maat',
    message: ({ section, page, found, expected }) =>
      `Bladzijde ${page} van ${section} is ${found}, maar de bladzijden van dit onderdeel zijn ${expected}.`,
    hint: 'Zet wat op liggend papier moet in een eigen hoofdstuk, met `orientation: landscape` bovenaan.',
    why: 'Een onderdeel wordt op één maat papier gedrukt.',
  },
  example: {
    data: { section: 'hoofdstuk-3', page: 2, found: '160 × 120 mm', expected: '120 × 160 mm' },
    raisedBy: 'tests/paginate/failures/style-fixtures.ts',
  },
});

/** Empty boxes on paper in place of a character. */
import { type OnPage, onPage } from '../on-page.js';
import { facts, rule } from '../rule.js';

export const paintedEmptyBox = rule({
  id: 'preflight/missing-glyph',
  severity: 'error',
  data: facts<OnPage>,
  en: {
    title: 'A character is missing',
    message: (place) => `An empty box stands in place of a character (${onPage.en(place)}).`,
    hint: 'Choose another character, or a typeface that has it.',
    why: 'Readers see a box and miss a word.',
  },
  nl: {
    title: 'Een teken ontbreekt',
    message: (place) => `Er staat een leeg vakje in plaats van een teken (${onPage.nl(place)}).`,
    hint: 'Kies een ander teken, of een lettertype dat het teken heeft.',
    why: 'De lezer ziet een vakje en mist een woord.',
  },
  example: { data: { page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/preflight.test.ts' },
});

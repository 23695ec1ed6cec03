/** Typefaces that are not in the PDF. */
import { facts, rule } from '../rule.js';

export const fontNotEmbedded = rule({
  id: 'pdf/font-not-embedded',
  severity: 'error',
  data: facts<{ font: string; page: number }>,
  en: {
    title: 'Typeface not in the PDF',
    message: ({ font, page }) => `The typeface ${font} on page ${page} is not in the PDF.`,
    hint: 'Use only typefaces of the workbook.',
    why: 'On another computer and in print the text looks different (PDF/UA-1, 7.21.4.1).',
  },
  nl: {
    title: 'Lettertype zit niet in de pdf',
    message: ({ font, page }) => `Het lettertype ${font} op bladzijde ${page} zit niet in de pdf.`,
    hint: 'Gebruik alleen lettertypen van het werkboek.',
    why: 'Op een andere computer en bij de drukker ziet de tekst er anders uit (PDF/UA-1, 7.21.4.1).',
  },
  example: { data: { font: 'Arial', page: 3 }, raisedBy: 'tests/check/file-faults.ts' },
});

/** Page numbers that do not come to rest, or are wider than their box. */
import { facts, rule } from '../rule.js';

/** `text` is what stands before the first number that keeps changing. */
export const unstablePages = rule({
  id: 'layout/unstable-pages',
  severity: 'error',
  data: facts<{ section: string; text: string; rounds: number }>,
  en: {
    title: 'Page numbers do not settle',
    message: ({ section, text, rounds }) =>
      `“${section}” changes its own page numbers: after ${rounds} rounds the one after “${text}” still moves.`,
    hint: 'Move this list to the end of the book, or enter this word in one place less.',
    why: 'A list that names its own pages can be longer or shorter each time; the numbers would be wrong.',
  },
  nl: {
    title: 'Bladzijdenummers komen niet tot rust',
    message: ({ section, text, rounds }) =>
      `“${section}” verandert zijn eigen bladzijdenummers: na ${rounds} keer verschuift het nummer na “${text}” nog steeds.`,
    hint: 'Zet deze lijst achter in het boek, of noem dit woord op één plaats minder.',
    why: 'Een lijst die haar eigen bladzijden noemt, kan elke keer langer of korter worden. De nummers zouden niet kloppen.',
  },
  example: {
    data: { section: 'Register', text: 'keukentafelgesprek', rounds: 4 },
    raisedBy: 'tests/outputs/paged/settle.test.ts',
  },
});

/** `reference` is the id of which the page is printed. */
export const numberBox = rule({
  id: 'layout/number-box',
  severity: 'error',
  data: facts<{ section: string; page: number | string; reference: string; number: string }>,
  en: {
    title: 'Page number does not fit its box',
    message: ({ section, page, reference, number }) =>
      `“${section}”, page ${page}: the page number ${number || '?'} of \`#${reference}\` does not fit its box.`,
    hint: 'Give `[data-page-of]` a fixed width again in the stylesheets of the book, wide enough for the number.',
    why: 'Numbers come in after the lines are divided: one that is wider would lie over the text or move it.',
  },
  nl: {
    title: 'Bladzijdenummer past niet in zijn vak',
    message: ({ section, page, reference, number }) =>
      `“${section}”, bladzijde ${page}: het bladzijdenummer ${number || '?'} van \`#${reference}\` past niet in zijn vak.`,
    hint: 'Geef `[data-page-of]` in de stijlen van het boek weer een vaste breedte waar het nummer in past.',
    why: 'Nummers komen er pas in als de regels vaststaan. Een te breed nummer komt over de tekst, of verschuift die.',
  },
  example: {
    data: { section: 'hoofdstuk-3', page: 2, reference: 'ladder--treden', number: '1034' },
    raisedBy: 'tests/e2e/matter.test.ts',
  },
});

export const pageNumberRules = [unstablePages, numberBox] as const;

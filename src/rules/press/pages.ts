/** Boxes, number and turn of the pages that a printer gets. */
import { pages } from '../counted.js';
import { facts, rule } from '../rule.js';

export const wrongTrimBox = rule({
  id: 'press/trim-box',
  severity: 'error',
  data: facts<{ page: number; found: string; expected: string }>,
  en: {
    title: 'Wrong trim box',
    message: ({ page, found, expected }) => `The trim box of page ${page} is ${found}, expected ${expected}.`,
    hint: 'Check `page` in book.yaml and build again.',
    why: 'The printer cuts the book at this box.',
  },
  nl: {
    title: 'Snijkader klopt niet',
    message: ({ page, found, expected }) => `Het snijkader van bladzijde ${page} is ${found}; nodig is ${expected}.`,
    hint: 'Kijk `page` na in book.yaml en bouw opnieuw.',
    why: 'De drukker snijdt het boek op dit kader.',
  },
  example: {
    data: { page: 3, found: '210 × 296 mm', expected: '210 × 297 mm' },
    raisedBy: 'tests/check/file-faults.ts',
  },
});

export const wrongBleedBox = rule({
  id: 'press/bleed-box',
  severity: 'error',
  data: facts<{ page: number; found: string; expected: string }>,
  en: {
    title: 'Wrong bleed box',
    message: ({ page, found, expected }) => `The bleed box of page ${page} is ${found}, expected ${expected}.`,
    hint: 'Check `print.bleedMm` in book.yaml and build again.',
    why: 'Without a proper bleed, cutting leaves a white edge along the page.',
  },
  nl: {
    title: 'Afloopkader klopt niet',
    message: ({ page, found, expected }) => `Het afloopkader van bladzijde ${page} is ${found}; nodig is ${expected}.`,
    hint: 'Kijk `print.bleedMm` na in book.yaml en bouw opnieuw.',
    why: 'Zonder goede afloop komt er bij het snijden een witte rand langs de bladzijde.',
  },
  example: {
    data: { page: 3, found: '216 × 302 mm', expected: '216 × 303 mm' },
    raisedBy: 'tests/check/file-faults.ts',
  },
});

export const wrongPageCount = rule({
  id: 'press/page-multiple',
  severity: 'error',
  data: facts<{ pages: number; multiple: number }>,
  en: {
    title: 'Number of pages does not fit the press sheets',
    message: ({ pages: count, multiple }) => `The book has ${pages.en(count)}, expected a multiple of ${multiple}.`,
    hint: ({ pages: count, multiple }) =>
      `Add ${pages.en(multiple - (count % multiple))}, or remove ${count % multiple}.`,
    why: 'A press sheet holds several pages at once; the book must fill whole sheets.',
  },
  nl: {
    title: 'Aantal bladzijden past niet op de drukvellen',
    message: ({ pages: count, multiple }) => `Het boek heeft ${pages.nl(count)}; dat is geen veelvoud van ${multiple}.`,
    hint: ({ pages: count, multiple }) =>
      `Voeg ${pages.nl(multiple - (count % multiple))} toe, of haal er ${count % multiple} weg.`,
    why: 'Op een drukvel staan meer bladzijden tegelijk. Het boek moet precies op hele vellen passen.',
  },
  example: { data: { pages: 63, multiple: 4 }, raisedBy: 'tests/check/file-faults.ts' },
});

export const turnedPage = rule({
  id: 'press/rotated',
  severity: 'warning',
  data: facts<{ page: number; degrees: number }>,
  en: {
    title: 'Page is turned',
    message: ({ page, degrees }) => `Page ${page} is turned by ${degrees} degrees.`,
    hint: 'Make the page as it is printed, without turning it.',
    why: 'A turned page may come to lie the wrong way on the press sheet.',
  },
  nl: {
    title: 'Bladzijde is gedraaid',
    message: ({ page, degrees }) => `Bladzijde ${page} is ${degrees} graden gedraaid.`,
    hint: 'Maak de bladzijde zoals zij gedrukt wordt, zonder haar te draaien.',
    why: 'Bij het plaatsen op het drukvel kan een gedraaide bladzijde verkeerd komen te liggen.',
  },
  example: { data: { page: 3, degrees: 90 }, raisedBy: 'tests/check/file-faults.ts' },
});

export const pressPageRules = [wrongTrimBox, wrongBleedBox, wrongPageCount, turnedPage] as const;

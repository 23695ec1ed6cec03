/** Sections that the browser printed otherwise than they were laid out. */

import { facts, rule } from '../rule.js';
import { tellUs } from '../tell-us.js';

/** `missing` is a number of elements, or their names. */
export const lostCarrier = rule({
  id: 'pdf/lost-carrier',
  severity: 'error',
  data: facts<{ section: string; missing: string | number }>,
  en: {
    title: 'Elements did not reach the PDF',
    message: ({ section, missing }) => `The PDF of ${section} lacks elements: ${missing}.`,
    hint: tellUs.en,
    why: 'What is missing from the PDF is not read aloud (PDF/UA-1, 7.1).',
  },
  nl: {
    title: 'Onderdelen zijn niet in de pdf gekomen',
    message: ({ section, missing }) => `In de pdf van ${section} ontbreken onderdelen: ${missing}.`,
    hint: tellUs.nl,
    why: 'Wat ontbreekt in de pdf, wordt niet voorgelezen (PDF/UA-1, 7.1).',
  },
  example: { data: { section: 'hoofdstuk-3', missing: 4 }, raisedBy: 'tests/pdf/make/assemble.test.ts' },
});

export const printedPageSize = rule({
  id: 'pdf/page-size',
  severity: 'error',
  data: facts<{ section: string; found: string; expected: string }>,
  en: {
    title: 'Wrong page size',
    message: ({ section, found, expected }) => `${section} has pages of ${found}, expected ${expected}.`,
    hint: 'Check whether a stylesheet changes the size of the page (`@page`).',
    why: 'With a wrong size the book does not fit the paper.',
  },
  nl: {
    title: 'Bladzijde heeft een verkeerde maat',
    message: ({ section, found, expected }) => `${section} heeft bladzijden van ${found}; nodig is ${expected}.`,
    hint: 'Kijk of een stijlblad de maat van de bladzijde verandert (`@page`).',
    why: 'Met een verkeerde maat past het boek niet op het papier.',
  },
  example: {
    data: { section: 'hoofdstuk-3', found: '210 × 296 mm', expected: '210 × 297 mm' },
    raisedBy: 'tests/pdf/make/boxes.test.ts',
  },
});

/** The texts were checked before: such a place got lost on the way. */
export const lostPlace = rule({
  id: 'pdf/lost-place',
  severity: 'error',
  data: facts<{ target: string }>,
  en: {
    title: 'The place of a link did not reach the PDF',
    message: ({ target }) => `The link \`${target}\` leads to a place that is not in the PDF.`,
    hint: tellUs.en,
    why: 'A reader who follows the link arrives nowhere.',
  },
  nl: {
    title: 'De plaats van een verwijzing is niet in de pdf gekomen',
    message: ({ target }) => `De verwijzing \`${target}\` gaat naar een plaats die niet in de pdf staat.`,
    hint: tellUs.nl,
    why: 'Een lezer die op de verwijzing klikt, komt nergens uit.',
  },
  example: { data: { target: '#doel' }, raisedBy: 'tests/pdf/make/assemble.test.ts' },
});

export const printedRules = [lostCarrier, printedPageSize, lostPlace] as const;

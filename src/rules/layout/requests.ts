/** Typefaces and files that a page asks for and does not get. */
import { facts, rule } from '../rule.js';

export const fontMissing = rule({
  id: 'layout/font-missing',
  severity: 'error',
  data: facts<{ family: string }>,
  en: {
    title: 'Typeface missing',
    message: ({ family }) => `The typeface ${family} is not loaded.`,
    hint: 'Install the dependencies again with `npm ci`, or change the stylesheet.',
    why: 'In another typeface the text no longer fits and characters are missing.',
  },
  nl: {
    title: 'Lettertype ontbreekt',
    message: ({ family }) => `Het lettertype ${family} is niet geladen.`,
    hint: 'Installeer de onderdelen opnieuw met `npm ci`, of pas het stijlblad aan.',
    why: 'Met een ander lettertype past de tekst niet meer en ontbreken er tekens.',
  },
  example: { data: { family: 'Atkinson Hyperlegible Next' }, raisedBy: 'tests/paginate/failures/style-fixtures.ts' },
});

export const refusedRequest = rule({
  id: 'layout/refused-request',
  severity: 'error',
  data: facts<{ url: string; section: string }>,
  en: {
    title: 'File from outside refused',
    message: ({ url, section }) => `${section} asks for \`${url}\`, which is not part of the workbook.`,
    hint: 'Put the file in the folder of the workbook and refer to that.',
    why: 'The workbook must come out the same everywhere and always, without internet too.',
  },
  nl: {
    title: 'Bestand van buiten geweigerd',
    message: ({ url, section }) => `${section} vraagt om \`${url}\`; dat hoort niet bij het werkboek.`,
    hint: 'Zet het bestand in de map van het werkboek en verwijs daarnaar.',
    why: 'Het werkboek moet overal en altijd hetzelfde te maken zijn, ook zonder internet.',
  },
  example: {
    data: { url: 'https://example.org/x.png', section: 'hoofdstuk-3' },
    raisedBy: 'tests/e2e/requests.test.ts',
  },
});

export const requestRules = [fontMissing, refusedRequest] as const;

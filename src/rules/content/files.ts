/** Files that book.yaml or a text names, and that cannot be used. */
import { facts, rule } from '../rule.js';

export const missingFile = rule({
  id: 'content/missing-file',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'File missing',
    message: ({ file }) => `The file \`${file}\` does not exist.`,
    hint: 'Check the name, capitals included, or add the file.',
    why: 'Without this file the workbook is not complete.',
  },
  nl: {
    title: 'Bestand ontbreekt',
    message: ({ file }) => `Het bestand \`${file}\` bestaat niet.`,
    hint: 'Kijk de naam na, ook de hoofdletters, of voeg het bestand toe.',
    why: 'Zonder dit bestand is het werkboek niet compleet.',
  },
  example: {
    source: {
      'book.yaml': { replace: '      - chapters/twee.md', by: '      - chapters/twee.md\n      - chapters/drie.md' },
    },
    data: { file: 'chapters/drie.md' },
  },
});

export const outsideBook = rule({
  id: 'content/outside-book',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'File outside the workbook',
    message: ({ file }) => `The file \`${file}\` is outside the folder of the workbook.`,
    hint: 'Put the file in the folder of the workbook and change the path.',
    why: 'What goes into the workbook belongs with the workbook, or it cannot be made elsewhere.',
  },
  nl: {
    title: 'Bestand staat buiten het werkboek',
    message: ({ file }) => `Het bestand \`${file}\` staat buiten de map van het werkboek.`,
    hint: 'Zet het bestand in de map van het werkboek en pas het pad aan.',
    why: 'Alles wat in het werkboek komt, hoort bij het werkboek te staan. Anders is het elders niet te maken.',
  },
  example: {
    source: {
      'book.yaml': { replace: '      - chapters/twee.md', by: '      - chapters/twee.md\n      - ../geheim.md' },
    },
    data: { file: '../geheim.md' },
  },
});

/** `offset` counts bytes from 0. */
export const notUtf8 = rule({
  id: 'content/not-utf8',
  severity: 'error',
  data: facts<{ file: string; offset: number }>,
  en: {
    title: 'File is not UTF-8',
    message: ({ file, offset }) => `\`${file}\` is not UTF-8: byte ${offset} is wrong.`,
    hint: 'Save the file as UTF-8 in your text editor.',
    why: 'Letters such as é and ë would come out wrong in the workbook.',
  },
  nl: {
    title: 'Bestand is geen UTF-8',
    message: ({ file, offset }) => `\`${file}\` is geen UTF-8: byte ${offset} klopt niet.`,
    hint: 'Sla het bestand in uw tekstprogramma op met de codering UTF-8.',
    why: 'Letters zoals é en ë zouden verkeerd in het werkboek komen.',
  },
  example: { data: { file: 'chapters/01.md', offset: 20 }, raisedBy: 'tests/content/read.test.ts' },
});

export const fileRules = [missingFile, outsideBook, notUtf8] as const;

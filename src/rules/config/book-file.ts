/** What keeps book.yaml from being read at all. */
import { facts, type Phrase, rule } from '../rule.js';

export const bookNotFound = rule({
  id: 'config/not-found',
  severity: 'error',
  data: facts<{ folder: string }>,
  en: {
    title: 'No workbook found',
    message: ({ folder }) => `There is no book.yaml in \`${folder}\` or in a folder above it.`,
    hint: 'Go to the folder of the workbook, or name it with `--book <folder>`.',
    why: 'book.yaml says which chapters and formats belong to the workbook.',
  },
  nl: {
    title: 'Geen werkboek gevonden',
    message: ({ folder }) => `Er is geen book.yaml in \`${folder}\` of in een map daarboven.`,
    hint: 'Ga naar de map van het werkboek, of noem de map met `--book <map>`.',
    why: 'In book.yaml staat welke hoofdstukken en formats bij het werkboek horen.',
  },
  example: { source: { 'book.yaml': null }, data: { folder: '…' } },
});

/** `code` is the error code of the yaml package. */
export const brokenYaml = rule({
  id: 'config/syntax',
  severity: 'error',
  data: facts<{ problem: Phrase; code?: string }>,
  en: {
    title: 'book.yaml cannot be read',
    message: ({ problem }) => `This is not valid YAML: ${problem}.`,
    hint: 'Look for spaces, colons and quotes on this line and the line above.',
    why: 'With a spelling error in book.yaml nobody can be sure what was meant.',
  },
  nl: {
    title: 'book.yaml is niet te lezen',
    message: ({ problem }) => `Dit is geen geldige YAML: ${problem}.`,
    hint: 'Kijk op deze regel en de regel erboven naar spaties, dubbele punten en aanhalingstekens.',
    why: 'Zolang er een schrijffout in book.yaml staat, is niet zeker wat er bedoeld is.',
  },
  example: {
    source: {
      'book.yaml': {
        replace: "  a-tint: { screen: '#EAF3FA' }",
        by: "  a-tint: { screen: '#EAF3FA' }\ntitle: Nog een keer",
      },
    },
    mended: { 'book.yaml': { replace: '\ntitle: Nog een keer', by: '' } },
    data: {
      problem: { en: 'Map keys must be unique', nl: 'deze instelling staat er twee keer' },
      code: 'DUPLICATE_KEY',
    },
  },
});

export const bookFileRules = [bookNotFound, brokenYaml] as const;

/** A chapter or format that book.yaml lists twice. */
import { facts, rule } from '../rule.js';

/** `line` is where the file is named first. */
export const duplicateChapter = rule({
  id: 'config/duplicate-chapter',
  severity: 'error',
  data: facts<{ file: string; line: number }>,
  en: {
    title: 'File listed twice',
    message: ({ file, line }) => `\`${file}\` is listed on line ${line} already.`,
    hint: 'Remove one of the two lines.',
    why: 'A chapter or format that is there twice has no number and no pages of its own.',
  },
  nl: {
    title: 'Bestand staat twee keer in de lijst',
    message: ({ file, line }) => `\`${file}\` staat al op regel ${line}.`,
    hint: 'Haal een van de twee regels weg.',
    why: 'Een hoofdstuk of format dat er twee keer in staat, heeft geen eigen nummer en geen eigen bladzijden.',
  },
  example: {
    source: {
      'book.yaml': { replace: '      - chapters/twee.md', by: '      - chapters/twee.md\n      - chapters/een.md' },
    },
    mended: {
      'book.yaml': { replace: '      - chapters/twee.md\n      - chapters/een.md', by: '      - chapters/twee.md' },
    },
    data: { file: 'chapters/een.md', line: 14 },
  },
});

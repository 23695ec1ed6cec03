/** Characters that no typeface of the book has. */
import { facts, rule } from '../rule.js';

/** `codePoint` is written as U+2713; `more` others of the same alphabet are lacking too. */
export const missingGlyph = rule({
  id: 'markup/missing-glyph',
  severity: 'warning',
  data: facts<{ character: string; codePoint: string; more: number }>,
  en: {
    title: 'Character not in the typefaces',
    message: ({ character, codePoint, more }) =>
      `The character “${character}” (${codePoint}) is not in the typefaces${more ? `, nor are ${more} others like it` : ''}. A box with its number is printed.`,
    hint: 'Choose another character, write it as a word, or give the book a typeface that has it (`@font-face` in a stylesheet).',
    why: 'Whatever the machine has would be printed there otherwise: something else on each machine.',
  },
  nl: {
    title: 'Teken zit niet in de lettertypen',
    message: ({ character, codePoint, more }) =>
      `Het teken “${character}” (${codePoint}) zit niet in de lettertypen${more ? `, en ${more} andere van dit schrift ook niet` : ''}. Er komt een vakje met het nummer van het teken.`,
    hint: 'Kies een ander teken, schrijf het als woord, of geef het boek een lettertype dat dit teken heeft (`@font-face` in een stylesheet).',
    why: 'Anders komt daar iets te staan van de computer die het boek maakt: op elke computer iets anders.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nTekst met 漢 erin.\n' },
    mended: { 'chapters/twee.md': { replace: '漢', by: 'Han' } },
    data: { character: '漢', codePoint: 'U+6F22', more: 0 },
  },
});

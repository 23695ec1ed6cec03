/** Characters that no typeface of the book has. */
import { facts, rule } from '../rule.js';

/** `codePoint` is written as U+2713. */
export const missingGlyph = rule({
  id: 'markup/missing-glyph',
  severity: 'error',
  data: facts<{ character: string; codePoint: string }>,
  en: {
    title: 'Character not in the typeface',
    message: ({ character, codePoint }) => `The character “${character}” (${codePoint}) is not in the typefaces.`,
    hint: 'Choose another character or write it as a word.',
    why: 'There would be an empty box on paper here.',
  },
  nl: {
    title: 'Teken zit niet in het lettertype',
    message: ({ character, codePoint }) => `Het teken “${character}” (${codePoint}) zit niet in de lettertypen.`,
    hint: 'Kies een ander teken of schrijf het als woord.',
    why: 'Op papier zou op deze plaats een leeg vakje staan.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nTekst met 漢 erin.\n' },
    data: { character: '漢', codePoint: 'U+6F22' },
  },
});

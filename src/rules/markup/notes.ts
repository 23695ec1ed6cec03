/** Notes that no text refers to. */
import { facts, rule } from '../rule.js';

export const unusedNote = rule({
  id: 'markup/unused-note',
  severity: 'warning',
  data: facts<{ name: string }>,
  en: {
    title: 'Note that nothing refers to',
    message: ({ name }) => `Nothing refers to the note \`[^${name}]:\`, so it is not printed.`,
    hint: ({ name }) => `Put \`[^${name}]\` in the text where the note belongs, or take the note out.`,
    why: 'A note without a number in the text cannot be found by a reader.',
  },
  nl: {
    title: 'Noot waar niets naar verwijst',
    message: ({ name }) => `Nergens staat een verwijzing naar de noot \`[^${name}]:\`. De noot komt niet in het boek.`,
    hint: ({ name }) => `Zet \`[^${name}]\` in de tekst waar de noot bij hoort, of haal de noot weg.`,
    why: 'Een noot zonder nummer in de tekst kan een lezer niet vinden.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nTekst.\n\n[^a]: Een noot.\n' },
    mended: { 'chapters/twee.md': { replace: 'Tekst.\n', by: 'Tekst.[^a]\n' } },
    data: { name: 'a' },
  },
});

/** Footnotes as the layout engine knows them, which are not used here. */
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';

export const floatFootnote = rule({
  id: 'layout/float-footnote',
  severity: 'warning',
  data: facts<{ section: string; text: string }>,
  en: {
    title: 'Footnote stands in the text',
    message: ({ section, text }) =>
      `In ${section}, ${quote(text)} asks for \`float: footnote\`. That cannot be done: the note now stands in the text.`,
    hint: 'Write the note as `[^name]`, with its text on a line of its own: `[^name]: The note.`',
    why: 'Notes stand at the end of a chapter, where a long note fits and screen readers find it.',
  },
  nl: {
    title: 'Voetnoot staat in de tekst',
    message: ({ section, text }) =>
      `In ${section} vraagt ${quote(text)} om \`float: footnote\`. Dat kan niet: de noot staat nu in de tekst.`,
    hint: 'Schrijf de noot als `[^naam]`, met de tekst op een eigen regel: `[^naam]: De noot.`',
    why: 'Noten staan achter in een hoofdstuk, waar een lange noot past en voorleessoftware ze vindt.',
  },
  example: { data: { section: 'hoofdstuk-3', text: 'Deze noot' }, raisedBy: 'tests/paginate/failures/fixtures.ts' },
});

/** De teksten bij regels over hoe bladzijden gevuld zijn, in het Nederlands (B1, u-vorm). */
import type { Messages, PageRule } from './rule-data.js';
import { tidy } from './width.js';

const quote = (text: string): string => `“${tidy(text, 60)}”`;
const where = (section: string, heading: string, page: number): string =>
  [section, heading && `onder ${quote(heading)}`, `bladzijde ${page}`].filter(Boolean).join(', ');

export const pageMessages: Pick<Messages, PageRule> = {
  'layout/too-big': {
    title: 'Iets past op geen enkele bladzijde',
    message: ({ section, element, text }) =>
      `In ${section} past \`${element}\`${text && ` met ${quote(text)}`} op geen enkele bladzijde, en verdelen kan niet.`,
    hint: () => 'Maak het kleiner, of verdeel het in stukken die wel passen.',
    why: 'Wat na dit stuk komt, zou niet in het werkboek staan.',
  },
  'layout/page-size': {
    title: 'Bladzijde heeft een andere maat',
    message: ({ section, page, found, expected }) =>
      `Bladzijde ${page} van ${section} is ${found}, maar de bladzijden van dit onderdeel zijn ${expected}.`,
    hint: () => 'Zet wat op liggend papier moet in een eigen hoofdstuk, met `orientation: landscape` bovenaan.',
    why: 'Een onderdeel wordt op één maat papier gedrukt.',
  },
  'layout/cut-box': {
    title: 'Kader loopt door op de volgende bladzijde',
    message: ({ section, page, heading, text }) =>
      `Het kader met ${quote(text)} is in tweeën verdeeld, maar past op één bladzijde (${where(section, heading, page)}).`,
    hint: () => 'Haal het los van wat er direct voor of na staat, of zet er `::nieuwe-bladzijde` voor.',
    why: 'Een kader leest prettiger als het op één bladzijde staat.',
  },
  'layout/near-empty-page': {
    title: 'Bladzijde is bijna leeg',
    message: ({ section, page, heading, percent }) =>
      `Deze bladzijde is maar voor ${percent}% gevuld (${where(section, heading, page)}).`,
    hint: () => 'Maak de tekst ervoor iets korter of langer, of verplaats een afbeelding of tabel.',
    why: 'Een paar regels op een lege bladzijde zien eruit als een fout en kosten papier.',
  },
  'layout/float-footnote': {
    title: 'Voetnoot staat in de tekst',
    message: ({ section, text }) =>
      `In ${section} vraagt ${quote(text)} om \`float: footnote\`. Dat kan niet: de noot staat nu in de tekst.`,
    hint: () => 'Schrijf de noot als `[^naam]`, met de tekst op een eigen regel: `[^naam]: De noot.`',
    why: 'Noten staan achter in een hoofdstuk, waar een lange noot past en voorleessoftware ze vindt.',
  },
};

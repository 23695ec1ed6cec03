/** Pages that end, or are filled, in a way that readers stumble over. */
import { type InSection, inSection } from '../in-section.js';
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';

export const lonelyHeading = rule({
  id: 'layout/lonely-heading',
  severity: 'warning',
  data: facts<{ section: string; page: number | string; text: string }>,
  en: {
    title: 'Heading alone at the bottom',
    message: ({ section, page, text }) =>
      `The heading ${quote(text)} is alone at the bottom of page ${page} of ${section}.`,
    hint: 'Make the text before it a little longer or shorter.',
    why: 'A heading without text under it is easily missed.',
  },
  nl: {
    title: 'Kop staat alleen onderaan',
    message: ({ section, page, text }) =>
      `De kop ${quote(text)} staat alleen onderaan bladzijde ${page} van ${section}.`,
    hint: 'Maak de tekst ervoor iets langer of korter.',
    why: 'Een kop zonder tekst eronder is makkelijk te missen.',
  },
  example: { data: { section: 'hoofdstuk-3', page: 2, text: 'Kop' }, raisedBy: 'tests/check/prove-section.test.ts' },
});

/** The last thing of a chapter: no other page break would put anything under it. */
export const emptyHeading = rule({
  id: 'layout/empty-heading',
  severity: 'warning',
  data: facts<{ section: string; page: number | string; text: string }>,
  en: {
    title: 'Nothing under a heading',
    message: ({ section, page, text }) =>
      `Nothing follows the heading ${quote(text)}, with which ${section} ends (page ${page}).`,
    hint: 'Write what belongs under it, or take the heading out; a chapter without a text goes out of book.yaml.',
    why: 'Readers look for a text that is not there.',
  },
  nl: {
    title: 'Niets onder een kop',
    message: ({ section, page, text }) =>
      `Na de kop ${quote(text)}, waarmee ${section} eindigt, komt niets (bladzijde ${page}).`,
    hint: 'Schrijf wat eronder hoort, of haal de kop weg; een hoofdstuk zonder tekst gaat uit book.yaml.',
    why: 'Lezers zoeken een tekst die er niet is.',
  },
  example: { data: { section: 'hoofdstuk-3', page: 2, text: 'Kop' }, raisedBy: 'tests/paginate/page-findings.test.ts' },
});

/** `text` is the first words in the box. */
export const cutBox = rule({
  id: 'layout/cut-box',
  severity: 'warning',
  data: facts<InSection & { text: string }>,
  en: {
    title: 'Box goes on over the page',
    message: ({ text, ...at }) =>
      `The box with ${quote(text)} is cut in two, although it fits on one page (${inSection.en(at)}).`,
    hint: 'Part it from what stands right before or after it, or put `::nieuwe-bladzijde` before it.',
    why: 'A box reads more easily when it stands on one page.',
  },
  nl: {
    title: 'Kader loopt door op de volgende bladzijde',
    message: ({ text, ...at }) =>
      `Het kader met ${quote(text)} is in tweeën verdeeld, maar past op één bladzijde (${inSection.nl(at)}).`,
    hint: 'Haal het los van wat er direct voor of na staat, of zet er `::nieuwe-bladzijde` voor.',
    why: 'Een kader leest prettiger als het op één bladzijde staat.',
  },
  example: {
    data: { section: 'hoofdstuk-3', page: 2, heading: 'Kop', text: 'Deze tip' },
    raisedBy: 'tests/paginate/failures/fixtures.ts',
  },
});

/** `percent` of the page's height is used. */
export const nearEmptyPage = rule({
  id: 'layout/near-empty-page',
  severity: 'warning',
  data: facts<InSection & { percent: number }>,
  en: {
    title: 'Page is nearly empty',
    message: ({ percent, ...at }) => `Only ${percent}% of this page is filled (${inSection.en(at)}).`,
    hint: 'Make the text before it a little shorter or longer, or move a picture or table.',
    why: 'A few lines on an empty page look like a mistake and cost paper.',
  },
  nl: {
    title: 'Bladzijde is bijna leeg',
    message: ({ percent, ...at }) => `Deze bladzijde is maar voor ${percent}% gevuld (${inSection.nl(at)}).`,
    hint: 'Maak de tekst ervoor iets korter of langer, of verplaats een afbeelding of tabel.',
    why: 'Een paar regels op een lege bladzijde zien eruit als een fout en kosten papier.',
  },
  example: {
    data: { section: 'hoofdstuk-3', page: 2, heading: 'Kop', percent: 12 },
    raisedBy: 'tests/paginate/failures/fixtures.ts',
  },
});

/** `percent`: how much white there is before it, in pages. */
export const spreadHole = rule({
  id: 'layout/spread-hole',
  severity: 'warning',
  data: facts<InSection & { text: string; percent: number }>,
  en: {
    title: 'Hole before a picture over two pages',
    message: ({ text, percent, ...at }) =>
      `Before the picture over two pages, ${quote(text)}, ${percent}% of a page stays white (${inSection.en(at)}).`,
    hint: 'Put it higher or lower in the text: it begins on the next left-hand page, and what comes before it has to end there.',
    why: 'Such a picture needs a left page and a right page; white before it looks like a mistake.',
  },
  nl: {
    title: 'Gat voor een figuur over twee bladzijden',
    message: ({ text, percent, ...at }) =>
      `Voor de figuur over twee bladzijden, ${quote(text)}, blijft ${percent}% van een bladzijde wit (${inSection.nl(at)}).`,
    hint: 'Zet de figuur hoger of lager in de tekst. Zij begint op de eerstvolgende linkerbladzijde; wat ervoor staat, moet daar eindigen.',
    why: 'Zo’n figuur heeft een linker- en een rechterbladzijde nodig. Wit ervoor lijkt een fout.',
  },
  example: {
    data: { section: 'hoofdstuk-3', page: 4, heading: 'Kop', text: 'De ladder', percent: 120 },
    raisedBy: 'tests/e2e/spread.test.ts',
  },
});

export const pageEndRules = [lonelyHeading, emptyHeading, cutBox, nearEmptyPage, spreadHole] as const;

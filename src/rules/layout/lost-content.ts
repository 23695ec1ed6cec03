/** What does not fit on a page, or fell off while it was laid out. */
import { comma, tenths } from '../decimals.js';
import { quote } from '../quote.js';
import { facts, type Phrase, rule } from '../rule.js';
import { named, type ThingOnPage, thingOnPage } from '../thing.js';

const EDGES = { right: 'rechts', left: 'links', bottom: 'onder' } as const;

/** How each kind of thing is made to fit. */
const WAYS_IN: { readonly [thing in ThingOnPage['thing']]?: Phrase } = {
  table: {
    en: 'Give the table fewer columns or shorter words, or put it in a chapter of its own with `orientation: landscape`.',
    nl: 'Geef de tabel minder kolommen of kortere woorden, of zet de tabel in een eigen hoofdstuk met `orientation: landscape`.',
  },
  picture: {
    en: 'Give the picture a smaller width: `{width=50%}`.',
    nl: 'Geef de afbeelding een kleinere breedte: `{width=50%}`.',
  },
  field: {
    en: 'Give the field fewer or narrower columns, or take it out of its row.',
    nl: 'Geef het veld minder of smallere kolommen, of haal het uit de rij.',
  },
  code: { en: 'Divide the long lines of code.', nl: 'Verdeel de lange regels code.' },
  title: { en: 'Use shorter words in the title.', nl: 'Gebruik kortere woorden in de titel.' },
};

export const overflow = rule({
  id: 'layout/overflow',
  severity: 'error',
  data: facts<ThingOnPage & { edge: keyof typeof EDGES; byMm: number; text: string }>,
  en: {
    title: 'Content does not fit on the page',
    message: ({ edge, byMm, text, ...at }) =>
      `${named(text, at.thing, 'en')} sticks out ${tenths(byMm)} mm at the ${edge} (${thingOnPage.en(at)}).`,
    hint: ({ thing }) => WAYS_IN[thing]?.en ?? 'Make it smaller, or divide it.',
    why: 'What falls outside the page cannot be read.',
  },
  nl: {
    title: 'Inhoud past niet op de bladzijde',
    message: ({ edge, byMm, text, ...at }) =>
      `${named(text, at.thing, 'nl')} steekt ${EDGES[edge]} ${comma(tenths(byMm))} mm uit (${thingOnPage.nl(at)}).`,
    hint: ({ thing }) => WAYS_IN[thing]?.nl ?? 'Maak het kleiner, of verdeel het.',
    why: 'Wat buiten de bladzijde valt, is niet te lezen.',
  },
  example: {
    data: {
      thing: 'table',
      section: 'hoofdstuk-3',
      heading: 'Kop',
      page: 2,
      edge: 'right',
      byMm: 4.25,
      text: 'Hottentottententen',
    },
    raisedBy: 'tests/paginate/failures/fixtures.ts',
  },
});

export const lostContent = rule({
  id: 'layout/lost-content',
  severity: 'error',
  data: facts<{ section: string; text: string }>,
  en: {
    title: 'Content lost',
    message: ({ section, text }) => `Layout of ${section} lost text: ${quote(text)}.`,
    hint: 'Divide the block around this text into smaller blocks.',
    why: 'A reader may not miss text that is in the source.',
  },
  nl: {
    title: 'Inhoud is verdwenen',
    message: ({ section, text }) => `In ${section} is bij het opmaken tekst verdwenen: ${quote(text)}.`,
    hint: 'Verdeel het blok waar deze tekst in staat in kleinere blokken.',
    why: 'Een lezer mag geen tekst missen die in de bron staat.',
  },
  example: { data: { section: 'hoofdstuk-3', text: 'Deze zin' }, raisedBy: 'tests/paginate/layout.test.ts' },
});

/** `text` is its first words, or ''. */
export const tooBig = rule({
  id: 'layout/too-big',
  severity: 'error',
  data: facts<{ section: string; thing: ThingOnPage['thing']; text: string }>,
  en: {
    title: 'Something fits on no page',
    message: ({ section, thing, text }) =>
      `${named('', thing, 'en')}${text && ` with ${quote(text)}`} fits on no page and cannot be divided (${section}).`,
    hint: 'Make it smaller, or divide it into pieces that do fit.',
    why: 'What comes after it would not be in the workbook.',
  },
  nl: {
    title: 'Iets past op geen enkele bladzijde',
    message: ({ section, thing, text }) =>
      `${named('', thing, 'nl')}${text && ` met ${quote(text)}`} past op geen enkele bladzijde, en verdelen kan niet (${section}).`,
    hint: 'Maak het kleiner, of verdeel het in stukken die wel passen.',
    why: 'Wat na dit stuk komt, zou niet in het werkboek staan.',
  },
  example: {
    data: { section: 'hoofdstuk-3', thing: 'picture', text: 'Deze figuur' },
    raisedBy: 'tests/paginate/failures/fixtures.ts',
  },
});

export const lostContentRules = [overflow, lostContent, tooBig] as const;

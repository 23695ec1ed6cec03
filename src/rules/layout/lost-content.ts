/** What does not fit on a page, or fell off while it was laid out. */
import { comma, tenths } from '../decimals.js';
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';

const EDGES = { right: 'rechts', left: 'links', bottom: 'onder' } as const;

export const overflow = rule({
  id: 'layout/overflow',
  severity: 'error',
  data: facts<{ section: string; page: number; edge: keyof typeof EDGES; byMm: number; text: string }>,
  en: {
    title: 'Content does not fit on the page',
    message: ({ section, page, edge, byMm, text }) =>
      `${quote(text)} sticks out ${tenths(byMm)} mm at the ${edge} (${section}, page ${page}).`,
    hint: 'Make a long word, wide table or large image smaller, or divide the content.',
    why: 'What falls outside the page cannot be read.',
  },
  nl: {
    title: 'Inhoud past niet op de bladzijde',
    message: ({ section, page, edge, byMm, text }) =>
      `${quote(text)} steekt ${EDGES[edge]} ${comma(tenths(byMm))} mm uit (${section}, bladzijde ${page}).`,
    hint: 'Maak een lang woord, een brede tabel of een grote afbeelding kleiner, of verdeel de inhoud.',
    why: 'Wat buiten de bladzijde valt, is niet te lezen.',
  },
  example: {
    data: { section: 'hoofdstuk-3', page: 2, edge: 'right', byMm: 4.25, text: 'Hottentottententen' },
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

/** `element` is a tag; `text` its first words, or ''. */
export const tooBig = rule({
  id: 'layout/too-big',
  severity: 'error',
  data: facts<{ section: string; element: string; text: string }>,
  en: {
    title: 'Something fits on no page',
    message: ({ section, element, text }) =>
      `In ${section}, \`${element}\`${text && ` with ${quote(text)}`} fits on no page and cannot be divided.`,
    hint: 'Make it smaller, or divide it into pieces that do fit.',
    why: 'What comes after it would not be in the workbook.',
  },
  nl: {
    title: 'Iets past op geen enkele bladzijde',
    message: ({ section, element, text }) =>
      `In ${section} past \`${element}\`${text && ` met ${quote(text)}`} op geen enkele bladzijde, en verdelen kan niet.`,
    hint: 'Maak het kleiner, of verdeel het in stukken die wel passen.',
    why: 'Wat na dit stuk komt, zou niet in het werkboek staan.',
  },
  example: {
    data: { section: 'hoofdstuk-3', element: 'svg', text: 'Deze figuur' },
    raisedBy: 'tests/paginate/failures/fixtures.ts',
  },
});

export const lostContentRules = [overflow, lostContent, tooBig] as const;

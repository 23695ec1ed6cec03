/** Rows, lists, links and pages of which the PDF has more or fewer, and pages that changed. */

import { own } from '../../own.js';
import { type InSection, inSection } from '../in-section.js';
import { quote } from '../quote.js';
import { facts, type Phrase, rule } from '../rule.js';
import { tellUs } from '../tell-us.js';

/** Kinds of element, in the plural. */
const KINDS: Readonly<Record<string, Phrase>> = {
  table: { en: 'tables', nl: 'de tabellen' },
  tr: { en: 'table rows', nl: 'de tabelrijen' },
  th: { en: 'header cells', nl: 'de kopcellen' },
  td: { en: 'table cells', nl: 'de tabelcellen' },
  l: { en: 'lists', nl: 'de lijsten' },
  ul: { en: 'lists', nl: 'de lijsten' },
  ol: { en: 'numbered lists', nl: 'de genummerde lijsten' },
  li: { en: 'list items', nl: 'de lijstpunten' },
  figure: { en: 'figures', nl: 'de figuren' },
  img: { en: 'images', nl: 'de afbeeldingen' },
  svg: { en: 'drawings', nl: 'de tekeningen' },
  link: { en: 'links', nl: 'de links' },
  a: { en: 'links', nl: 'de links' },
  page: { en: 'pages', nl: 'de bladzijden' },
  p: { en: 'paragraphs', nl: 'de alinea’s' },
};

/** `what` is a tag, a structure type or Page; `text` what the first wrong one says, or ''. */
export const wrongCount = rule({
  id: 'proof/count',
  severity: 'error',
  data: facts<InSection & { what: string; expected: number; found: number; text: string }>,
  en: {
    title: 'Wrong number of elements',
    message: ({ what, expected, found, text, ...at }) =>
      `Of the ${own(KINDS, what.toLowerCase())?.en ?? what} there are ${found}, expected ${expected} (${inSection.en(at)})${text ? `: ${quote(text)}` : ''}.`,
    hint: 'Divide the block around this into smaller blocks and build again.',
    why: 'What is a row, list or link in the source must be one in the PDF too (PDF/UA-1, 7.1).',
  },
  nl: {
    title: 'Aantal klopt niet',
    message: ({ what, expected, found, text, ...at }) =>
      `Van ${own(KINDS, what.toLowerCase())?.nl ?? what} zijn er ${found}, verwacht ${expected} (${inSection.nl(at)})${text ? `: ${quote(text)}` : ''}.`,
    hint: 'Verdeel het blok waar dit in staat in kleinere blokken en bouw opnieuw.',
    why: 'Wat in de bron een rij, lijst of link is, moet dat ook in de pdf zijn (PDF/UA-1, 7.1).',
  },
  example: {
    data: { section: 'hoofdstuk-3', heading: '', page: 2, what: 'TR', expected: 4, found: 3, text: 'Deze rij' },
    raisedBy: 'tests/check/plants.ts',
  },
});

/** Page of the finished file. */
export const changedPage = rule({
  id: 'proof/changed',
  severity: 'error',
  data: facts<{ file: string; page: number }>,
  en: {
    title: 'Page changed while joining',
    message: ({ file, page }) => `Page ${page} of \`${file}\` shows something else than what was printed.`,
    hint: tellUs.en,
    why: 'Only what was checked may be in the workbook.',
  },
  nl: {
    title: 'Bladzijde veranderd bij het samenvoegen',
    message: ({ file, page }) => `Bladzijde ${page} van \`${file}\` toont iets anders dan er is afgedrukt.`,
    hint: tellUs.nl,
    why: 'Alleen wat gecontroleerd is, mag in het werkboek staan.',
  },
  example: { data: { file: 'x.pdf', page: 7 }, raisedBy: 'tests/check/prove-joined.test.ts' },
});

export const provenElementRules = [wrongCount, changedPage] as const;

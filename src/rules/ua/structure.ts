/** PDF/UA-1, clause 7.2: text, lists and tables are built as such, in a language. */
import { uaRule } from './ua-rule.js';

export const languageTag = uaRule('ua/language-tag', ['7.2-29'], {
  en: {
    title: 'This is no language',
    what: 'a language is given that is none',
    hint: 'Write languages as in nl, en or nl-NL.',
    why: 'A screen reader does not know how to pronounce the text.',
  },
  nl: {
    title: 'Dit is geen taal',
    what: 'er is een taal opgegeven die geen taal is',
    hint: 'Schrijf talen als nl, en of nl-NL.',
    why: 'Een schermlezer weet niet hoe hij de tekst moet uitspreken.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const tableGrid = uaRule('ua/table-grid', ['7.2-15', '7.2-41', '7.2-42', '7.2-43'], {
  en: {
    title: 'Table is not regular',
    what: 'the cells of a table overlap, or its rows are not equally long',
    hint: 'Give each row as many cells, counting those that span.',
    why: 'A screen reader tells the wrong column.',
  },
  nl: {
    title: 'Tabel is niet regelmatig',
    what: 'cellen van een tabel overlappen, of de rijen zijn niet even lang',
    hint: 'Geef elke rij evenveel cellen; tel cellen mee die meer plaatsen beslaan.',
    why: 'Een schermlezer noemt de verkeerde kolom.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const list = uaRule('ua/list', ['7.2-17', '7.2-18', '7.2-19', '7.2-20', '7.2-40'], {
  en: {
    title: 'List is not built as a list',
    what: 'something stands in a list, or outside it, where it does not belong',
    hint: 'Build lists from L, LI, Lbl and LBody.',
    why: 'A screen reader does not tell how many points there are.',
  },
  nl: {
    title: 'Lijst is niet als lijst gebouwd',
    what: 'in een lijst, of erbuiten, staat iets dat daar niet hoort',
    hint: 'Bouw lijsten met L, LI, Lbl en LBody.',
    why: 'Een schermlezer zegt niet hoeveel punten er zijn.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const contents = uaRule('ua/contents', ['7.2-26', '7.2-27', '7.2-28'], {
  en: {
    title: 'Contents are not built as contents',
    what: 'something stands in the contents where it does not belong',
    hint: 'Build contents from TOC and TOCI.',
    why: 'A screen reader does not tell contents from other lists.',
  },
  nl: {
    title: 'Inhoudsopgave is niet zo gebouwd',
    what: 'in de inhoudsopgave staat iets dat daar niet hoort',
    hint: 'Bouw een inhoudsopgave met TOC en TOCI.',
    why: 'Een schermlezer ziet geen verschil met andere lijsten.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const language = uaRule(
  'ua/language',
  ['7.2-2', '7.2-21', '7.2-22', '7.2-23', '7.2-24', '7.2-25', '7.2-30', '7.2-31', '7.2-32', '7.2-33', '7.2-34'],
  {
    en: {
      title: 'No language',
      what: 'nothing tells in which language a text is',
      hint: 'Give the document a language.',
      why: 'A screen reader pronounces the text wrong (WCAG 3.1.1).',
    },
    nl: {
      title: 'Geen taal',
      what: 'nergens staat in welke taal een tekst is',
      hint: 'Geef het document een taal.',
      why: 'Een schermlezer spreekt de tekst verkeerd uit (WCAG 3.1.1).',
    },
    raisedBy: 'tests/check/damages.ts',
  },
);

export const table = uaRule(
  'ua/table',
  [
    '7.2-3',
    '7.2-4',
    '7.2-5',
    '7.2-6',
    '7.2-7',
    '7.2-8',
    '7.2-9',
    '7.2-10',
    '7.2-11',
    '7.2-12',
    '7.2-13',
    '7.2-14',
    '7.2-16',
    '7.2-36',
    '7.2-37',
    '7.2-38',
    '7.2-39',
  ],
  {
    en: {
      title: 'Table is not built as a table',
      what: 'something stands in a table, or outside it, where it does not belong',
      hint: 'Build tables from Table, THead, TBody, TFoot, TR, TH and TD.',
      why: 'A screen reader cannot lead through the cells.',
    },
    nl: {
      title: 'Tabel is niet als tabel gebouwd',
      what: 'in een tabel, of erbuiten, staat iets dat daar niet hoort',
      hint: 'Bouw tabellen met Table, THead, TBody, TFoot, TR, TH en TD.',
      why: 'Een schermlezer kan niet door de cellen leiden.',
    },
    raisedBy: 'tests/check/damages.ts',
  },
);

export const uaStructureRules = [languageTag, tableGrid, list, contents, language, table] as const;

/** The words of the page that tells what a release changed, per language. */
import type { Change } from '../release-contents.js';
import type { Language } from '../rules/rule.js';

export interface ChangesWords {
  /** Names of the page and of the same as a text. */
  readonly file: string;
  title(book: string, version: string): string;
  /** Compared with which; `madeOn` as it is written in full. */
  since(version: string, madeOn: string): string;
  readonly first: string;
  readonly same: string;
  readonly chapters: string;
  readonly formats: string;
  readonly files: string;
  readonly changes: Readonly<Record<Change, (pages: string) => string>>;
  /** The pages that a change is on. */
  on(folios: readonly string[]): string;
  renamed(before: string): string;
  length(now: number, before: number): string;
  readonly gone: string;
  fileFacts(pages: number | undefined, bytes: string): string;
  /** How to see whether a file is whole. */
  readonly sums: string;
  /** Of bytes, in thousands. */
  size(kilobytes: number): string;
}

const listOf = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;

const nl: ChangesWords = {
  file: 'wat-is-er-veranderd',
  title: (book, version) => `${book}, versie ${version}: wat is er veranderd`,
  since: (version, madeOn) => `Vergeleken met versie ${version} van ${madeOn}.`,
  first: 'Er is geen eerdere uitgave om mee te vergelijken.',
  same: 'De bladzijden zijn hetzelfde gebleven.',
  chapters: 'Hoofdstukken',
  formats: 'Formats',
  files: 'Bestanden',
  changes: {
    new: () => 'nieuw',
    words: (pages) => `tekst veranderd${pages}`,
    numbers: (pages) => `alleen getallen veranderd, zoals paginanummers${pages}`,
    look: (pages) => `ziet er anders uit${pages}; de tekst is gelijk`,
    moved: () => 'staat op andere bladzijden; de tekst is gelijk',
  },
  on: (folios) => ` op bladzijde ${listOf(folios, 'en')}`,
  renamed: (before) => `heette eerst ‘${before}’`,
  length: (now, before) => `telt ${now} ${now === 1 ? 'bladzijde' : 'bladzijden'}, dat waren er ${before}`,
  gone: 'weggehaald',
  fileFacts: (pages, bytes) =>
    pages === undefined ? bytes : `${pages} ${pages === 1 ? 'bladzijde' : 'bladzijden'}, ${bytes}`,
  sums: 'In SHA256SUMS staat van elk bestand een controlegetal. Wie wil weten of alles heel is aangekomen, geeft in deze map de opdracht “sha256sum -c SHA256SUMS”.',
  size: (kilobytes) => (kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1).replace('.', ',')} MB`),
};

const en: ChangesWords = {
  file: 'what-changed',
  title: (book, version) => `${book}, version ${version}: what changed`,
  since: (version, madeOn) => `Compared with version ${version} of ${madeOn}.`,
  first: 'There is no earlier release to compare with.',
  same: 'The pages are the same.',
  chapters: 'Chapters',
  formats: 'Formats',
  files: 'Files',
  changes: {
    new: () => 'new',
    words: (pages) => `text changed${pages}`,
    numbers: (pages) => `only numbers changed, page numbers for example${pages}`,
    look: (pages) => `looks different${pages}; the text is the same`,
    moved: () => 'is on other pages; the text is the same',
  },
  on: (folios) => ` on page ${listOf(folios, 'and')}`,
  renamed: (before) => `was called ‘${before}’`,
  length: (now, before) => `has ${now} ${now === 1 ? 'page' : 'pages'}, and had ${before}`,
  gone: 'removed',
  fileFacts: (pages, bytes) => (pages === undefined ? bytes : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${bytes}`),
  sums: 'SHA256SUMS has a sum of each file. To see whether all arrived whole, run “sha256sum -c SHA256SUMS” in this folder.',
  size: (kilobytes) => (kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`),
};

const WORDS: Readonly<Record<Language, ChangesWords>> = { nl, en };

export const changesWords = (language: Language): ChangesWords => WORDS[language];

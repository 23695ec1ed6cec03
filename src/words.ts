/** The few words that the pipeline itself puts on the page: those of the book's language, or the book's own. */

import { own } from './own.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { fr } from './words/fr.js';
import { fy } from './words/fy.js';
import { nl } from './words/nl.js';
import type { OwnWords, Sentences } from './words/sentences.js';

export interface BookWords {
  readonly tip: string;
  readonly warning: string;
  readonly example: string;
  readonly good: string;
  readonly lessGood: string;
  readonly steps: string;
  readonly checklist: string;
  readonly summary: string;
  readonly next: string;
  readonly figure: string;
  readonly table: string;
  readonly werkvorm: string;
  readonly part: string;
  readonly partOf: (number: number, total: number) => string;
  /** Of a book in several files. */
  readonly volumeOf: (number: number, total: number) => string;
  readonly chapter: string;
  readonly format: string;
  readonly contents: string;
  readonly notes: string;
  readonly footnotes: string;
  /** Before the number of a note, where only that number is seen. */
  readonly noteCall: string;
  readonly backToText: string;
  readonly formats: string;
  readonly glossary: string;
  readonly glossaryIntro: string;
  readonly forExample: string;
  /** What a box in a list of tasks says. */
  readonly ticked: string;
  readonly unticked: string;
  readonly index: string;
  readonly indexIntro: string;
  readonly formatsIntro: string;
  /** Where some of them stand in the book too, to tear out. */
  readonly formatsBound: string;
  /** Along a perforation. */
  readonly tearHere: string;
  /** On the sheet before all formats in one file. */
  readonly formatIndexIntro: string;
  readonly formatVersion: string;
  readonly belongsTo: (title: string) => string;
  /** File name of the page that explains the zip of formats. */
  readonly readMeFile: string;
  readonly colophon: string;
  readonly version: (version: string, date: string) => string;
  readonly draft: (date: string) => string;
  readonly contact: string;
  readonly optional: string;
  readonly optionalHelp: string;
  readonly other: string;
  readonly sheetOf: string;
  readonly continued: string;
  readonly help: string;
  readonly call: (phone: string) => string;
  readonly sheet: string;
  readonly purpose: string;
  readonly retention: string;
  /** Who keeps the data, and what people may ask. */
  readonly dataRights: (sender: string) => string;
  readonly dataOfficer: (officer: string) => string;
  readonly dataStatement: (address: string) => string;
  readonly signatureHelp: string;
  readonly inThisPart: string;
  readonly formatTable: readonly [code: string, title: string, reader: string, sheets: string];
  readonly dateHint: string;
  /** How a date is typed; no other notation fits the boxes. */
  readonly dateNotation: string;
  readonly inEuros: string;
  readonly row: (number: number) => string;
  /** Five answers, from sad to glad. */
  readonly scale: readonly string[];
  readonly question: string;
  readonly term: string;
  readonly roles: string;
  readonly materials: string;
  readonly howYouDoIt: string;
  readonly forEveryone: string;
  readonly duration: string;
  readonly group: string;
  readonly aim: string;
  readonly rung: string;
  /** The rungs of the ladder of influence, from little to much, in small letters. */
  readonly rungs: readonly string[];
  readonly who: string;
  readonly when: string;
  readonly madeBy: (maker: string) => string;
  /** Of those outside the text, which have nothing below them. */
  readonly photosBy: (makers: string) => string;
  readonly page: string;
  readonly pages: string;
  /** In large print: its own number, and that of the page most people have. */
  readonly bothPages: (page: string, other: string) => string;
  /** Of an e-book: its list of printed pages, and of places that readers look for. */
  readonly pageList: string;
  readonly landmarks: string;
  readonly cover: string;
  /** How it can be read, for who looks for one that they can. */
  readonly access: string;
  readonly accessPages: string;
  readonly whereToGet: string;
  readonly onTheWeb: (address: string) => string;
  readonly byMail: (address: string) => string;
  readonly sheetCount: (sheets: number) => string;
  readonly scan: string;
  readonly figureList: string;
  readonly figureTable: readonly [number: string, caption: string, maker: string, page: string];
  readonly werkvormen: string;
  readonly werkvormenIntro: string;
  readonly werkvormTable: readonly [code: string, title: string, durationAndGroup: string, rung: string, page: string];
  readonly source: (commit: string) => string;
  readonly otherForm: string;
}

const LANGUAGES: Readonly<Record<string, Sentences>> = { nl, en, de, fr, fy };

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const sentencesFor = (language: string): Sentences | undefined => own(LANGUAGES, primary(language));

/** Whether the words of a BCP 47 language are there; else they are English. */
export const hasWords = (language: string): boolean => sentencesFor(language) !== undefined;

/** What the words depend on: `book.yaml` has both. */
export interface WordSettings {
  readonly language: string;
  readonly words?: OwnWords | undefined;
  readonly wordsIn?: Readonly<Record<string, OwnWords>> | undefined;
}

/**
 * The same settings, for what stands in a text of another language: its words are those of that language, if there are any. `words` are in
 * the language of the book and stay there; where only the book has words of a language, what it did not word is as in the rest of the book.
 */
export function inLanguage<Settings extends WordSettings>(settings: Settings, lang: string | undefined): Settings {
  if (lang === undefined) return settings;
  const isWorded = forLanguage(settings.wordsIn, lang) !== undefined;
  if (primary(lang) === primary(settings.language)) return isWorded ? { ...settings, language: lang } : settings;
  if (!isWorded && !hasWords(lang)) return settings;
  const words = hasWords(lang) ? {} : { ...sentencesFor(settings.language), ...given(settings.words) };
  return { ...settings, language: lang, words };
}

const forLanguage = <Value>(by: Readonly<Record<string, Value>> | undefined, language: string): Value | undefined =>
  by && (own(by, language) ?? own(by, primary(language)));

/** What a book does not word is not there, or undefined. */
const given = (words: OwnWords = {}): Partial<Sentences> =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));

/** What a book names, as a text of a language says it. */
export const labelIn = (
  { label, labels }: { readonly label: string; readonly labels?: Readonly<Record<string, string>> | undefined },
  language: string,
): string => forLanguage(labels, language) ?? label;

export function bookWords({ language, words, wordsIn }: WordSettings): BookWords {
  const ours = sentencesFor(language) ?? en;
  const texts: Sentences = { ...ours, ...given(words), ...given(forLanguage(wordsIn, language)) };
  return {
    ...texts,
    partOf: (number, total) => fill(texts.partOf, { number, total }),
    volumeOf: (number, total) => fill(texts.volumeOf, { number, total }),
    belongsTo: (title) => fill(texts.belongsTo, { title }),
    version: (version, date) => fill(texts.version, { version, date }),
    draft: (date) => fill(texts.draft, { date }),
    dataRights: (sender) => fill(texts.dataRights, { sender }),
    dataOfficer: (officer) => fill(texts.dataOfficer, { officer }),
    dataStatement: (address) => fill(texts.dataStatement, { address }),
    call: (phone) => fill(texts.call, { phone }),
    bothPages: (page, other) => fill(texts.bothPages, { page, other }),
    row: (number) => fill(texts.row, { number }),
    madeBy: (maker) => fill(texts.madeBy, { maker }),
    photosBy: (makers) => fill(texts.photosBy, { makers }),
    onTheWeb: (address) => fill(texts.onTheWeb, { address }),
    byMail: (address) => fill(texts.byMail, { address }),
    sheetCount: (sheets) => fill(sheets === 1 ? texts.sheetOne : texts.sheetMany, { sheets }),
    source: (commit) => fill(texts.source, { commit }),
    formatTable: asHeads(texts.formatTable),
    figureTable: asHeads(texts.figureTable),
    werkvormTable: [...asHeads(texts.werkvormTable), texts.werkvormTable[4] ?? ''],
  };
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

const asHeads = ([a = '', b = '', c = '', d = '']: readonly string[]) => [a, b, c, d] as const;

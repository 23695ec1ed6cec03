/** Reads the whole book: every chapter and format through markup, links checked across files. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Trees } from '../markup/context.js';
import { readable } from '../markup/parse.js';
import type { Given, Processed } from '../markup/processor.js';
import { termFinder } from '../markup/terms.js';
import type { Book, Chapter, Format, Part } from '../model.js';
import { duplicateCode } from '../rules/content/duplicate-code.js';
import { inLanguage } from '../words.js';
import { unknownBoundFormats } from './bound-formats.js';
import { chaptersOf } from './chapters.js';
import { checkBlockNames } from './check-block-names.js';
import { checkLock } from './check-lock.js';
import { type MovedPage, siteMoves } from './check-site-lock.js';
import { checkWords } from './check-words.js';
import { contexts } from './contexts.js';
import { type Counts, type DocumentShelf, type KeptDocument, makeDocument } from './documents.js';
import { checkDrawingColours } from './drawing-colours.js';
import { type ForeignKey, foreignFindings } from './foreign-keys.js';
import { fillFormatCards, leadToCards, sheetInSmall, shownSmall } from './format-cards.js';
import { readFormatLock } from './format-lock.js';
import { readFrontMatter } from './front-matter.js';
import { readGlossary, unusedTerms } from './glossary.js';
import { checkIcons, textsOfIcons } from './icons.js';
import { digestOf, readDocument } from './kept-document.js';
import { readChapterKeys, readFormatKeys } from './keys.js';
import { labelsOf } from './labels.js';
import { danglingLinks, unlinkOthers, wordLinks } from './links.js';
import { type OpenBook, type ReadNow, sharedIn } from './open-book.js';
import { readBookFile } from './read.js';
import { checkFonts } from './role-faces.js';
import { readSiteLock } from './site-lock.js';
import { sitePageNames } from './site-pages.js';
import { listSources, partId, type Source } from './sources.js';
import { readStyles } from './stylesheets.js';
import { checkTemplates } from './templates.js';

export interface LoadedBook {
  readonly book: Book;
  readonly diagnostics: readonly Diagnostic[];
  /** Source text by file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pages of the site that went out under another address. */
  readonly moved?: readonly MovedPage[];
}

export interface LoadOptions {
  /** Reads only these formats and no chapters: one format now, without the book. */
  readonly onlyFormats?: (file: string) => boolean;
  readonly trees?: Trees | undefined;
  /** Opens the shelf of documents that were made of the same as these, besides their own texts: plain data. */
  readonly documents?: ((madeOf: unknown) => DocumentShelf) | undefined;
  /** Takes plain data that was made of the same before, or makes it. */
  readonly once?: <Facts>(name: string, from: readonly unknown[], make: () => Promise<Facts>) => Promise<Facts>;
  /** Of a book that stays open: what it was at the last look. */
  readonly open?: OpenBook;
  /** Called between two files: others may have something to do. */
  readonly rest?: () => Promise<void>;
}

/** Never throws for bad content: findings are collected, and what could be read is returned. */
export async function loadBook(config: Config, options: LoadOptions = {}): Promise<LoadedBook> {
  const { onlyFormats, trees, once = (_, __, make) => make() } = options;
  const all = listSources(config);
  const wanted = onlyFormats ? all.filter((source) => source.kind === 'format' && onlyFormats(source.file)) : all;
  const styles = await once('styles', [config], () => readStyles(config));
  const diagnostics: Diagnostic[] = [
    ...checkWords(config),
    ...(await checkFonts(config)),
    ...(await checkIcons(config)),
    ...checkBlockNames(config),
    ...styles.findings,
    ...(await checkTemplates(config)),
  ];
  const glossary =
    onlyFormats || config.matter.glossary === false
      ? NO_GLOSSARY
      : await once('glossary', [config], () => readGlossary(config));
  diagnostics.push(...glossary.problems);
  const texts = new Map<string, string>(glossary.texts);
  const terms = glossary.entries && termFinder(glossary.entries);
  const counts: Counts = { figures: 0, tables: 0 };
  const contextOf = contexts(config, all, { terms, counts, diagnostics, styles });
  const read = new Map<Source, { chapter?: Chapter; format?: Format; document: Processed }>();
  const formatNames = new Set<string>();
  const foreign: ForeignKey[] = [];
  const readers = Object.keys(config.readers);
  const placeholders = new Map(Object.entries(config.placeholders));
  const files = await Promise.all(wanted.map(({ file, mentioned }) => readBookFile(file, config.bookDir, mentioned)));
  const { open } = options;
  const madeFrom = madeOf(config, all, glossary.entries, styles.css);
  const behind = options.documents?.(madeFrom);
  const shelf = open ? open.shelf(madeFrom, behind) : behind;
  const kept = files.map(async (found, index) => {
    if (!('text' in found)) return undefined;
    // Remembered for when it is its turn.
    readFrontMatter(found.text, wanted[index]!.file);
    const earlier = await shelf?.get(wanted[index]!.file, found.text);
    if (!earlier) trees?.expect(readable(found.text).source);
    if (!earlier) return undefined;
    const finished = open?.finished(wanted[index]!.file, earlier);
    return { kept: earlier, finished, document: finished?.document ?? readDocument(earlier.document) };
  });
  // There is time while the other thread comes up, and parses what changed.
  await Promise.all(kept);
  const colours = await checkDrawingColours(config, [
    ...texts.values(),
    ...files.flatMap((found) => ('text' in found ? [found.text] : [])),
  ]);
  const now: ReadNow[] = [];
  for (const [index, source] of wanted.entries()) {
    await options.rest?.();
    const found = files[index]!;
    if ('problem' in found) {
      diagnostics.push(found.problem);
      continue;
    }
    if (found.remark) diagnostics.push(found.remark);
    texts.set(source.file, found.text);
    const make = async (given: Given, inLetter = false): Promise<Processed> => {
      const work = { text: found.text, given, context: { ...contextOf(source, given.lang), trees, inLetter } };
      const earlier = await kept[index];
      let made: KeptDocument | undefined;
      const keep = (it: KeptDocument): void => {
        made = it;
        shelf?.put(source.file, found.text, it);
      };
      const fresh = await makeDocument(
        work,
        counts,
        earlier && { ...earlier.kept, document: earlier.document },
        shelf && keep,
      );
      const isTaken = fresh === earlier?.document;
      const finished = isTaken ? earlier.finished : undefined;
      made ??= isTaken ? earlier.kept : undefined;
      const document = finished ? fresh : { ...fresh, digest: made && digestOf(made.document) };
      if (open) {
        const { file, kind, number } = source;
        // A card shows a sheet whole.
        const shown = kind === 'format' ? (made?.document ?? '') : '';
        const shared = finished?.shared ?? `${sharedIn(document, document.title, number)}${shown}`;
        now.push({ file, kept: made, document, shared, isNew: !finished });
      }
      return document;
    };
    if (source.kind === 'chapter') {
      const keys = readChapterKeys(found.text, source.file, diagnostics, placeholders, foreign, readers);
      const document = await make(keys);
      const { id, number } = source;
      read.set(source, {
        document,
        chapter: { ...keys, id, number, title: document.title, document },
      });
    } else {
      const keys = readFormatKeys(found.text, source.file, diagnostics, placeholders, foreign, readers);
      const document = await make({ title: keys.title }, keys.kind === 'letter');
      const slug = distinct(keys, formatNames);
      read.set(source, {
        document,
        format: {
          ...keys,
          // Of one that says none, where somebody accepts that.
          date: keys.date || config.date,
          slug,
          id: source.id,
          title: document.title,
          card: undefined,
          document,
        },
      });
    }
  }
  diagnostics.push(...foreignFindings(foreign));
  const documents = [...read.values()].map(({ document }) => document);
  const formats = [...read.values()].flatMap(({ format }) => format ?? []);
  const { lock, problems } = await readFormatLock(config.bookDir);
  const lang = new Map([...read.values()].map(({ document, chapter }) => [document, chapter?.lang] as const));
  const settings = new Map([...lang.values()].map((each) => [each, inLanguage(config, each)] as const));
  const settingsOf = (document: Processed): Config => settings.get(lang.get(document)) ?? config;
  const known = open ? open.cards(now, config) : new Map<string, string>();
  if (!known) {
    open?.forget();
    return loadBook(config, options);
  }
  const isNew = new Set(now.filter((each) => each.isNew).map(({ document }) => document));
  const fresh = open ? documents.filter((each) => isNew.has(each)) : documents;
  // In a book that stays open few are asked for at a look.
  const small = open
    ? undefined
    : await once('sheets in small', formats.map(shownSmall), async () => formats.map(sheetInSmall));
  const { findings: unknownCodes, cards } = fillFormatCards(fresh, formats, {
    settingsOf,
    known,
    sheetOf: (format) => small?.[formats.indexOf(format)] ?? sheetInSmall(format),
  });
  diagnostics.push(...doubledCodes(formats), ...doubledWerkvormen(documents), ...(onlyFormats ? [] : unknownCodes));
  if (!onlyFormats) diagnostics.push(...unknownBoundFormats(config, formats));
  const unread = wanted.filter((source) => !read.has(source)).map(({ id }) => id);
  diagnostics.push(...problems, ...checkLock(lock, formats, !onlyFormats && unread.length === 0));
  const ids = all.map(({ id }) => id);
  const dangling = onlyFormats ? [] : danglingLinks(documents, ids, unread);
  diagnostics.push(...dangling);
  // A sheet goes out alone: a link to a chapter or another sheet prints as its text, in whatever way it is made.
  for (const { document, format } of read.values()) if (format) unlinkOthers(document);
  const book = {
    front: chaptersIn(read, 'front'),
    parts: parts(config, read),
    formats: formats.map((format) => ({ ...format, card: cards.get(format.code) })),
    glossary: glossary.entries ?? [],
    back: chaptersIn(read, 'back'),
  };
  // Whether a chapter that could not be read uses a term, nobody knows.
  if (unread.length === 0) diagnostics.push(...unusedTerms(book.glossary, chaptersOf(book)));
  const labels = new Map<Config, ReadonlyMap<string, string>>();
  wordLinks(documents, (document) => {
    const own = settingsOf(document);
    const words = labels.get(own) ?? labelsOf([...read.values()], own);
    labels.set(own, words);
    return words;
  });
  if (config.matter.formats === false) leadToCards(fresh, formats, cards);
  // What was told of a link is told once: it leads nowhere any more.
  const isSettled = unknownCodes.length + dangling.length === 0 && unread.length === 0;
  if (isSettled) open?.finish(now, config, cards);
  else open?.forget();
  const pages = await readSiteLock(config.bookDir);
  const isWhole = !onlyFormats && unread.length === 0;
  const moves = isWhole ? siteMoves(pages.lock, sitePageNames(config, book)) : undefined;
  diagnostics.push(...pages.problems, ...(moves?.findings ?? []), ...colours);
  return { book, diagnostics, texts, moved: moves?.moved ?? [] };
}

/** Two formats of one code are told of; whoever accepts that loses neither. */
function distinct({ code, slug }: Pick<Format, 'code' | 'slug'>, taken: Set<string>): string {
  let name = slug;
  for (let count = 2; taken.has(`${code}-${name}`); count++) name = `${slug}-${count}`;
  taken.add(`${code}-${name}`);
  return name;
}

/** All that a document comes from besides its own file and our code; pictures are looked at apart. */
const madeOf = (
  config: Config,
  sources: readonly Source[],
  terms: Book['glossary'] | undefined,
  css: string,
): unknown => {
  const { language, words, placeholders, abbreviations, bookDir, date } = config;
  const files = sources.map(({ kind, file, id, number }) => [kind, file, id, number]);
  const own = [config.blocks, config.print.leastPpi, textsOfIcons(config), css];
  return [language, words, placeholders, abbreviations, bookDir, date, files, terms, own];
};

/** A format alone leads to no other part of the book. */
const NO_GLOSSARY = { entries: undefined, problems: [], texts: [] };

type ReadSources = ReadonlyMap<Source, { readonly chapter?: Chapter }>;

const chaptersIn = (read: ReadSources, part: Source['part']): Chapter[] =>
  [...read].flatMap(([source, { chapter }]) => (source.part === part && chapter ? [chapter] : []));

function parts(config: Config, read: ReadSources): Part[] {
  const described = config.parts ?? [{ letter: '', title: '', intro: '' }];
  return described.map((part, index) => ({
    id: partId(part),
    letter: part.letter,
    title: part.title,
    intro: part.intro ?? '',
    chapters: chaptersIn(read, index),
  }));
}

function doubledWerkvormen(documents: readonly Processed[]): Diagnostic[] {
  const all = documents.flatMap(({ werkvormen }) => werkvormen);
  return all.flatMap(({ code, place }, index) => {
    const earlier = all.slice(0, index).find((other) => other.code === code && other.place.file !== place.file);
    if (!earlier) return [];
    const other = `${path.basename(earlier.place.file)}:${earlier.place.line}`;
    return [diagnostic(duplicateCode, { code, other }, place)];
  });
}

function doubledCodes(formats: readonly Format[]): Diagnostic[] {
  return formats.flatMap((format, index) => {
    const earlier = formats.slice(0, index).find((other) => other.code === format.code);
    if (!earlier) return [];
    const data = { code: format.code, other: path.basename(earlier.document.file) };
    return [diagnostic(duplicateCode, data, { file: format.document.file, line: 1, column: 1 })];
  });
}

/** Reads book.yaml: finds it, parses it with positions and checks it, so that every fault points at its line. */

import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Document, isScalar } from 'yaml';
import { type Diagnostic, diagnostic, EXIT, Failure } from '../diagnostic.js';
import { isInside } from '../files/inside.js';
import { MOST_BYTES, openFile } from '../files/open.js';
import type { Place } from '../model.js';
import { bookNotFound } from '../rules/config/book-file.js';
import { outsideBook, unreadableFile } from '../rules/content/files.js';
import { checkAgreement } from './agreement.js';
import { readIssues } from './issues.js';
import { bookJsonSchema } from './json-schema.js';
import { type Pages, pagesOf } from './page-geometry.js';
import { completePalette, type Marked, type Palette } from './palette.js';
import { parseBook, toData } from './parse.js';
import { findPositions } from './positions.js';
import { type BookConfig, bookSchema, type EditionNames } from './schema.js';
import { spellOut } from './shorthand.js';

/** book.yaml with defaults filled in, and where things stand. All paths here are absolute. */
export type Config = Omit<BookConfig, 'parts' | 'palette' | 'page'> & {
  readonly page: Pages;
  /** With all that tells one from the other filled in. */
  readonly parts?: readonly PartConfig[] | undefined;
  /** Every role of the styles, and the four shades of each part. */
  readonly palette: Palette;
  readonly bookFile: string;
  /** The folder of book.yaml; paths in book.yaml count from here. */
  readonly bookDir: string;
  /** The folder around `content/`, or bookDir when it has another name: home of `out/` and of the cache. */
  readonly projectDir: string;
  /** The day, as YYYY-MM-DD, on which a draft is made: it stands on each page. Undefined for a release. */
  readonly draft?: string;
  /** What the names of files begin with in a release; undefined for all other builds. */
  readonly release?: string;
  /** Path such as `parts.0.chapters.1` → its value (of a list or group: its key). */
  readonly places: ReadonlyMap<string, Place>;
};

export type PartConfig = NonNullable<BookConfig['parts']>[number] & Marked;

const FILE_NAME = 'book.yaml';

/** The nearest content/book.yaml or book.yaml, from startDir upwards. Throws config/not-found. */
export async function findBook(startDir: string): Promise<string> {
  const start = resolve(startDir);
  for (let folder = start; ; folder = dirname(folder)) {
    const found = bookIn(folder);
    if (found) return found;
    if (folder === dirname(folder)) throw notFound(start);
  }
}

/** Loads a book by its file or its folder (with book.yaml or content/book.yaml in it). Throws a Failure with all faults. */
export async function loadConfig(bookDirOrFile: string, editions?: EditionNames): Promise<Config> {
  const given = resolve(bookDirOrFile);
  const bookFile = isThere(given) ? given : bookIn(given);
  if (!bookFile) throw notFound(given);
  return parseConfig(bytesOfBook(bookFile), bookFile, editions);
}

/** A link may lead to another name in the same folder, and nowhere else. */
export function bytesOfBook(bookFile: string): Uint8Array {
  if (!isInside(realpathSync(bookFile), realpathSync(dirname(bookFile))))
    throw new Failure([diagnostic(outsideBook, { file: bookFile })], EXIT.usage);
  const opened = openFile(bookFile, 'settings');
  if ('bytes' in opened) return opened.bytes;
  // It was there a moment ago.
  const reason = opened.obstacle === 'missing' ? 'failed' : opened.obstacle;
  const mostMb = MOST_BYTES.settings / 1024 / 1024;
  throw new Failure([diagnostic(unreadableFile, { file: bookFile, reason, mostMb })], EXIT.usage);
}

/** Parses and checks the bytes of one book.yaml; reads nothing else. */
export function parseConfig(bytes: Uint8Array, bookFile: string, editions?: EditionNames): Config {
  const schema = bookSchema(editions);
  const book = parseBook(bytes, bookFile);
  const positions = findPositions(book, bookFile);
  let data = spellOut(toData(book, bookFile));
  let result = schema.safeParse(data);
  if (!result.success && keepAsWritten(book.document, result.error.issues)) {
    data = spellOut(toData(book, bookFile));
    result = schema.safeParse(data);
  }
  const problems: Diagnostic[] = [
    ...(result.success ? [] : readIssues(result.error.issues, data, positions, () => bookJsonSchema(editions))),
    ...checkAgreement(data, positions),
  ];
  if (!result.success || problems.length > 0) throw new Failure(sorted(problems), EXIT.usage);
  const bookDir = dirname(bookFile);
  const projectDir = basename(bookDir) === 'content' ? dirname(bookDir) : bookDir;
  const { parts, ...settings } = result.data;
  const { print, printers } = settings;
  const colours = completePalette(settings.palette, parts ?? []);
  const asked = print.printer === undefined ? undefined : printers[print.printer];
  return {
    ...settings,
    page: pagesOf(settings.page, print),
    palette: colours.palette,
    ...(parts && { parts: colours.parts }),
    print: { ...print, ...withoutGaps(asked ?? {}) },
    bookFile,
    bookDir,
    projectDir,
    places: positions.values,
  };
}

/** A key that a printer leaves out is no wish to unset it. */
const withoutGaps = <Group extends object>(group: Group) =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Group]?: Exclude<Group[Key], undefined>;
  };

/** Where a text is wanted, `version: 1.10`, `phone: 0201234567` and a date are taken as written, without quotes. */
function keepAsWritten(document: Document.Parsed, issues: readonly { path: PropertyKey[]; code: string }[]): boolean {
  const scalars = issues
    .filter((issue) => issue.code === 'invalid_type' && 'expected' in issue && issue.expected === 'string')
    .map(({ path }) => document.getIn(path, true))
    .filter((node) => isScalar(node) && (typeof node.value === 'number' || node.value instanceof Date) && node.source);
  for (const node of scalars) if (isScalar(node)) node.value = node.source;
  return scalars.length > 0;
}

function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const at = ({ place }: Diagnostic) => place ?? { line: 0, column: 0 };
  return diagnostics.toSorted((a, b) => at(a).line - at(b).line || at(a).column - at(b).column);
}

const bookIn = (folder: string): string | undefined =>
  [join(folder, 'content', FILE_NAME), join(folder, FILE_NAME)].find(isThere);

/** Whatever it is: that it is no file is said when it is opened. */
function isThere(file: string): boolean {
  try {
    return !statSync(file).isDirectory();
  } catch {
    return false;
  }
}

const notFound = (folder: string) => new Failure([diagnostic(bookNotFound, { folder })], EXIT.usage);

/** Reads book.yaml: parses it with positions and checks it, so that every fault points at its line. */

import { dirname } from 'node:path';
import { type Document, isScalar } from 'yaml';
import { type Diagnostic, EXIT, Failure } from '../diagnostic.js';
import type { Place } from '../model.js';
import { checkAgreement } from './agreement.js';
import { bookFileAt, bytesOfBook, projectDirOf } from './find.js';
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

/** Loads a book by its file or its folder. Throws a Failure with all faults. */
export async function loadConfig(bookDirOrFile: string, editions?: EditionNames): Promise<Config> {
  const bookFile = bookFileAt(bookDirOrFile);
  return parseConfig(bytesOfBook(bookFile), bookFile, editions);
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
    bookDir: dirname(bookFile),
    projectDir: projectDirOf(bookFile),
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

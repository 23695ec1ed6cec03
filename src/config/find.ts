/** Finds the file book.yaml of a book, and reads its bytes. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { isInside } from '../files/inside.js';
import { MOST_BYTES, openFile } from '../files/open.js';
import { bookNotFound } from '../rules/config/book-file.js';
import { outsideBook, unreadableFile } from '../rules/content/files.js';

const FILE_NAME = 'book.yaml';

/** The nearest content/book.yaml or book.yaml, from startDir upwards. Throws config/not-found. */
export function findBook(startDir: string): string {
  const start = resolve(startDir);
  for (let folder = start; ; folder = dirname(folder)) {
    const found = bookIn(folder);
    if (found) return found;
    if (folder === dirname(folder)) throw notFound(start);
  }
}

/** A book by its file or its folder (with book.yaml or content/book.yaml in it). Throws config/not-found. */
export function bookFileAt(bookDirOrFile: string): string {
  const given = resolve(bookDirOrFile);
  const bookFile = isThere(given) ? given : bookIn(given);
  if (!bookFile) throw notFound(given);
  return bookFile;
}

/** The folder around `content/`, or that of book.yaml when it has another name. */
export function projectDirOf(bookFile: string): string {
  const bookDir = dirname(bookFile);
  return basename(bookDir) === 'content' ? dirname(bookDir) : bookDir;
}

/** A link may lead to another name in the same folder, and nowhere else. */
export function bytesOfBook(bookFile: string): Uint8Array {
  const [real, folder] = [realPathOf(bookFile), realPathOf(dirname(bookFile))];
  if (real && folder && !isInside(real, folder))
    throw new Failure([diagnostic(outsideBook, { file: bookFile })], EXIT.usage);
  const opened = real && folder ? openFile(bookFile, 'settings') : { obstacle: 'missing' as const };
  if ('bytes' in opened) return opened.bytes;
  // It was there a moment ago.
  const reason = opened.obstacle === 'missing' ? 'failed' : opened.obstacle;
  const mostMb = MOST_BYTES.settings / 1024 / 1024;
  throw new Failure([diagnostic(unreadableFile, { file: bookFile, reason, mostMb })], EXIT.usage);
}

const bookIn = (folder: string): string | undefined =>
  [join(folder, 'content', FILE_NAME), join(folder, FILE_NAME)].find(isThere);

/** Undefined for what is not there: an editor may be saving it just now. */
function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** Whatever it is: that it is no file is said when it is opened. */
function isThere(file: string): boolean {
  try {
    return !statSync(file).isDirectory();
  } catch {
    return false;
  }
}

const notFound = (folder: string) => new Failure([diagnostic(bookNotFound, { folder })], EXIT.usage);

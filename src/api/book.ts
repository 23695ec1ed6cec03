/** Opens a book: book.yaml is read and checked, and nothing else yet. */
import path from 'node:path';
import process from 'node:process';
import { bookFileAt, findBook } from '../config/find.js';
import type { Config } from '../config/load.js';
import { releaseName } from '../outputs/file-name.js';
import { readSettings } from './settings.js';
import type { Book, OpenOptions } from './types.js';

/** What the rest of the program knows of a book stays with us: it may change without anybody's programs breaking. */
const configs = new WeakMap<Book, Config>();

/**
 * @param place its folder, or its book.yaml; the nearest one from where the program stands when it is not given
 * @throws Failure with all that is wrong in book.yaml
 */
export async function openBook(place?: string, { cache = true }: OpenOptions = {}): Promise<Book> {
  const config = await readSettings(place ? bookFileAt(path.resolve(place)) : findBook(process.cwd()), cache);
  const { bookFile, title, language, version, editions } = config;
  const book: Book = { file: bookFile, title, language, version, outputs: editions };
  configs.set(book, config);
  return book;
}

/** The same book, of which the files are named as those of a release. */
export function asRelease(book: Book): Book {
  const config = configOf(book);
  const released: Book = { ...book };
  configs.set(released, { ...config, release: releaseName(config) });
  return released;
}

export function configOf(book: Book): Config {
  const config = configs.get(book);
  if (!config) throw new TypeError('this is no book that openBook gave');
  return config;
}

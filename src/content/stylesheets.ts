/** The book's own stylesheets: checked before a page asks for them, and read from inside the book only. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import type { Diagnostic } from '../diagnostic.js';
import { readBookFile, textInBook } from './read.js';

export async function checkStylesheets({ styles, bookDir, places }: Config): Promise<Diagnostic[]> {
  const read = await Promise.all(
    styles.map((name, index) =>
      readBookFile(path.resolve(bookDir, name), bookDir, places.get(`styles.${index}`), 'style'),
    ),
  );
  return read.flatMap((found) => ('problem' in found ? [found.problem] : []));
}

/** The text; empty for a file that is not there or not in the book, also when somebody accepts the finding about it. */
export const ownStyle = ({ bookDir }: Config, name: string): string =>
  textInBook(path.resolve(bookDir, name), bookDir, 'style') ?? '';

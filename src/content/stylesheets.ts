/** Checks the book's own stylesheets before a page asks for them: there, inside the book, and text. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import type { Diagnostic } from '../diagnostic.js';
import { readBookFile } from './read.js';

export async function checkStylesheets({ styles, bookDir, places }: Config): Promise<Diagnostic[]> {
  const read = await Promise.all(
    styles.map((name, index) => readBookFile(path.resolve(bookDir, name), bookDir, places.get(`styles.${index}`))),
  );
  return read.flatMap((found) => ('problem' in found ? [found.problem] : []));
}

/** Makes the empty table that formats of a book are filled from. */
import path from 'node:path';
import { loadBook } from '../content/load.js';
import { Failure } from '../diagnostic.js';
import { fillTemplate as tableFor } from '../outputs/formats/fill-template.js';
import { templateWords } from '../outputs/formats/template-words.js';
import { configOf } from './book.js';
import { findFormats, titlesIn } from './find-formats.js';
import type { Book, TableSheet } from './types.js';

/**
 * @param wanted codes or names of formats
 * @returns a sheet for each format, and the last one explains
 * @throws Failure for a format with faults
 */
export async function fillTemplate(book: Book, wanted: readonly string[]): Promise<readonly TableSheet[]> {
  const config = configOf(book);
  const names = findFormats(config.formats, wanted, titlesIn(config));
  const loaded = await loadBook(config, { onlyFormats: (file) => names.has(path.basename(file)) });
  const faults = loaded.diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new Failure(faults);
  return tableFor(loaded.book.formats, templateWords(config.language));
}

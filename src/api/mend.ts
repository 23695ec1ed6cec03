/** Mends what is written wrong in the texts of a book, and says in words what was mended. */
import { formatMended } from '../report/diff.js';
import { configOf } from './book.js';
import { fixContent } from './fix-content.js';
import type { Book, MendOptions, MendResult } from './types.js';

export async function mend(book: Book, options: MendOptions = {}): Promise<MendResult> {
  const { signal = new AbortController().signal, language = book.language } = options;
  const files = await fixContent(configOf(book), signal);
  return {
    files: files.map(({ file, before, after, count }) => ({ file, before, after, slips: count })),
    summary: formatMended(files, language),
  };
}

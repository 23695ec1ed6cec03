/** Lists the formats of a book. */
import { loadBook } from '../content/load.js';
import { configOf } from './book.js';
import type { Book, FormatSummary } from './types.js';

export async function listFormats(book: Book): Promise<readonly FormatSummary[]> {
  const { book: read } = await loadBook(configOf(book), { onlyFormats: () => true });
  return read.formats.map(({ code, slug, title, reader, sheets, version }) => {
    return { code, slug, title, reader, sheets, version };
  });
}

/** Says what a section is composed of, as plain data: equal data make equal sections, wherever a text stands in its file. */
import { createHash } from 'node:crypto';
import type { Book, Chapter, Format } from '../model.js';

/**
 * Undefined where a text of which nothing is kept has a part in it.
 * @param book whose sheets its cards show; what it says of the rest of the book is in `ofBook`
 */
export function ofChapter({ document, ...keys }: Chapter, book: Book): readonly unknown[] | undefined {
  const digests = [document, ...book.formats.map((format) => format.document)].map(({ digest }) => digest);
  return digests.includes(undefined) ? undefined : [keys, digests];
}

export const ofFormat = ({ document, ...keys }: Format): readonly unknown[] | undefined =>
  document.digest === undefined ? undefined : [keys, document.digest];

/** What lists of the whole book tell, as a hash: all that chapters and formats have but their text. */
export function ofBook(book: Book): string {
  const told = known.get(book) ?? createHash('sha256').update(JSON.stringify(book, withoutTexts)).digest('base64url');
  known.set(book, told);
  return told;
}

/** Every list asks. */
const known = new WeakMap<Book, string>();

/** The text itself, and where in its file something stands. */
const LEFT_OUT: ReadonlySet<string> = new Set(['tree', 'links', 'digest', 'place', 'position', 'file']);

const withoutTexts = (name: string, value: unknown): unknown => (LEFT_OUT.has(name) ? undefined : value);

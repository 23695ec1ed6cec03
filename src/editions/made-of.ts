/** Says what a section is composed of, as plain data: equal data make equal sections, wherever a text stands in its file. */
import type { Book, Chapter, Format, MarkedUp } from '../model.js';

export const ofChapter = ({ document, ...keys }: Chapter): unknown => [keys, ofDocument(document)];

export const ofFormat = ({ document, ...keys }: Format): unknown => [keys, ofDocument(document)];

/** Its tree knows its lines, which messages name. */
const ofDocument = ({ file, tree, title, titleContent, headings, fields, entries }: MarkedUp): unknown => [
  file,
  tree,
  title,
  titleContent,
  headings,
  fields,
  entries,
];

/** What lists of the whole book tell: all that chapters and formats have but their text. */
export function ofBook(book: Book): string {
  const told = known.get(book) ?? JSON.stringify(book, withoutTexts);
  known.set(book, told);
  return told;
}

/** Every list asks. */
const known = new WeakMap<Book, string>();

/** The text itself, and where in its file something stands. */
const LEFT_OUT: ReadonlySet<string> = new Set(['tree', 'links', 'place', 'position', 'file']);

const withoutTexts = (name: string, value: unknown): unknown => (LEFT_OUT.has(name) ? undefined : value);

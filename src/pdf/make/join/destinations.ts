/** Writes the places of a file by name, so that `book.pdf#kern` leads there: the names are the ids of the text. */
import type { PDFArray, PDFContext, PDFDict } from '@cantoo/pdf-lib';
import type { Position } from '../../../model.js';
import { writeNameTree } from '../../syntax/trees.js';
import { destinationAt } from './links.js';
import type { PlacedPage } from './set-boxes.js';

/** The Names dictionary. Ids come from file names and headings: a new release keeps what the text keeps. */
export function writeDestinations(
  book: PDFContext,
  destinations: ReadonlyMap<string, Position>,
  pages: readonly PlacedPage[],
): PDFDict {
  const entries: [string, PDFArray][] = [];
  for (const [id, position] of destinations) {
    const place = destinationAt(pages, position);
    if (place) entries.push([id, place]);
  }
  return book.obj({ Dests: book.register(writeNameTree(book, entries)) });
}

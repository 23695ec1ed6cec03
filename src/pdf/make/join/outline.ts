/** Writes the outline (bookmarks) of the joined file from the book's own headings. */
import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Position } from '../../../model.js';
import { destinationAt } from './links.js';
import type { PlacedPage } from './set-boxes.js';

export interface OutlineEntry extends Position {
  readonly title: string;
  readonly level: number;
  /** Of the element in the tags that it leads to. */
  readonly id?: string;
}

/** The structure element with an id, where there is one. */
export type FindElement = (id: string) => PDFRef | undefined;

interface Item {
  readonly entry: OutlineEntry;
  readonly kids: Item[];
}

/** Items of these levels show what is below them when the file opens; deeper ones are folded. */
const OPEN_TO_LEVEL = 2;

/** Returns the Outlines dictionary, or undefined when there is nothing to list. */
export function writeOutline(
  book: PDFContext,
  entries: readonly OutlineEntry[],
  pages: readonly PlacedPage[],
  elementOf: FindElement,
): PDFRef | undefined {
  const top = nest(entries);
  if (top.length === 0) return undefined;
  const root = book.obj({ Type: 'Outlines', Count: visibleIn(top) });
  const ref = book.register(root);
  writeItems(book, top, { dict: root, ref }, pages, elementOf);
  return ref;
}

/** An entry hangs under the nearest one before it with a smaller level, also where levels are skipped. */
function nest(entries: readonly OutlineEntry[]): Item[] {
  const top: Item[] = [];
  const path: Item[] = [];
  for (const entry of entries) {
    while ((path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    const item: Item = { entry, kids: [] };
    (path.at(-1)?.kids ?? top).push(item);
    path.push(item);
  }
  return top;
}

function writeItems(
  book: PDFContext,
  items: readonly Item[],
  parent: { readonly dict: PDFDict; readonly ref: PDFRef },
  pages: readonly PlacedPage[],
  elementOf: FindElement,
): void {
  const refs = items.map(() => book.nextRef());
  for (const [index, { entry, kids }] of items.entries()) {
    const ref = refs[index];
    const destination = destinationAt(pages, entry);
    if (!ref) continue;
    if (!destination)
      throw new RangeError(`outline entry "${entry.title}" is on page ${entry.page}, which does not exist`);
    const dict = book.obj({ Title: PDFHexString.fromText(entry.title), Parent: parent.ref, Dest: destination });
    link(dict, 'SE', entry.id === undefined ? undefined : elementOf(entry.id));
    link(dict, 'Prev', refs[index - 1]);
    link(dict, 'Next', refs[index + 1]);
    if (kids.length > 0) {
      // ISO 32000-1 table 153: negative when folded, counting what unfolding would show.
      const shown = visibleIn(kids);
      dict.set(PDFName.of('Count'), book.obj(entry.level <= OPEN_TO_LEVEL ? shown : -shown));
      writeItems(book, kids, { dict, ref }, pages, elementOf);
    }
    book.assign(ref, dict);
  }
  link(parent.dict, 'First', refs[0]);
  link(parent.dict, 'Last', refs.at(-1));
}

function link(dict: PDFDict, key: string, ref: PDFRef | undefined): void {
  if (ref) dict.set(PDFName.of(key), ref);
}

/** Items that can be seen without unfolding anything. */
function visibleIn(items: readonly Item[]): number {
  let count = items.length;
  for (const { entry, kids } of items) if (entry.level <= OPEN_TO_LEVEL) count += visibleIn(kids);
  return count;
}

/** Walks the structure elements of a tagged PDF (ISO 32000-1 14.7.2). */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nameOf } from '../syntax/objects.js';

// Made once: every look-up of a name unescapes it again, and a book has tens of thousands of elements.
const K = PDFName.of('K');
const S = PDFName.of('S');
const MCID = PDFName.of('MCID');

export interface Element {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
}

/** What /K holds, in order: elements, marked content (a number or an MCR) and object references (OBJR). */
export function kidsOf(parent: PDFDict): PDFObject[] {
  const kids = parent.get(K);
  const list = parent.context.lookup(kids);
  if (list instanceof PDFArray) return list.asArray();
  return kids === undefined ? [] : [kids];
}

/** The kids that are structure elements; Chromium always writes those as references. */
export function childElements(parent: PDFDict): Element[] {
  return kidsOf(parent).flatMap((kid) => {
    const dict = parent.context.lookup(kid);
    return kid instanceof PDFRef && isElement(dict) ? [{ dict, ref: kid }] : [];
  });
}

/** Every element below `root`, in reading order. */
export function* elementsUnder(root: PDFDict): Generator<Element> {
  const todo = childElements(root).reverse();
  const seen = new Set<PDFDict>();
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (seen.has(next.dict)) continue;
    seen.add(next.dict);
    yield next;
    for (const child of childElements(next.dict).reverse()) todo.push(child);
  }
}

export const typeOf = (element: PDFDict): string | undefined => nameOf(element.lookup(S));

function isElement(object: PDFObject | undefined): object is PDFDict {
  return object instanceof PDFDict && object.has(S) && !object.has(MCID);
}

/** Sorted by type, so that facts can be compared as text. */
export function countTypes(root: PDFDict): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { dict } of elementsUnder(root)) {
    const type = typeOf(dict) ?? '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

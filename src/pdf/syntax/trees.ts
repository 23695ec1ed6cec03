/** Reads the tree shapes of a PDF: number trees and name trees. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { decodeText } from './text-string.js';

/** Key and value of every leaf of a number tree (ISO 32000-1 7.9.7); values stay references. */
export function numberTree(root: PDFObject | undefined): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  for (const [key, value] of leaves(root, 'Nums')) {
    if (key instanceof PDFNumber) found.set(key.asNumber(), value);
  }
  return found;
}

/** Key and value of every leaf of a name tree (ISO 32000-1 7.9.6). */
export function nameTree(root: PDFObject | undefined): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>();
  for (const [key, value] of leaves(root, 'Names')) {
    const text = textOf(key);
    if (text !== undefined) found.set(text, value);
  }
  return found;
}

/** A name tree of one node: readers look names up in it by halves, so they stand in order of their bytes. */
export function writeNameTree(context: PDFContext, entries: Iterable<readonly [string, PDFObject]>): PDFDict {
  const sorted = [...entries].map(([name, value]) => ({ key: nameString(name), value }));
  sorted.sort((a, b) => Buffer.compare(a.key.asBytes(), b.key.asBytes()));
  const names = context.obj([]);
  for (const { key, value } of sorted) {
    names.push(key);
    names.push(value);
  }
  return context.obj({ Names: names });
}

/** The same string for the same name, wherever it is written: names are compared byte by byte. */
export const nameString = (name: string): PDFString | PDFHexString =>
  /^[\w.-]*$/.test(name) ? PDFString.of(name) : PDFHexString.fromText(name);

export function textOf(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return undefined;
  return decodeText(object);
}

function* leaves(root: PDFObject | undefined, pairs: 'Nums' | 'Names'): Generator<[PDFObject, PDFObject]> {
  const todo: (PDFObject | undefined)[] = [root];
  const seen = new Set<PDFObject>();
  for (const node of todo) {
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) todo.push(node.context.lookup(kid));
    const list = node.lookup(PDFName.of(pairs));
    const items = list instanceof PDFArray ? list.asArray() : [];
    for (let index = 0; index + 1 < items.length; index += 2) {
      const key = node.context.lookup(items[index]);
      const value = items[index + 1];
      if (key && value) yield [key, value];
    }
  }
}

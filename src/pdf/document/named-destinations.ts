/** Reads the places in a PDF that have a name. */
import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { nameTree } from '../syntax/trees.js';

export type NamedDestinations = ReadonlyMap<string, PDFObject>;

/** Destinations by name: a dictionary in Chromium's files (PDF 1.1), a name tree in others. */
export function namedDestinations(catalog: PDFDict): Map<string, PDFArray> {
  const found = new Map<string, PDFArray>();
  const add = (name: string, value: PDFObject) => {
    const target = catalog.context.lookup(value);
    const array = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target;
    if (array instanceof PDFArray) found.set(name, array);
  };
  const dests = catalog.lookup(PDFName.of('Dests'));
  if (dests instanceof PDFDict) for (const [name, value] of dests.entries()) add(name.decodeText(), value);
  const names = catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
  for (const [name, value] of nameTree(tree)) add(name, value);
  return found;
}

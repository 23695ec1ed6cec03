/** Reads what a cell of a table says of itself: its own attributes, and those of its classes (ISO 32000-1 14.8.5.7). */
import { PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { dictOf, itemsOf, nameOf, textAt } from '../../syntax/objects.js';
import { textOf } from '../../syntax/trees.js';
import type { CellFacts } from './cell-headers.js';

export function cellFacts(element: PDFDict, isHeader: boolean, classes: PDFDict | undefined): CellFacts {
  const named = element.lookup(PDFName.of('C'));
  const all = [
    ...listed(element.lookup(PDFName.of('A'))),
    ...(named instanceof PDFName ? [named] : itemsOf(named)).flatMap((each) =>
      each instanceof PDFName ? listed(classes?.lookup(each)) : [],
    ),
  ];
  const find = (key: string): PDFObject | undefined => {
    for (const dict of all) {
      const value = dict.lookup(PDFName.of(key));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const span = (key: string): number => {
    const value = find(key);
    return value instanceof PDFNumber ? Math.max(1, value.asNumber()) : 1;
  };
  return {
    isHeader,
    scope: nameOf(find('Scope')),
    named: itemsOf(find('Headers')).flatMap((each) => textOf(each) ?? []),
    id: textAt(element, 'ID'),
    columnSpan: span('ColSpan'),
    rowSpan: span('RowSpan'),
  };
}

const listed = (value: PDFObject | undefined): PDFDict[] =>
  (value instanceof PDFDict ? [value] : itemsOf(value)).flatMap((each) => dictOf(each) ?? []);

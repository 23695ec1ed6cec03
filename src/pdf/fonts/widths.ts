/** Reads how wide a file says that the glyphs of a font are, in thousandths of an em. */
import { PDFArray, type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { checkMarks } from '../syntax/budget.js';
import { dictAt, itemsOf, listAt, numberAt } from '../syntax/objects.js';

/** `c [w1 w2 …]` or `first last w` (ISO 32000-1 9.7.4.3). */
export function cidWidths(font: PDFDict | undefined): (cid: number) => number {
  const usual = numberAt(font, 'DW') ?? 1000;
  const widths = new Map<number, number>();
  const items = listAt(font, 'W');
  for (let at = 0; at + 1 < items.length; ) {
    checkMarks(widths.size);
    const first = numberOf(items[at]) ?? 0;
    const next = items[at + 1];
    if (next instanceof PDFArray) {
      for (const [index, each] of itemsOf(next).entries()) widths.set(first + index, numberOf(each) ?? usual);
      at += 2;
    } else {
      const last = Math.min(numberOf(next) ?? first, first + 0xffff);
      for (let cid = first; cid <= last; cid += 1) widths.set(cid, numberOf(items[at + 2]) ?? usual);
      at += 3;
    }
  }
  return (cid) => widths.get(cid) ?? usual;
}

/** Undefined for a code outside the range. */
export function simpleWidths(font: PDFDict): (code: number) => number | undefined {
  const first = numberAt(font, 'FirstChar') ?? 0;
  const widths = listAt(font, 'Widths').map(numberOf);
  const missing = numberAt(dictAt(font, 'FontDescriptor'), 'MissingWidth');
  return (code) => widths[code - first] ?? missing;
}

const numberOf = (value: PDFObject | undefined): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined;

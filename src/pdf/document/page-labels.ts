/** Writes and reads page labels: what a viewer shows as the number of each page. */
import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { fromRoman, toRoman } from '../../roman.js';
import { numberTree, textOf } from '../syntax/trees.js';

/** ISO 32000-1 table 159. */
type NumberStyle = 'D' | 'r' | 'R';

interface Label {
  readonly prefix: string;
  readonly style: NumberStyle | undefined;
  readonly number: number;
}

/** One range for every run of consecutive labels: `iii, iv, 1, 2, F04-1, F04-2, ''` makes four. */
export function writePageLabels(book: PDFContext, labels: readonly string[]): PDFDict | undefined {
  if (labels.length === 0) return undefined;
  const ranges = book.obj([]);
  let before: Label | undefined;
  for (const [page, text] of labels.entries()) {
    const label = parseLabel(text);
    if (before && follows(label, before)) {
      before = label;
      continue;
    }
    before = label;
    const range = book.obj({});
    if (label.prefix) range.set(PDFName.of('P'), PDFHexString.fromText(label.prefix));
    if (label.style) range.set(PDFName.of('S'), PDFName.of(label.style));
    if (label.style && label.number !== 1) range.set(PDFName.of('St'), PDFNumber.of(label.number));
    ranges.push(PDFNumber.of(page));
    ranges.push(range);
  }
  return book.obj({ Nums: ranges });
}

/** One label per page; a file without labels has the page's number from 1, as viewers show it. */
export function readPageLabels(tree: PDFObject | undefined, pageCount: number): string[] {
  const ranges = numberTree(tree);
  const labels: string[] = [];
  let label: Label = { prefix: '', style: 'D', number: 1 };
  for (let page = 0; page < pageCount; page += 1) {
    const range = tree instanceof PDFDict ? tree.context.lookup(ranges.get(page)) : undefined;
    if (range instanceof PDFDict) label = readRange(range);
    labels.push(label.prefix + (label.style ? numeral(label.number, label.style) : ''));
    label = { ...label, number: label.number + 1 };
  }
  return labels;
}

function readRange(range: PDFDict): Label {
  const start = range.lookup(PDFName.of('St'));
  const style = range.lookup(PDFName.of('S'));
  const name = style instanceof PDFName ? style.decodeText() : undefined;
  return {
    prefix: textOf(range.lookup(PDFName.of('P'))) ?? '',
    style: name === 'D' || name === 'r' || name === 'R' ? name : undefined,
    number: start instanceof PDFNumber ? start.asNumber() : 1,
  };
}

function parseLabel(text: string): Label {
  const decimal = /^(.*?)([1-9]\d*)$/.exec(text);
  if (decimal) return { prefix: decimal[1] ?? '', style: 'D', number: Number(decimal[2]) };
  const number = fromRoman(text.toLowerCase());
  if (number && text === numeral(number, 'r')) return { prefix: '', style: 'r', number };
  if (number && text === numeral(number, 'R')) return { prefix: '', style: 'R', number };
  return { prefix: text, style: undefined, number: 0 };
}

function follows(label: Label, before: Label): boolean {
  const step = label.style ? 1 : 0;
  return label.prefix === before.prefix && label.style === before.style && label.number === before.number + step;
}

function numeral(number: number, style: NumberStyle): string {
  if (style === 'D') return String(number);
  const text = toRoman(number);
  return style === 'R' ? text.toUpperCase() : text;
}

/** Reads what text a font's codes stand for and how wide they are. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { checkMarks } from '../syntax/budget.js';
import { streamBytes } from '../syntax/stream.js';
import { glyphText } from './glyph-names.js';
import { readToUnicode, type ToUnicode } from './to-unicode.js';

export interface ContentFont {
  /** 2 for composite fonts, 1 for simple ones. */
  readonly codeBytes: number;
  /** '' for a code without text: such a glyph cannot be read aloud or copied (ISO 14289-1 7.21.7). */
  text(code: number): string;
  /** In units of text space at size 1. */
  width(code: number): number;
}

type Fill = (first: number, widths: readonly number[]) => void;

export function readFont(font: PDFDict): ContentFont {
  const subtype = font.lookup(PDFName.of('Subtype'));
  const stream = font.lookup(PDFName.of('ToUnicode'));
  const map = stream instanceof PDFRawStream ? readToUnicode(streamBytes(stream)) : undefined;
  return subtype === PDFName.of('Type0') ? compositeFont(font, map) : simpleFont(font, map);
}

/** ISO 32000-1 9.7. Chromium writes Identity-H only; other encodings are read as two bytes per code too. */
function compositeFont(font: PDFDict, map: ToUnicode | undefined): ContentFont {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const widths = new Map<number, number>();
  let usual = 1;
  if (descendant instanceof PDFDict) {
    usual = numberAt(descendant, 'DW', 1000) / 1000;
    readCidWidths(descendant.lookup(PDFName.of('W')), (first, list) => {
      for (const [index, width] of list.entries()) widths.set(first + index, width / 1000);
      checkMarks(widths.size);
    });
  }
  return {
    codeBytes: map?.codeBytes ?? 2,
    text: (code) => map?.texts.get(code) ?? '',
    width: (code) => widths.get(code) ?? usual,
  };
}

/** `c [w1 w2 …]` or `first last w` (ISO 32000-1 9.7.4.3). */
function readCidWidths(object: PDFObject | undefined, fill: Fill): void {
  if (!(object instanceof PDFArray)) return;
  const items = itemsOf(object);
  for (let at = 0; at + 1 < items.length; ) {
    const first = numberOf(items[at]);
    const next = items[at + 1];
    if (next instanceof PDFArray) {
      fill(first, itemsOf(next).map(numberOf));
      at += 2;
    } else {
      const length = Math.max(0, Math.min(0x10000, numberOf(next) - first + 1));
      fill(first, new Array<number>(length).fill(numberOf(items[at + 2])));
      at += 3;
    }
  }
}

/** Type 1, TrueType and Type 3 (ISO 32000-1 9.6): the last has its own unit, in FontMatrix. */
function simpleFont(font: PDFDict, map: ToUnicode | undefined): ContentFont {
  const first = numberAt(font, 'FirstChar', 0);
  const list = font.lookup(PDFName.of('Widths'));
  const matrix = font.lookup(PDFName.of('FontMatrix'));
  const unit = matrix instanceof PDFArray ? numberOf(matrix.lookup(0)) : 0.001;
  const widths = list instanceof PDFArray ? itemsOf(list).map((each) => numberOf(each) * unit) : [];
  const encoding = simpleEncoding(font);
  return {
    codeBytes: 1,
    text: (code) => map?.texts.get(code) ?? encoding[code] ?? '',
    // The fourteen standard fonts may leave their widths out: half an em is near enough to see what is cut off.
    width: (code) => widths[code - first] ?? 500 * unit,
  };
}

/** What codes mean by /Encoding: a table with a name, changed by /Differences (ISO 32000-1 9.6.6). */
function simpleEncoding(font: PDFDict): (string | undefined)[] {
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('BaseEncoding')) : encoding;
  const texts: (string | undefined)[] = [...baseEncoding(base instanceof PDFName ? base.decodeText() : '')];
  const differences = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('Differences')) : undefined;
  if (!(differences instanceof PDFArray)) return texts;
  let code = 0;
  for (const each of differences.asArray()) {
    if (each instanceof PDFNumber) code = each.asNumber();
    else if (each instanceof PDFName) texts[code++] = glyphText(each.decodeText());
  }
  return texts;
}

/** A letter per code; what goes by no name that is known is read as WinAnsiEncoding. */
export const baseEncoding = (name: string): string => (name === 'MacRomanEncoding' ? MAC_ROMAN : WIN_ANSI);

/** The items with references followed. */
const itemsOf = (array: PDFArray): (PDFObject | undefined)[] =>
  Array.from({ length: array.size() }, (_, index) => array.lookup(index));

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);
const MAC_ROMAN = new TextDecoder('macintosh').decode(ALL_BYTES);
/** Written out: TextDecoder takes windows-1252 for Latin-1 in some releases of Node. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const WIN_ANSI = Buffer.from(ALL_BYTES)
  .toString('latin1')
  .replace(/[\u0080-\u009f]+/, C1);

const numberOf = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : 0);

function numberAt(dict: PDFDict, key: string, otherwise: number): number {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : otherwise;
}

/** Reads which letters the codes of a simple font stand for by its /Encoding (ISO 32000-1 9.6.6). */
import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { listAt, nameAt, nameOf } from '../syntax/objects.js';
import { glyphText } from './glyph-names.js';

export interface SimpleEncoding {
  readonly isGiven: boolean;
  /** Whether it goes by MacRomanEncoding or WinAnsiEncoding. */
  readonly isNamed: boolean;
  readonly hasDifferences: boolean;
  /** Whether it names a base of any kind: without one the program's own encoding counts. */
  readonly hasBase: boolean;
  /** A name in the differences that stands for no character, if any. */
  readonly oddName: string | undefined;
  /** From the differences only. */
  nameOf(code: number): string | undefined;
  /** Undefined where nothing tells; `?` for a character of which we do not know which. */
  letterOf(code: number): string | undefined;
  /** What a reader that has to show something takes it for; '' for a glyph whose name says nothing. */
  textOf(code: number): string;
}

const NAMED = new Set(['MacRomanEncoding', 'WinAnsiEncoding']);

export function simpleEncoding(font: PDFDict): SimpleEncoding {
  const given = font.lookup(PDFName.of('Encoding'));
  const dict = given instanceof PDFDict ? given : undefined;
  const base = nameOf(given) ?? nameAt(dict, 'BaseEncoding');
  const names = new Map<number, string>();
  let code = 0;
  for (const each of listAt(dict, 'Differences')) {
    if (each instanceof PDFNumber) code = each.asNumber();
    else names.set(code++, nameOf(each) ?? '');
  }
  const letters = base === undefined ? undefined : baseEncoding(base);
  return {
    isGiven: given !== undefined,
    isNamed: base !== undefined && NAMED.has(base),
    hasDifferences: names.size > 0,
    hasBase: base !== undefined,
    oddName: [...names.values()].find((name) => name !== '.notdef' && !isCharacterName(name)),
    nameOf: (each) => names.get(each),
    letterOf(each) {
      const name = names.get(each);
      if (name === undefined) return letters?.[each];
      return glyphText(name) ?? (isCharacterName(name) ? '?' : undefined);
    },
    textOf(each) {
      const name = names.get(each);
      if (name !== undefined) return glyphText(name) ?? '';
      return (letters ?? WIN_ANSI)[each] ?? '';
    },
  };
}

/** Names with a number in them are a font's own, but for a few families of the Adobe Glyph List. */
export const isCharacterName = (name: string): boolean =>
  glyphText(name) !== undefined || (name !== '.notdef' && (!/\d/.test(name) || /^(afii\d+|SF\d+|H\d+)$/.test(name)));

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);
const MAC_ROMAN = new TextDecoder('macintosh').decode(ALL_BYTES);
/** Written out: TextDecoder takes windows-1252 for Latin-1 in some releases of Node. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const WIN_ANSI = Buffer.from(ALL_BYTES)
  .toString('latin1')
  .replace(/[\u0080-\u009f]+/, C1);

/** A letter per code; what goes by no name that is known is read as WinAnsiEncoding. */
const baseEncoding = (name: string): string => (name === 'MacRomanEncoding' ? MAC_ROMAN : WIN_ANSI);

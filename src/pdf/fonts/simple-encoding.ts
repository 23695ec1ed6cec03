/** Reads which letters the codes of a simple font stand for by its /Encoding (ISO 32000-1 9.6.6). */
import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { listAt, nameAt, nameOf } from '../syntax/objects.js';
import { baseEncoding } from './font.js';
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
  /** Undefined where nothing tells. */
  letterOf(code: number): string | undefined;
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
  };
}

/** Names with a number in them are a font's own, but for a few families of the Adobe Glyph List. */
export const isCharacterName = (name: string): boolean =>
  glyphText(name) !== undefined || (name !== '.notdef' && (!/\d/.test(name) || /^(afii\d+|SF\d+|H\d+)$/.test(name)));

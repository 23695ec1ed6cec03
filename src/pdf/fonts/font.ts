/** Reads a font as content uses it: which codes are in a string, what they stand for, and how wide they are. */
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { listAt, nameAt, streamAt } from '../syntax/objects.js';
import { decodedBytes } from '../syntax/stream.js';
import { type CMap, fixedLength, lengthAt, readCMap } from './cmap.js';
import { type EncodingMap, readEncodingMap } from './encoding-map.js';
import { type SimpleEncoding, simpleEncoding } from './simple-encoding.js';
import { cidWidths, simpleWidths } from './widths.js';

export interface Font {
  readonly dict: PDFDict;
  /** Type0, Type1, TrueType, Type3 … as in the file. */
  readonly subtype: string;
  /** Bytes of every code; undefined when codes have several lengths, which `lengthAt` tells then. */
  readonly codeBytes: number | undefined;
  lengthAt(bytes: Uint8Array, at: number, end: number): number;
  /** '' for a code without text: such a glyph cannot be read aloud or copied (ISO 14289-1 7.21.7). */
  text(code: number): string;
  /** In units of text space at size 1. */
  width(code: number): number;
  /** As the file says it, in units of the glyphs; undefined where it says nothing. */
  saidWidth(code: number): number | undefined;
  readonly toUnicode: CMap | undefined;
  /** Of a simple font only. */
  readonly encoding: SimpleEncoding | undefined;
  /** Of a composite font only. */
  readonly composite: CompositeParts | undefined;
}

export interface CompositeParts {
  /** Undefined for an encoding that is none. */
  readonly map: EncodingMap | undefined;
  /** The font that has the glyphs. */
  readonly inner: PDFDict | undefined;
  /** Undefined for a code that the map does not have. */
  cidOf(code: number): number | undefined;
}

/** Fonts that were read already: pages share them. */
export type FontShelf = Map<PDFDict, Font>;

export function fontOn(shelf: FontShelf, dict: PDFDict): Font {
  const font = shelf.get(dict) ?? readFont(dict);
  shelf.set(dict, font);
  return font;
}

export function readFont(dict: PDFDict): Font {
  const stream = streamAt(dict, 'ToUnicode');
  const bytes = stream && decodedBytes(stream);
  const toUnicode = bytes && readCMap(bytes);
  const subtype = nameAt(dict, 'Subtype') ?? '';
  return subtype === 'Type0' ? compositeFont(dict, toUnicode) : simpleFont(dict, subtype, toUnicode);
}

/** ISO 32000-1 9.7. */
function compositeFont(dict: PDFDict, toUnicode: CMap | undefined): Font {
  const map = readEncodingMap(dict.lookup(PDFName.of('Encoding')));
  const inner = listAt(dict, 'DescendantFonts').find((each) => each instanceof PDFDict);
  const widths = cidWidths(inner);
  const program = map?.isIdentity ? undefined : map?.program;
  const cids = program && program.cids.size > 0 ? program.cids : undefined;
  // Codes of the maps that PDF knows by name have one or two bytes, which only their own files tell.
  const hint = map?.isIdentity ? undefined : program?.spaces.length ? program : toUnicode;
  const codeBytes = hint?.spaces.length ? fixedLength(hint) : 2;
  return {
    dict,
    subtype: 'Type0',
    codeBytes,
    lengthAt: (bytes, at, end) => codeBytes ?? lengthAt(hint!, bytes, at, end),
    text: (code) => toUnicode?.texts.get(code) ?? '',
    width: (code) => widths(cids?.get(code) ?? code) / 1000,
    saidWidth: (code) => widths(cids?.get(code) ?? code),
    toUnicode,
    encoding: undefined,
    composite: {
      map,
      inner,
      cidOf: (code) => (map?.isIdentity ? code : map?.program?.cids.get(code)),
    },
  };
}

/** Type 1, TrueType and Type 3 (ISO 32000-1 9.6): the last has its own unit, in FontMatrix. */
function simpleFont(dict: PDFDict, subtype: string, toUnicode: CMap | undefined): Font {
  const matrix = dict.lookup(PDFName.of('FontMatrix'));
  const first = matrix instanceof PDFArray ? matrix.lookup(0) : undefined;
  const unit = first instanceof PDFNumber ? first.asNumber() : 0.001;
  const widths = simpleWidths(dict);
  const encoding = simpleEncoding(dict);
  return {
    dict,
    subtype,
    codeBytes: 1,
    lengthAt: () => 1,
    text: (code) => toUnicode?.texts.get(code) ?? encoding.textOf(code),
    // The fourteen standard fonts may leave their widths out: half an em is near enough to see what is cut off.
    width: (code) => (widths(code) ?? 500) * unit,
    saidWidth: widths,
    toUnicode,
    encoding,
    composite: undefined,
  };
}

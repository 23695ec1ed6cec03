/** Reads a value of a dictionary when it is of the kind that is asked for. */
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { textOf } from './trees.js';

type Holder = PDFDict | undefined;

/** The library looks for escapes in a name each time it is asked for. */
const KEYS = new Map<string, PDFName>();

function at(dict: Holder, key: string): PDFObject | undefined {
  const name = KEYS.get(key) ?? PDFName.of(key);
  KEYS.set(key, name);
  return dict?.lookup(name);
}

export function dictAt(dict: Holder, key: string): PDFDict | undefined {
  const value = at(dict, key);
  return value instanceof PDFDict ? value : undefined;
}

export function streamAt(dict: Holder, key: string): PDFStream | undefined {
  const value = at(dict, key);
  return value instanceof PDFStream ? value : undefined;
}

/** References followed; empty when it is no array. */
export function listAt(dict: Holder, key: string): PDFObject[] {
  return itemsOf(at(dict, key));
}

export function itemsOf(value: PDFObject | undefined): PDFObject[] {
  if (!(value instanceof PDFArray)) return [];
  return Array.from({ length: value.size() }, (_, index) => value.lookup(index)).filter((each) => each !== undefined);
}

/** Names are the same object wherever they stand, and every decoding unescapes them again. */
const DECODED = new WeakMap<PDFName, string>();

export function decodeName(name: PDFName): string {
  const known = DECODED.get(name);
  if (known !== undefined) return known;
  const text = name.decodeText();
  DECODED.set(name, text);
  return text;
}

export const nameOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName ? decodeName(value) : undefined;

export const nameAt = (dict: Holder, key: string): string | undefined => nameOf(at(dict, key));

export const textAt = (dict: Holder, key: string): string | undefined => textOf(at(dict, key));

export function numberAt(dict: Holder, key: string): number | undefined {
  const value = at(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export const flagAt = (dict: Holder, key: string): boolean | undefined => {
  const value = at(dict, key);
  return value instanceof PDFBool ? value.asBoolean() : undefined;
};

/** A dictionary, or that of a stream. */
export function dictOf(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
}

/** As they stand: references are not followed. */
export function refsAt(dict: Holder, key: string): readonly PDFObject[] {
  const value = at(dict, key);
  return value instanceof PDFArray ? value.asArray() : [];
}

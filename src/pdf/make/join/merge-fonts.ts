/**
 * Makes one font of those that sections brought of the same face. The browser calls different subsets by one name, by which a
 * RIP may take one for the other (ISO 32000-1 9.6.4); and a book of fifty sections would hold each letter fifty times.
 */
import { createHash } from 'node:crypto';
import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { readFont } from '../../fonts/font.js';
import { faceKey, finishSubset, mergeSubsets, type Subset, tagOf } from '../../fonts/merge-subsets.js';
import { readTrueType } from '../../fonts/truetype.js';
import { writeFont } from '../../fonts/write-font.js';
import { dictAt, dictOf, itemsOf, nameAt, streamAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';

const TAG = /^[A-Z]{6}\+/;
/** What holds resources of its own. */
const HOLDERS = ['XObject', 'Pattern'];

interface Face {
  subset: Subset;
  descriptor: PDFDict;
  readonly refs: PDFRef[];
}

/** @param roots resources, in the order of the file */
export function mergeFonts(book: PDFContext, roots: readonly PDFObject[]): void {
  const faces = new Map<string, Face[]>();
  for (const ref of fontsIn(book, roots)) {
    const dict = book.lookup(ref);
    if (!(dict instanceof PDFDict)) continue;
    const found = readSubset(dict);
    if (found) place(faces, ref, found);
    else rename(dict);
  }
  for (const { subset, descriptor, refs } of [...faces.values()].flat()) {
    const merged = writeFont(book, { ...finishSubset(subset), texts: subset.texts, descriptor });
    for (const ref of refs) book.assign(ref, merged);
  }
}

type Found = Pick<Face, 'subset' | 'descriptor'>;

function place(faces: Map<string, Face[]>, ref: PDFRef, { subset, descriptor }: Found): void {
  const key = faceKey(subset);
  const alike = faces.get(key) ?? [];
  faces.set(key, alike);
  for (const face of alike) {
    const merged = mergeSubsets(face.subset, subset);
    if (!merged) continue;
    if (subset.isWhole) face.descriptor = descriptor;
    face.subset = merged;
    face.refs.push(ref);
    return;
  }
  alike.push({ subset, descriptor, refs: [ref] });
}

/** Undefined for a font that is left as it is: of another kind, or with codes that are no numbers of glyphs. */
function readSubset(dict: PDFDict): Found | undefined {
  const [inner, ...others] = itemsOf(dict.lookup(PDFName.of('DescendantFonts')));
  if (nameAt(dict, 'Encoding') !== 'Identity-H' || !(inner instanceof PDFDict) || others.length > 0) return undefined;
  if (nameAt(inner, 'Subtype') !== 'CIDFontType2' || nameAt(inner, 'CIDToGIDMap') !== 'Identity') return undefined;
  const descriptor = dictAt(inner, 'FontDescriptor');
  const file = streamAt(descriptor, 'FontFile2');
  const name = nameAt(dict, 'BaseFont') ?? '';
  const isWhole = !TAG.test(name);
  const program = file && readTrueType(decodedBytes(file) ?? new Uint8Array(), { forTyping: isWhole });
  if (!descriptor || !program || name === '') return undefined;
  const { saidWidth, toUnicode } = readFont(dict);
  const texts = toUnicode?.texts ?? new Map<number, string>();
  const widths = new Map<number, number>();
  // Of glyphs that are only parts of others the browser gives no width, and of some that were left out a text.
  for (const [glyph, { outline, advance }] of program.glyphs.entries()) {
    const isThere = outline.length > 0 || advance > 0;
    if (isThere && (glyph === 0 || texts.has(glyph))) widths.set(glyph, saidWidth(glyph) ?? 0);
  }
  const subset = { family: name.replace(TAG, ''), isWhole, program, widths, texts };
  return { subset, descriptor };
}

/** A font that stays as it is gets a name of its own all the same. */
function rename(dict: PDFDict): void {
  const name = nameAt(dict, 'BaseFont');
  if (!name || !TAG.test(name)) return;
  const [inner] = itemsOf(dict.lookup(PDFName.of('DescendantFonts')));
  const own = inner instanceof PDFDict ? inner : dict;
  const descriptor = dictAt(own, 'FontDescriptor');
  const file = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => streamAt(descriptor, key)).find(Boolean);
  if (!descriptor || !(file instanceof PDFRawStream)) return;
  const fresh = PDFName.of(name.replace(TAG, `${tagOf(createHash('sha256').update(file.contents).digest())}+`));
  for (const each of new Set([dict, own])) each.set(PDFName.of('BaseFont'), fresh);
  descriptor.set(PDFName.of('FontName'), fresh);
}

/** Each once, in the order in which they are met. */
function fontsIn(book: PDFContext, roots: readonly PDFObject[]): Iterable<PDFRef> {
  const fonts = new Set<PDFRef>();
  const seen = new Set<PDFObject>();
  const visit = (object: PDFObject | undefined): void => {
    const resources = dictOf(object);
    if (!resources || seen.has(resources)) return;
    seen.add(resources);
    for (const [, font] of dictAt(resources, 'Font')?.entries() ?? []) if (font instanceof PDFRef) fonts.add(font);
    for (const [, state] of dictAt(resources, 'ExtGState')?.entries() ?? []) {
      const mask = dictAt(dictOf(book.lookup(state)), 'SMask');
      visit(dictAt(streamAt(mask, 'G')?.dict, 'Resources'));
    }
    for (const key of HOLDERS) {
      for (const [, ref] of dictAt(resources, key)?.entries() ?? []) {
        const holder = book.lookup(ref);
        if (holder instanceof PDFStream) visit(dictAt(holder.dict, 'Resources'));
      }
    }
  };
  for (const root of roots) visit(book.lookup(root));
  return fonts;
}

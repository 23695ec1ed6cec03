/** Copies PDF objects from one context to another while every reference is renamed. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

type Rename = (ref: PDFRef) => PDFObject;

/** Names, numbers and strings are immutable and shared; bytes of streams are shared too, for nobody writes in them. */
export function copyObject(object: PDFObject, target: PDFContext, rename: Rename): PDFObject {
  if (object instanceof PDFRef) return rename(object);
  if (object instanceof PDFRawStream) return PDFRawStream.of(copyDict(object.dict, target, rename), object.contents);
  if (object instanceof PDFDict) return copyDict(object, target, rename);
  if (!(object instanceof PDFArray)) return object;
  const copy = PDFArray.withContext(target);
  for (const each of object.asArray()) copy.push(copyObject(each, target, rename));
  return copy;
}

function copyDict(dict: PDFDict, target: PDFContext, rename: Rename): PDFDict {
  const entries = new Map<PDFName, PDFObject>();
  for (const [key, value] of dict.entries()) entries.set(key, copyObject(value, target, rename));
  return PDFDict.fromMapWithContext(entries, target);
}

/** Adds all objects of a file to another, numbered on from its last; returns what a reference is called there. */
export function importObjects(source: PDFContext, target: PDFContext): (ref: PDFRef) => PDFRef {
  const offset = target.largestObjectNumber;
  const rename = (ref: PDFRef) => PDFRef.of(ref.objectNumber + offset);
  for (const [ref, object] of source.enumerateIndirectObjects()) {
    target.assign(rename(ref), copyObject(object, target, rename));
  }
  return rename;
}

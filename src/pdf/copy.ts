/** Copies PDF objects from one context to another while every reference is renamed. */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  type PDFName,
  PDFNull,
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

/**
 * Copies what can be reached from the catalog and Info, numbered in the order it is met: what nobody refers to is not
 * written, and leftovers of the browser (an ID tree that shifts between runs) cannot change the bytes.
 */
export function keepReachable(context: PDFContext, canonical: ReadonlyMap<PDFRef, PDFRef>): PDFContext {
  const target = PDFContext.create();
  const numbers = new Map<PDFRef, PDFRef>();
  const queue: PDFRef[] = [];
  const rename = (ref: PDFRef): PDFObject => {
    const kept = canonical.get(ref) ?? ref;
    const known = numbers.get(kept);
    if (known !== undefined) return known;
    // A reference to nothing means null (ISO 32000-1 7.3.10); written out it would only raise questions.
    if (context.lookup(kept) === undefined) return PDFNull;
    const fresh = target.nextRef();
    numbers.set(kept, fresh);
    queue.push(kept);
    return fresh;
  };
  const { Root, Info } = context.trailerInfo;
  if (Root instanceof PDFRef) target.trailerInfo.Root = rename(Root);
  if (Info instanceof PDFRef) target.trailerInfo.Info = rename(Info);
  for (const ref of queue) {
    const object = context.lookup(ref);
    const number = numbers.get(ref);
    if (object && number) target.assign(number, copyObject(object, target, rename));
  }
  return target;
}

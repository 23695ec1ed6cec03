/** Finds resources that stand in the file more than once: every section brings its own fonts, ToUnicode maps and images. */
import { createHash } from 'node:crypto';
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

const TYPE = PDFName.of('Type');
/** These are who they are, however alike they look: merging two of them would join two places of the book. */
const UNIQUE = new Set(
  ['Page', 'Pages', 'Annot', 'StructElem', 'Catalog', 'OBJR', 'MCR'].map((type) => PDFName.of(type)),
);

/**
 * Maps every duplicate below `roots` (the pages' Resources) to the first of its kind. Two objects are equal when all
 * they say is equal, whereby what they refer to counts by content too: equal font files make their descriptors equal,
 * these make the fonts equal. Content streams of pages are never touched.
 */
export function findDuplicates(book: PDFContext, roots: readonly PDFObject[]): ReadonlyMap<PDFRef, PDFRef> {
  const firstOf = new Map<string, PDFRef>();
  const canonical = new Map<PDFRef, PDFRef>();
  const busy = new Set<PDFRef>();

  const visit = (ref: PDFRef): PDFRef => {
    const known = canonical.get(ref);
    // A ring of references (a Type 3 font whose glyphs use it) is left alone: its content has no bottom to start from.
    if (known || busy.has(ref)) return known ?? ref;
    const object = book.lookup(ref);
    if (!object || isUnique(object)) return ref;
    busy.add(ref);
    const digest = createHash('sha256').update(describe(object));
    if (object instanceof PDFRawStream) digest.update('stream').update(object.contents);
    const key = digest.digest('base64');
    busy.delete(ref);
    const first = firstOf.get(key) ?? ref;
    firstOf.set(key, first);
    canonical.set(ref, first);
    return first;
  };

  const describe = (object: PDFObject): string => {
    if (object instanceof PDFRef) return visit(object).toString();
    if (object instanceof PDFArray) return `[${object.asArray().map(describe).join(' ')}]`;
    if (object instanceof PDFRawStream) return describe(object.dict);
    if (!(object instanceof PDFDict)) return object.toString();
    return `<<${object
      .entries()
      .map(([key, value]) => `${key} ${describe(value)}`)
      .join(' ')}>>`;
  };

  for (const root of roots) describe(root);
  return canonical;
}

function isUnique(object: PDFObject): boolean {
  const type = object instanceof PDFDict ? object.get(TYPE) : undefined;
  return type instanceof PDFName && UNIQUE.has(type);
}

/** Finds the pages of a PDF, and the annotations on each. */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { deeper } from '../syntax/budget.js';

export interface PageObject {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Attributes a page takes from its ancestors when it has none itself (ISO 32000-1 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => PDFName.of(key));

/** All pages in order; what they inherit is written into them, so that they stand on their own. */
export function pagesOf(catalog: PDFDict): PageObject[] {
  const pages: PageObject[] = [];
  const seen = new Set<PDFObject>();
  const visit = (node: PDFDict, ref: PDFRef | undefined, inherited: ReadonlyMap<PDFName, PDFObject>, depth: number) => {
    if (seen.has(node)) return;
    seen.add(node);
    const passed = new Map(inherited);
    for (const key of INHERITED) {
      const value = node.get(key);
      if (value) passed.set(key, value);
    }
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray()) {
        const child = node.context.lookup(kid);
        if (child instanceof PDFDict) visit(child, kid instanceof PDFRef ? kid : undefined, passed, deeper(depth));
      }
    } else if (ref) {
      for (const [key, value] of passed) node.set(key, value);
      pages.push({ ref, dict: node });
    }
  };
  const root = catalog.get(PDFName.of('Pages'));
  const node = catalog.context.lookup(root);
  if (node instanceof PDFDict) visit(node, root instanceof PDFRef ? root : undefined, new Map(), 0);
  return pages;
}

export function annotationsOf(page: PDFDict): PDFDict[] {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((each) => {
    const annotation = page.context.lookup(each);
    return annotation instanceof PDFDict ? [annotation] : [];
  });
}

/** Reads and removes the ids that the paginated page gave its elements in `lang="nl-x-r12"` (design/house.md, section 1). */
import { type PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import { textOf } from '../syntax/trees.js';
import { childElements, elementsUnder } from './elements.js';

/** A private-use subtag (BCP 47, RFC 5646 2.2.7): Chromium copies it verbatim into the structure tree. */
const CARRIER = /^(?:(.+)-)?x-r(\d+)$/;
const LANG = PDFName.of('Lang');
const S = PDFName.of('S');
const DOCUMENT = PDFName.of('Document');

/** Which N of `r0` … `r(n-1)` arrived in the structure tree below `root`. */
export function readCarriers(root: PDFDict): ReadonlySet<number> {
  const seen = new Set<number>();
  for (const { dict } of elementsUnder(root)) {
    const carrier = carrierOf(dict);
    if (carrier !== undefined) seen.add(carrier);
  }
  return seen;
}

/** The N of `rN` that a structure element brought along. */
export function carrierOf(element: PDFDict): number | undefined {
  const carried = CARRIER.exec(textOf(element.lookup(LANG)) ?? '');
  return carried ? Number(carried[2]) : undefined;
}

/** Leaves a language only where it differs from the one around it; `language` is the document's own. */
export function stripCarriers(root: PDFDict, language: string): void {
  // A section in another language says so on its Document, which is not kept: its children get it from here.
  strip(root, language, language);
}

function strip(parent: PDFDict, written: string, spoken: string): void {
  for (const { dict } of childElements(parent)) {
    const own = languageOf(textOf(dict.lookup(LANG))) ?? spoken;
    const isDropped = dict.lookup(S) === DOCUMENT;
    if (own === written || isDropped) dict.delete(LANG);
    else dict.set(LANG, PDFString.of(own));
    strip(dict, isDropped ? written : own, own);
  }
}

/** The language itself, without the id that travels in it. */
export function languageOf(lang: string | undefined): string | undefined {
  if (!lang) return undefined;
  const carried = CARRIER.exec(lang);
  return carried ? carried[1] : lang;
}

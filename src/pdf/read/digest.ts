/** Sums up what a page shows, so that two files can be compared page by page without reading their text again. */
import { createHash, type Hash } from 'node:crypto';
import { PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { contentStreams } from '../content/page-content.js';

/** Digests of fonts and forms that were met before: a section's pages share them. */
export type ContentDigests = Map<PDFObject, string>;

const FONT = PDFName.of('Font');
const RESOURCES = PDFName.of('Resources');
const TO_UNICODE = PDFName.of('ToUnicode');
const X_OBJECT = PDFName.of('XObject');

/**
 * Over the packed bytes of the content streams, and per name in the resources over ToUnicode maps, forms and images:
 * equal digests mean equal text. Fonts that were merged, and renumbered objects, make no difference.
 */
export function digestContent(page: PDFDict, known: ContentDigests): string {
  const hash = createHash('sha256');
  for (const { contents } of contentStreams(page)) hash.update('content').update(contents);
  addResources(hash, page.lookup(RESOURCES), known);
  return hash.digest('base64');
}

function addResources(hash: Hash, resources: PDFObject | undefined, known: ContentDigests): void {
  if (!(resources instanceof PDFDict)) return;
  for (const [category, digest] of [[FONT, digestFont] as const, [X_OBJECT, digestObject] as const]) {
    const dict = resources.lookup(category);
    if (!(dict instanceof PDFDict)) continue;
    for (const name of dict.keys()) {
      const object = dict.lookup(name);
      if (object) hash.update(name.asString()).update(digest(object, known));
    }
  }
}

function digestFont(font: PDFObject, known: ContentDigests): string {
  const map = font instanceof PDFDict ? font.lookup(TO_UNICODE) : undefined;
  return map ? digestObject(map, known) : '';
}

function digestObject(object: PDFObject, known: ContentDigests): string {
  const done = known.get(object);
  if (done !== undefined) return done;
  // A form that paints itself is damage, but it must come to an end.
  known.set(object, '');
  const hash = createHash('sha256');
  if (object instanceof PDFRawStream) {
    hash.update(object.contents);
    addResources(hash, object.dict.lookup(RESOURCES), known);
  }
  const digest = hash.digest('base64');
  known.set(object, digest);
  return digest;
}

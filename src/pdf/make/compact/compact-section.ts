/** Makes a section as small as it looks the same: content said in fewer words, and packed whatever nobody packed. */
import { type PDFContext, PDFRawStream } from '@cantoo/pdf-lib';
import { setContent } from '../../content/page-content.js';
import { pagesOf } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import { nameAt } from '../../syntax/objects.js';
import type { OpenPdf } from '../../syntax/open.js';
import { packed } from '../../syntax/stream.js';
import { compactContent } from './compact-content.js';

/** What comes behind costs time and saves nothing: 0.1 %. */
const LEVEL = 6;

/** In the objects of an open file. */
export function compactPages({ catalog }: OpenPdf, fonts: FontShelf): void {
  for (const { dict } of pagesOf(catalog)) {
    const bytes = compactContent(dict, fonts);
    if (bytes) setContent(dict, bytes);
  }
}

/** When nobody has to read them any more. */
export function packStreams(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    // Whoever looks for what a file says of itself has to find it without unpacking (ISO 14289-1 7.1, ISO 16684-1).
    if (object instanceof PDFRawStream && nameAt(object.dict, 'Type') !== 'Metadata')
      context.assign(ref, packed(object, LEVEL));
  }
}

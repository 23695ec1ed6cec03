/** A section as a document that a browser shows on a screen: the very pages that are printed. */
import { createHash } from 'node:crypto';
import { type PrintRequest, printable } from '../paginate/print.js';

export interface SectionDocument {
  readonly key: string;
  readonly html: string;
}

/** What was laid out for paper is laid out so on a screen too. */
export function documentOf(request: PrintRequest): SectionDocument {
  const html = printable(request)
    .replaceAll('@media print', '@media all')
    .replaceAll('@media screen', '@media not all');
  return { key: createHash('sha256').update(html).digest('base64url').slice(0, 16), html };
}

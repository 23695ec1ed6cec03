/** Tags a printed fixture as a build does, but for what a build does before: here each letter and space stands by itself. */
import { mendUnicode } from '../../src/pdf/make/tags/mend-unicode.js';
import { rewriteTags } from '../../src/pdf/make/tags/tag-section.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { writePdf } from '../../src/pdf/syntax/write.js';
import type { PrintedFixture } from '../pdf/printed-fixtures.js';

export async function tagged({ printed, section, bleedMm, content, form }: PrintedFixture): Promise<Uint8Array> {
  const opened = await openPdf(printed, section.id);
  mendUnicode(opened.context);
  rewriteTags(opened, { id: section.id, bleedMm, content, ...(form && { form }) }, new Map());
  return writePdf(opened.context);
}

/** Makes a printed section what readers are promised: its texts mended, its content in fewer words, tagged anew, packed. */
import type { FontShelf } from '../../fonts/font.js';
import type { OpenPdf } from '../../syntax/open.js';
import { compactPages, packStreams } from '../compact/compact-section.js';
import type { TagFacts } from '../tags/facts.js';
import { mendUnicode } from '../tags/mend-unicode.js';
import { rewriteTags } from '../tags/tag-section.js';

/**
 * In the objects of an open file. Content is made short before anyone listens to it: the browser writes letter by letter, and
 * whoever hears a line hears it at once.
 * @param fonts read here for all who come after
 */
export function finishSection(opened: OpenPdf, facts: TagFacts, fonts: FontShelf): void {
  // Before the first font is read.
  mendUnicode(opened.context);
  compactPages(opened, fonts);
  rewriteTags(opened, facts, fonts);
  packStreams(opened.context);
}

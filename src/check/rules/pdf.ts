/** Judges what every published PDF must have, for a press too. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { PdfFacts } from '../../pdf/read/pdf-facts.js';
import { fontNotEmbedded } from '../../rules/pdf/font-not-embedded.js';

/** ISO 14289-1 7.21.4.1; one finding per font, at the first page that uses it (counted from 1). */
export function fontsEmbedded(facts: PdfFacts): Diagnostic[] {
  return facts.fonts
    .filter((font) => !font.embedded)
    .map((font) => diagnostic(fontNotEmbedded, { font: font.name, page: (font.pages[0] ?? 0) + 1 }));
}

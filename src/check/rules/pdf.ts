/** Judges what every published PDF must have for readers with assistive technology. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { PdfFacts } from '../../pdf/read.js';

/** ISO 14289-1 7.21.4.1; one finding per font, at the first page that uses it (counted from 1). */
export function fontsEmbedded(facts: PdfFacts): Diagnostic[] {
  return facts.fonts
    .filter((font) => !font.embedded)
    .map((font) => diagnostic('pdf/font-not-embedded', { font: font.name, page: (font.pages[0] ?? 0) + 1 }));
}

/** ISO 14289-1 6.2 and 7.1: marked as tagged, and with elements in the tree. */
export function tagged(facts: PdfFacts): Diagnostic[] {
  const hasContent = Object.keys(facts.structure).some((type) => type !== 'Document');
  return facts.tagged && hasContent ? [] : [diagnostic('pdf/not-tagged')];
}

/** ISO 14289-1 7.2, WCAG 3.1.1. */
export function language(facts: PdfFacts): Diagnostic[] {
  return facts.language ? [] : [diagnostic('pdf/no-language')];
}

/** ISO 14289-1 7.1, WCAG 2.4.2: a title that the window shows in place of the file's name. */
export function title(facts: PdfFacts): Diagnostic[] {
  return facts.title && facts.displayDocTitle ? [] : [diagnostic('pdf/no-title')];
}

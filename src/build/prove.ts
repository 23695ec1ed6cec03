/** Proves a printed section against the pages that were laid out. */
import type { SectionSums } from '../check/prove-joined.js';
import type { Diagnostic } from '../diagnostic.js';
import { fillNumbers, LINK, type PrintRequest } from '../paginate/print.js';

export interface ProvenSection {
  /** As it is joined, and kept in the cache: whatever is made of a section is made before this. */
  readonly bytes: Uint8Array;
  readonly sums: SectionSums;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws Failure `pdf/unreadable` */
export async function provePrinted(bytes: Uint8Array, request: PrintRequest): Promise<ProvenSection> {
  const [{ openPdf }, { readSectionText }, { proveSection }, { sumUp }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/section-text.js'),
    import('../check/prove-section.js'),
    import('../check/prove-joined.js'),
  ]);
  const { section, content } = request.layout;
  const opened = await openPdf(bytes, section.id);
  const text = readSectionText(opened, request.bleedMm);
  const diagnostics = proveSection({
    section,
    content,
    found: text,
    fill: (marked) => fillNumbers(marked, request),
    uriOf: (href) => (href.startsWith('#') ? LINK + href.slice(1) : href),
  });
  return { bytes, sums: sumUp(text), diagnostics };
}

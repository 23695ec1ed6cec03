/** Proves a printed section against the pages that were laid out. */
import type { SectionSums } from '../check/prove-joined.js';
import type { Diagnostic } from '../diagnostic.js';
import { fillNumbers, LINK, type PrintRequest } from '../paginate/print.js';
import type { OpenPdf } from '../pdf/open.js';
import type { TagFacts } from '../pdf/tags/facts.js';

export interface ProvenSection {
  /** As it is joined, and kept in the cache: whatever is made of a section is made before this. */
  readonly bytes: Uint8Array;
  readonly sums: SectionSums;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A section for readers is tagged first, so that its words are proven as they will be read.
 * @throws Failure `pdf/unreadable`
 */
export async function provePrinted(printed: Uint8Array, request: PrintRequest): Promise<ProvenSection> {
  const [{ openPdf }, { readSectionText }, { proveSection }, { sumUp }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/section-text.js'),
    import('../check/prove-section.js'),
    import('../check/prove-joined.js'),
  ]);
  const { section, content } = request.layout;
  const opened = await openPdf(printed, section.id);
  const bytes = request.forReaders ? await tagged(opened, request) : printed;
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

/** The file with its tags rewritten; the objects stay open for the proof. */
async function tagged(opened: OpenPdf, request: PrintRequest): Promise<Uint8Array> {
  const [{ rewriteTags }, { writePdf }] = await Promise.all([
    import('../pdf/tags/tag-section.js'),
    import('../pdf/write.js'),
  ]);
  rewriteTags(opened, tagFacts(request));
  return writePdf(opened.context);
}

/** Plain data: what the pages say, with all numbers filled in. */
export function tagFacts(request: PrintRequest): TagFacts {
  const { section, content } = request.layout;
  const fill = (text: string): string => fillNumbers(text, request);
  return {
    id: section.id,
    bleedMm: request.bleedMm,
    ...(request.fillable && section.form && { form: section.form }),
    content: {
      ...content,
      runs: content.runs.map(([carrier, text]) => [carrier, fill(text)] as const),
      asides: content.asides.map((texts) => texts.map(fill)),
    },
  };
}

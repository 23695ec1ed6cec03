/** Proves a printed section against the pages that were laid out. */
import type { SectionSums } from '../check/prove-joined.js';
import type { Diagnostic } from '../diagnostic.js';
import { fillNumbers, LINK, type PrintRequest } from '../paginate/print.js';
import type { OpenPdf } from '../pdf/open.js';
import type { TagFacts } from '../pdf/tags/facts.js';

export interface ProvenSection {
  /** As it is joined, and kept in the cache. */
  readonly bytes: Uint8Array;
  readonly sums: SectionSums;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A section for readers is tagged first, so that its words are proven as they will be read.
 * @throws Failure `pdf/unreadable`
 */
export async function provePrinted(
  bytes: Uint8Array,
  request: PrintRequest,
  isTagged: boolean,
): Promise<ProvenSection> {
  const [{ openPdf }, { readSectionText }, { proveSection }, { sumUp }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/section-text.js'),
    import('../check/prove-section.js'),
    import('../check/prove-joined.js'),
  ]);
  const { section, content } = request.layout;
  const opened = await openPdf(bytes, section.id);
  const tagged = isTagged ? await tag(opened, request) : bytes;
  const text = readSectionText(opened, request.bleedMm);
  const diagnostics = proveSection({
    section,
    content,
    found: text,
    fill: (marked) => fillNumbers(marked, request),
    uriOf: (href) => (href.startsWith('#') ? LINK + href.slice(1) : href),
  });
  return { bytes: tagged, sums: sumUp(text), diagnostics };
}

/** Changes the open file, and returns what it is now. */
async function tag(opened: OpenPdf, request: PrintRequest): Promise<Uint8Array> {
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
    content: {
      ...content,
      runs: content.runs.map(([carrier, text]) => [carrier, fill(text)] as const),
      asides: content.asides.map((texts) => texts.map(fill)),
    },
  };
}

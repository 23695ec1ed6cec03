/** Proves a printed section against the pages that were laid out. */
import type { Diagnostic } from '../diagnostic.js';
import { fillNumbers, LINK, type PrintRequest } from '../paginate/print.js';
import type { OpenPdf } from '../pdf/open.js';
import type { SectionText } from '../pdf/section-text.js';
import type { TagFacts } from '../pdf/tags/facts.js';

export interface ProvenSection {
  readonly bytes: Uint8Array;
  readonly opened: OpenPdf;
  readonly text: SectionText;
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
  const [{ openPdf }, { readSectionText }, { proveSection }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/section-text.js'),
    import('../check/prove-section.js'),
  ]);
  const { section, content } = request.layout;
  const opened = await openPdf(bytes, section.id);
  if (isTagged) (await import('../pdf/tags/tag-section.js')).rewriteTags(opened, tagFacts(request));
  const text = readSectionText(opened, request.bleedMm);
  const diagnostics = proveSection({
    section,
    content,
    found: text,
    fill: (marked) => fillNumbers(marked, request),
    uriOf: (href) => (href.startsWith('#') ? LINK + href.slice(1) : href),
  });
  return { bytes, opened, text, diagnostics };
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

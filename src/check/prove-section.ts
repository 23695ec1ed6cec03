/** Proves that the PDF of a section says what its pages say: text per element in order, counts, links, running headers. */
import type { Diagnostic } from '../diagnostic.js';
import type { Section } from '../model.js';
import type { SectionText } from '../pdf/read/section-text.js';
import type { SectionContent } from '../section-content.js';
import { expect } from './expectation.js';
import { provenCounts, provenLinks, provenPages } from './rules/proof-counts.js';
import { provenSeparation } from './rules/proof-separation.js';
import { provenAsides, provenText } from './rules/proof-text.js';

export interface ProofInput {
  readonly section: Pick<Section, 'title' | 'file'>;
  /** With all numbers filled in. */
  readonly content: SectionContent;
  /** Read from the PDF as the browser printed it. */
  readonly found: SectionText;
  /** What the browser was given in place of an `href`. */
  readonly uriOf: (href: string) => string;
  /** Its tags were rewritten: then spaces stand where lines end, too. */
  readonly forReaders: boolean;
}

/** No findings means proven; every finding names heading, page and line. */
export function proveSection({ section, content, found, uriOf, forReaders }: ProofInput): Diagnostic[] {
  const expected = expect(section, content);
  const words = provenText(expected, found);
  return [
    ...provenPages(expected, found),
    ...words,
    // Words that are not there have nothing between them.
    ...(forReaders && words.length === 0 ? provenSeparation(expected, found) : []),
    ...provenAsides(expected, found),
    ...provenCounts(expected, found),
    ...provenLinks(expected, found, uriOf),
  ];
}

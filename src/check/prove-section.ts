/** Proves that the PDF of a section says what its pages say: text per element in order, counts, links, running headers. */
import type { Diagnostic } from '../diagnostic.js';
import type { Section } from '../model.js';
import type { SectionText } from '../pdf/read/section-text.js';
import type { SectionContent } from '../section-content.js';
import { expect } from './expectation.js';
import { provenCounts, provenLinks, provenPages } from './rules/proof-counts.js';
import { provenAsides, provenText } from './rules/proof-text.js';

export interface ProofInput {
  readonly section: Pick<Section, 'title' | 'file'>;
  /** With all numbers filled in. */
  readonly content: SectionContent;
  /** Read from the PDF as the browser printed it. */
  readonly found: SectionText;
  /** What the browser was given in place of an `href`. */
  readonly uriOf: (href: string) => string;
}

/** No findings means proven; every finding names heading, page and line. */
export function proveSection({ section, content, found, uriOf }: ProofInput): Diagnostic[] {
  const expected = expect(section, content);
  return [
    ...provenPages(expected, found),
    ...provenText(expected, found),
    ...provenAsides(expected, found),
    ...provenCounts(expected, found),
    ...provenLinks(expected, found, uriOf),
  ];
}

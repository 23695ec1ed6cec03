/** What a layout tells of a section in which nothing stands. */
import type { SectionContent } from '../src/section-content.js';

export const NO_CONTENT: SectionContent = {
  tags: [],
  parents: [],
  pageStarts: [],
  lines: [],
  runs: [],
  links: [],
  asides: [],
  pieces: [],
  facts: [],
  areas: [],
  entries: [],
};

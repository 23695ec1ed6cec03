/** The parts around the chapters of a book, and the template of ours for each. */

/** Where a colophon may stand: on its back. */
export const ON_HALF_TITLE = 'half-title';

/** Our template for each part. */
export const MATTER_TEMPLATES = {
  halfTitle: 'half-title',
  title: 'title',
  contents: 'contents',
  parts: 'part',
  formats: 'list',
  werkvormen: 'list',
  glossary: 'list',
  figures: 'list',
  index: 'list',
  notes: 'notes',
} as const;

export type MatterPart = keyof typeof MATTER_TEMPLATES;

/** A section of a book with nothing on it, to be changed. */
import type { Section } from '../../../src/model.js';

export const SECTION: Section = {
  id: 'een',
  title: 'Een',
  kind: 'chapter',
  file: undefined,
  lang: 'nl',
  html: '',
  furniture: { first: '', rest: '', every: '' },
  bodyClass: 'book part-a chapter four-digits',
  css: '',
  breaksCss: '',
  trim: { widthMm: 210, heightMm: 297 },
  headings: [],
  startSide: 'recto',
  padToLeaf: true,
};

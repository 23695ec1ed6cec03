/** The book for one's own type size: an e-book with the page numbers of the printed one. */
import type { Output } from '../output.js';

export const epub: Output = {
  name: 'epub',
  about: {
    en: 'the book as an e-book (EPUB 3.3), for your own type size',
    nl: 'het boek als e-boek (EPUB 3.3), in uw eigen lettergrootte',
  },
  isUsual: false,
  isPaged: true,
  extras: [],
  make: async (workshop, book) => (await import('./make-epub.js')).makeEpub(workshop, book),
};

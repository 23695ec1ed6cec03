/** The book in large print: letters of 18 points, on pages of their own. */
import type { Output } from './output.js';

export const largePrint: Output = {
  name: 'large-print',
  about: { en: 'the book in large letters', nl: 'het boek in grote letters' },
  isUsual: false,
  extras: [],
  make: async (workshop, book) =>
    (await import('./paged/make-book.js')).makeBook(workshop, await book.pages('large'), 'large-print'),
};

/** The book in large print: letters of 18 points, on pages of their own. */
import type { Output } from './output.js';

export const largePrint: Output = {
  name: 'large-print',
  about: { en: 'the book in large letters', nl: 'het boek in grote letters' },
  isUsual: false,
  isPaged: true,
  extras: [],
  async make(workshop, book) {
    const { makeBook } = await import('./paged/make-book.js');
    // "Page 41" is that of the ordinary book to everyone in the room: its pages are made too, and kept.
    const ordinary = await book.pages('usual');
    return makeBook(workshop, await book.pages('large'), 'large-print', ordinary);
  },
};

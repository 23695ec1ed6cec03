/** The book for the screen: tagged, with bookmarks and links. */
import type { Output } from './output.js';

export const digital: Output = {
  name: 'digital',
  about: { en: 'the book for the screen', nl: 'het boek voor het scherm' },
  isUsual: true,
  extras: [],
  make: async (workshop, book) =>
    (await import('./paged/make-book.js')).makeBook(workshop, await book.pages('usual'), 'digital'),
};

/** The site: the book to read, search and fill in, from any server or disk. */
import type { Output } from '../output.js';

export const web: Output = {
  name: 'web',
  about: { en: 'a site to read, search and fill in', nl: 'een site om te lezen, te zoeken en in te vullen' },
  isUsual: false,
  isPaged: false,
  extras: [],
  async make(workshop, book) {
    const { makeSite } = await import('./make-site.js');
    return { files: await makeSite(workshop, book) };
  },
};

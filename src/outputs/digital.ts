/** The book for the screen: tagged, with bookmarks and links. */
import type { Output } from './output.js';

const HTML = 'html';

export const digital: Output = {
  name: 'digital',
  about: { en: 'the book for the screen', nl: 'het boek voor het scherm' },
  isUsual: true,
  isPaged: true,
  extras: [
    {
      name: HTML,
      about: {
        en: 'also the sections as HTML, to write styles against on this computer',
        nl: 'ook de onderdelen als html, om op deze computer stijlen bij te maken',
      },
    },
  ],
  async make(workshop, book, asked) {
    const { makeBook } = await import('./paged/make-book.js');
    // Empty pages, which bring the book to what a printer binds, are for paper.
    const pages = (await book.pages('usual')).filter(({ layout }) => layout.section.unlisted !== 'on screens');
    const made = await makeBook(workshop, pages, 'digital');
    if (!asked.has(HTML)) return made;
    const { sectionsAsHtml } = await import('./sections-html.js');
    return { ...made, files: [...made.files, ...(await sectionsAsHtml(workshop, book))] };
  },
};

/** Gives the book that is being made as documents to read: with printed pages where these are known, or are asked for. */
import { composed, formatSections } from '../../editions/editions.js';
import { withoutBinding } from '../../editions/without-binding.js';
import type { Section } from '../../model.js';
import { bookWords } from '../../words.js';
import type { BookAtHand } from '../output.js';
import { type PlacedSection, pageMap } from '../paged/page-map.js';
import type { Workshop } from '../workshop.js';
import type { ReadingBook } from './document.js';
import { readingBook } from './reading-book.js';

export interface ReadingWish {
  /** `needed`: the book is laid out for them; `known`: only where another output of this build did so. */
  readonly pages: 'needed' | 'known';
  /** Also each format as a document. */
  readonly withFormats?: boolean;
}

export async function readBook(
  { config }: Pick<Workshop, 'config'>,
  book: BookAtHand,
  { pages, withFormats = false }: ReadingWish,
): Promise<ReadingBook> {
  const placed = (await (pages === 'needed' ? book.pages('usual') : book.pagesSoFar('usual'))) ?? [];
  const sections = await sectionsToRead({ config }, book, placed);
  const formats = withFormats ? formatSections(config, book.loaded) : [];
  return readingBook({ sections: [...sections, ...formats], placed, page: bookWords(config).page });
}

/** A bound book has pages that nobody reads elsewhere, and may have a title page without the colophon: then not those on its pages. */
export async function sectionsToRead(
  { config }: Pick<Workshop, 'config'>,
  book: BookAtHand,
  placed: readonly PlacedSection[],
): Promise<readonly Section[]> {
  if (placed.length > 0 && withoutBinding(config) === config) return placed.map(({ layout }) => layout.section);
  const map = pageMap(placed);
  return (await book.sections()).map((planned) => composed(planned, (id) => map.get(id)?.page));
}

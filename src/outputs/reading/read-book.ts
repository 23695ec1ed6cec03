/** Gives the book that is being made as documents to read: with printed pages where these are known, or are asked for. */
import { composed, formatSections } from '../../editions/editions.js';
import { bookWords } from '../../words.js';
import type { BookAtHand } from '../output.js';
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
  const sections =
    placed.length > 0
      ? placed.map(({ layout }) => layout.section)
      : (await book.sections()).map((planned) => composed(planned));
  const formats = withFormats ? formatSections(config, book.loaded) : [];
  return readingBook({ sections: [...sections, ...formats], placed, page: bookWords(config).page });
}

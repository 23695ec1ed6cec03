/** Makes of the sections of a book the documents that are read without pages, with a place where each printed page begins. */
import type { ElementContent } from 'hast';
import { MATTER } from '../../content/sources.js';
import type { Section } from '../../model.js';
import { folio, type PlacedSection, pageMap } from '../paged/page-map.js';
import type { ReadingBook, ReadingDocument, ReadingPage } from './document.js';
import { placesIn } from './links.js';
import { pageId, withPageMarks } from './page-marks.js';
import { withPageReferences } from './page-references.js';
import { readSection } from './read-section.js';

export interface ReadingInput {
  /** In the order in which they are read. */
  readonly sections: readonly Section[];
  /** The same sections on the pages of the printed book, as far as they stand there; none where these are not known. */
  readonly placed: readonly PlacedSection[];
  /** The word before the number of a page. */
  readonly page: string;
}

/** Pages to write on: a screen has none. */
export const isRead = ({ id }: Pick<Section, 'id'>): boolean => id !== MATTER.notes;

export function readingBook({ sections, placed, page }: ReadingInput): ReadingBook {
  const bare = sections.filter(isRead).map(readSection);
  const placeOf = placesIn(bare);
  const map = pageMap(placed);
  const naming = {
    folioOf: (id: string) => map.get(id)?.folio,
    titleOf: (id: string) => placeOf(id)?.document.title,
    page,
  };
  const pages: ReadingPage[] = [];
  const documents = bare.map((document): ReadingDocument => {
    const at = placed.find(({ layout }) => layout.section.id === document.id);
    if (!at) return { ...document, content: withPageReferences(document.content, naming) };
    const starts = startsOf(at);
    pages.push(...starts.map((start) => ({ ...start, document: document.name })));
    const content = marked(document.content, at, starts, page);
    return { ...document, content: withPageReferences(content, naming) };
  });
  return { documents, pages };
}

const startsOf = (placed: PlacedSection) =>
  placed.layout.pages.map((_, index) => {
    const printed = folio(placed, index);
    return { id: pageId(printed), folio: printed };
  });

const marked = (
  content: readonly ElementContent[],
  { layout }: PlacedSection,
  starts: ReturnType<typeof startsOf>,
  page: string,
): ElementContent[] => withPageMarks(content, layout.content, starts, (printed) => `${page} ${printed}`);

/** Composes the sections of a book, in order. */
import type { Element, ElementContent } from 'hast';
import type { Config } from '../config/load.js';
import type { LoadedBook } from '../content/load.js';
import { MATTER } from '../content/sources.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Book, Chapter, Format, Part, Section } from '../model.js';
import { bookWords } from '../words.js';
import { artworkFinder } from './artwork.js';
import { chapterSection } from './chapter.js';
import { composeOnce, composingGround } from './compose-once.js';
import { formatSection } from './format.js';
import { glossarySection } from './glossary.js';
import { indexEntries, indexPlan } from './index-list.js';
import { letterSection } from './letter.js';
import { contentsSection, type Listed, partSection, titleSection } from './matter.js';
import { figureListSection, figuresOf, formatListSection, werkvormenOf, werkvormListSection } from './overviews.js';
import type { PageOf } from './page-number.js';

/** A section, or how to compose one whose length depends on the pages that it names. */
export type PlannedSection = Section | ((pageOf: PageOf) => Section);

/** The section as it is for these pages; where none are known each reference stands by itself. */
export const composed = (planned: PlannedSection, pageOf: PageOf = () => undefined): Section =>
  typeof planned === 'function' ? planned(pageOf) : planned;

/** The sections of the book in order; notes come after layout, when the number of pages is known. */
export async function bookSections(
  config: Config,
  loaded: LoadedBook,
  icon: (name: string) => Element,
  report: (finding: Diagnostic) => void,
): Promise<readonly PlannedSection[]> {
  const { book } = loaded;
  const { matter } = config;
  const composing = { config, ground: composingGround(), report };
  const chapterIn = (chapter: Chapter, part?: Part, partIndex = -1): Promise<Section> => {
    const { document, ...keys } = chapter;
    return composeOnce(composing, document, [keys.id, keys, part?.letter, part?.title, partIndex], (hear) =>
      chapterSection(config, { part, partIndex, chapter, artwork: artworkFinder(config, hear), icon }),
    );
  };
  const behind = await behindChapters(config, book, chapterIn);
  const sections: PlannedSection[] = [];
  /** Places among them of those that may start on any side. */
  const anywhere = new Set<number>();
  if (matter.title !== false)
    sections.push(
      await composeOnce(composing, config, [MATTER.title], (hear) => titleSection(config, artworkFinder(config, hear))),
    );
  if (matter.contents !== false) sections.push(contentsSection(config, book, behind));
  for (const chapter of book.front) sections.push(await chapterIn(chapter));
  for (const [partIndex, part] of book.parts.entries()) {
    const chapters = part.chapters.map(({ document, ...keys }) => [keys, document.werkvormen]);
    if (part.letter && matter.parts !== false)
      sections.push(
        await composeOnce(composing, config, [part.id, { ...part, chapters }, partIndex], (hear) =>
          partSection(config, part, partIndex, artworkFinder(config, hear)),
        ),
      );
    for (const chapter of part.chapters) {
      if (config.starts.chapters === 'any') anywhere.add(sections.length);
      sections.push(await chapterIn(chapter, part, partIndex));
    }
  }
  for (const [index, { section }] of behind.entries()) {
    if (config.starts.back === 'any' && index > 0) anywhere.add(sections.length);
    sections.push(section);
  }
  return sections.map((section, index) => {
    const anySide = anywhere.has(index);
    // What may start on any side follows at once, and so do the pages to write on.
    const isLeaf = index + 1 < sections.length && !anywhere.has(index + 1);
    if (!anySide && isLeaf) return section;
    return changed(section, (it) => ({ ...it, ...(anySide && { anySide }), ...(!isLeaf && { padToLeaf: false }) }));
  });
}

/** The index comes last: it names pages of all that stands before it. */
async function behindChapters(
  config: Config,
  book: Book,
  chapterIn: (chapter: Chapter) => Promise<Section>,
): Promise<readonly (Listed & { readonly section: PlannedSection })[]> {
  const { matter } = config;
  const words = bookWords(config);
  const listed = (wanted: boolean, id: string, title: string, section: () => PlannedSection) =>
    wanted ? [{ id, title, section: section() }] : [];
  const back = book.back.map(async (chapter) => ({ ...chapter, section: await chapterIn(chapter) }));
  return [
    ...listed(matter.formats !== false && book.formats.length > 0, MATTER.formats, words.formats, () =>
      formatListSection(config, book),
    ),
    ...listed(matter.werkvormen !== false && werkvormenOf(book).length > 0, MATTER.werkvormen, words.werkvormen, () =>
      werkvormListSection(config, book),
    ),
    ...listed(book.glossary.length > 0, MATTER.glossary, words.glossary, () => glossarySection(config, book)),
    ...(await Promise.all(back)),
    ...listed(matter.figures !== false && figuresOf(book).length > 0, MATTER.figures, words.figureList, () =>
      figureListSection(config, book),
    ),
    ...listed(matter.index !== false && indexEntries(book).length > 0, MATTER.index, words.index, () =>
      indexPlan(config, book),
    ),
  ];
}

/** The section changed, also when it is composed later. */
export const changed = (planned: PlannedSection, change: (section: Section) => Section): PlannedSection =>
  typeof planned === 'function' ? (pageOf) => change(planned(pageOf)) : change(planned);

/** @param logo of the sender */
export const formatSections = (
  config: Config,
  loaded: LoadedBook,
  logo: readonly ElementContent[] = [],
): readonly Section[] =>
  loaded.book.formats.map((format) =>
    format.kind === 'letter' ? letterSection(config, format, logo) : formatSection(config, format, logo),
  );

/** `F04-uitnodiging.pdf`; `F04-uitnodiging-blanco.pdf` for the pen. */
export const formatFileName = ({ code, slug }: Format, isBlank = false): string =>
  `${code}-${slug}${isBlank ? '-blanco' : ''}.pdf`;

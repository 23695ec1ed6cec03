/** Composes the sections of a book, in order. */
import type { Element, ElementContent } from 'hast';
import type { Config } from '../config/load.js';
import { boundFormats } from '../content/bound-formats.js';
import type { LoadedBook } from '../content/load.js';
import { MATTER } from '../content/sources.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Book, Chapter, Format, Part, Section } from '../model.js';
import { bookWords } from '../words.js';
import { artworkFinder } from './artwork.js';
import { chapterSection } from './chapter.js';
import { type Composing, composeOnce, composingGround } from './compose-once.js';
import { formatSection } from './format.js';
import { glossarySection } from './glossary.js';
import { colophonSection, halfTitleSection, hasColophonApart, hasHalfTitle } from './half-title.js';
import { indexEntries, indexPlan } from './index-list.js';
import { letterSection } from './letter.js';
import { ofBook, ofChapter, ofFormat } from './made-of.js';
import { contentsSection, type Listed, partSection, titleSection } from './matter.js';
import { figureListSection, figuresOf, formatListSection, werkvormenOf, werkvormListSection } from './overviews.js';
import type { PageOf } from './page-number.js';
import { senderLogo } from './sender.js';

/** A section, or how to compose one whose length depends on the pages that it names. */
export type PlannedSection = Section | ((pageOf: PageOf) => Section);

/** The section as it is for these pages; where none are known each reference stands by itself. */
export const composed = (planned: PlannedSection, pageOf: PageOf = () => undefined): Section =>
  typeof planned === 'function' ? planned(pageOf) : planned;

/** A section that is not composed yet: whoever kept what became of it need not have it composed again. */
export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  readonly kind: Section['kind'];
  /**
   * What it is composed of besides the settings and files that are read on the way: plain data. Undefined where something else
   * comes in, such as what git says.
   */
  readonly madeOf: (() => unknown) | undefined;
  /** Whether it may start on either side. */
  readonly anySide?: boolean;
  /** Whether its last leaf is its own, also where the pages to write on follow. */
  readonly keepsLeaf?: boolean;
  readonly compose: () => PlannedSection | Promise<PlannedSection>;
}

/** All sections of the book in order; notes come after layout, when the number of pages is known. */
export function planBook(
  config: Config,
  { book }: Pick<LoadedBook, 'book'>,
  icon: (name: string) => Element,
  report: (finding: Diagnostic) => void,
): readonly SectionPlan[] {
  const { matter } = config;
  const composing = { config, ground: composingGround(), report };
  const chapterPlan = (chapter: Chapter, part?: Part, partIndex = -1): SectionPlan => ({
    id: chapter.id,
    title: chapter.title,
    kind: part ? 'chapter' : 'matter',
    madeOf() {
      const of = ofChapter(chapter, book);
      return of && [of, part && [part.letter, part.title], partIndex];
    },
    anySide: part !== undefined && config.starts.chapters === 'any',
    compose() {
      const { document, ...keys } = chapter;
      return composeOnce(composing, document, [keys.id, keys, part?.letter, part?.title, partIndex], (hear) =>
        chapterSection(config, { part, partIndex, chapter, artwork: artworkFinder(config, hear), icon }),
      );
    },
  });
  const flowing = config.starts.back === 'any';
  const behind = behindChapters(config, book, (chapter) => chapterPlan(chapter)).map((plan, index) => ({
    ...plan,
    // Where parts may start anywhere, so may what comes behind the last one.
    anySide: flowing && (index > 0 || config.starts.parts === 'any'),
  }));
  const front = (wanted: boolean, plan: Omit<SectionPlan, 'kind'>): SectionPlan[] =>
    wanted ? [{ ...plan, kind: 'matter' }] : [];
  const apart = hasColophonApart(config);
  return [
    ...front(hasHalfTitle(config), {
      id: MATTER.halfTitle,
      title: config.title,
      madeOf: () => [],
      compose: () => halfTitleSection(config),
    }),
    ...front(apart, {
      id: MATTER.colophon,
      title: bookWords(config).colophon,
      madeOf: config.commit === 'git' ? undefined : () => [],
      anySide: true,
      compose: () => colophonSection(config),
    }),
    ...front(matter.title !== false, {
      id: MATTER.title,
      title: config.title,
      madeOf: config.commit === 'git' ? undefined : () => [],
      compose: () =>
        composeOnce(composing, config, [MATTER.title], (hear) => titleSection(config, artworkFinder(config, hear))),
    }),
    ...front(matter.contents !== false, {
      id: MATTER.contents,
      title: bookWords(config).contents,
      madeOf: () => ofBook(book),
      // On the back of the title page: then both its pages are seen at once.
      anySide: apart && matter.title !== false,
      compose: () => contentsSection(config, book, behind),
    }),
    ...book.front.map((chapter, index) => ({
      ...chapterPlan(chapter),
      anySide: config.starts.front === 'any' && (index > 0 || apart),
    })),
    ...book.parts.flatMap((part, partIndex) => [
      ...(part.letter && matter.parts !== false ? [partPlan(composing, book, part, partIndex)] : []),
      ...part.chapters.map((chapter) => chapterPlan(chapter, part, partIndex)),
    ]),
    ...behind,
    ...boundPlans(composing, book),
  ];
}

/** At the end of the book, each on leaves of its own. */
const boundPlans = (composing: Composing, book: Book): SectionPlan[] => {
  const { config } = composing;
  return boundFormats(config, book.formats).map((format) => ({
    ...formatPlan(format),
    keepsLeaf: true,
    compose: () =>
      composeOnce(composing, format.document, [`bound ${format.id}`, ofFormat(format)], async (hear) =>
        sheetSection(config, format, await senderLogo(config, artworkFinder(config, hear)), 'bound'),
      ),
  }));
};

const partPlan = (composing: Composing, book: Book, part: Part, partIndex: number): SectionPlan => ({
  id: part.id,
  title: part.title,
  kind: 'part',
  madeOf: () => [part.id, part.letter, part.title, part.intro, ofBook(book), partIndex],
  anySide: composing.config.starts.parts === 'any',
  compose() {
    const { config } = composing;
    const chapters = part.chapters.map(({ document, ...keys }) => [keys, document.werkvormen]);
    return composeOnce(composing, config, [part.id, { ...part, chapters }, partIndex], (hear) =>
      partSection(config, part, partIndex, artworkFinder(config, hear)),
    );
  },
});

/** The sections of the book in order. */
export async function bookSections(
  config: Config,
  loaded: LoadedBook,
  icon: (name: string) => Element,
  report: (finding: Diagnostic) => void,
): Promise<readonly PlannedSection[]> {
  const plans = planBook(config, loaded, icon, report);
  const sections: PlannedSection[] = [];
  for (const [index, { anySide, keepsLeaf, compose }] of plans.entries()) {
    const next = plans[index + 1];
    // What may start on any side follows at once, and so do the pages to write on.
    const isLeaf = keepsLeaf || (next !== undefined && !next.anySide);
    const section = await compose();
    sections.push(
      !anySide && isLeaf
        ? section
        : changed(section, (it) => ({
            ...it,
            ...(anySide && { anySide: true as const }),
            ...(!isLeaf && { padToLeaf: false }),
          })),
    );
  }
  return sections;
}

/** What the contents name behind the last part. */
export const listedBehind = (config: Config, book: Book): readonly Listed[] =>
  behindChapters(config, book, ({ id, title }) => ({ id, title, kind: 'matter', madeOf: undefined, compose: absent }));

const absent = (): never => {
  throw new Error('only listed');
};

/** The index comes last: it names pages of all that stands before it. */
function behindChapters(
  config: Config,
  book: Book,
  chapterPlan: (chapter: Chapter) => SectionPlan,
): readonly SectionPlan[] {
  const { matter } = config;
  const words = bookWords(config);
  const listed = (wanted: boolean, id: string, title: string, compose: () => PlannedSection): SectionPlan[] =>
    wanted ? [{ id, title, kind: 'matter', madeOf: () => ofBook(book), compose }] : [];
  return [
    ...listed(matter.formats !== false && book.formats.length > 0, MATTER.formats, words.formats, () =>
      formatListSection(config, book),
    ),
    ...listed(matter.werkvormen !== false && werkvormenOf(book).length > 0, MATTER.werkvormen, words.werkvormen, () =>
      werkvormListSection(config, book),
    ),
    ...listed(book.glossary.length > 0, MATTER.glossary, words.glossary, () => glossarySection(config, book)),
    ...book.back.map((chapter) => chapterPlan(chapter)),
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
): readonly Section[] => loaded.book.formats.map((format) => sheetSection(config, format, logo));

const sheetSection = (
  config: Config,
  format: Format,
  logo: readonly ElementContent[] = [],
  stands: 'loose' | 'bound' = 'loose',
): Section => (format.kind === 'letter' ? letterSection : formatSection)(config, format, logo, stands);

const formatPlan = (format: Format): Omit<SectionPlan, 'compose'> => ({
  id: format.id,
  title: `${format.code} ${format.title}`,
  kind: 'format',
  madeOf: () => ofFormat(format),
});

/** The formats in order, as they stand beside the book. */
export const planFormats = (config: Config, { book }: Pick<LoadedBook, 'book'>): readonly SectionPlan[] =>
  book.formats.map((format) => ({ ...formatPlan(format), compose: () => sheetSection(config, format) }));

/** `F04-uitnodiging.pdf`; `F04-uitnodiging-blanco.pdf` for the pen. */
export const formatFileName = ({ code, slug }: Format, isBlank = false): string =>
  `${code}-${slug}${isBlank ? '-blanco' : ''}.pdf`;

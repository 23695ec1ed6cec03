/** Gives the texts that become pages of a site: each is composed when it is first asked for, which may be never. */

import { iconFinder } from '../../content/icons.js';
import { composed, formatSections, planBook, planFormats } from '../../editions/editions.js';
import { withoutBinding } from '../../editions/without-binding.js';
import type { Section } from '../../model.js';
import type { BookAtHand } from '../output.js';
import type { ReadingDocument } from '../reading/document.js';
import { readBook } from '../reading/read-book.js';
import { readSection } from '../reading/read-section.js';
import { isRead } from '../reading/reading-book.js';
import type { Workshop } from '../workshop.js';

export interface SiteSource {
  readonly id: string;
  readonly title: string;
  readonly kind: Section['kind'];
  /** All that it is made of, besides the settings and files that are read on the way; undefined where nothing is to be kept of it. */
  readonly madeOf: (() => unknown) | undefined;
  /** Composes it, once. */
  readonly read: () => Promise<SourceText>;
}

export interface SourceText {
  readonly document: ReadingDocument;
  /** As it was composed: what its page has to say. */
  readonly html: string;
}

/** With the places of printed pages where this build knows them: then all was composed already. */
export async function sourcesOf(workshop: Workshop, book: BookAtHand): Promise<readonly SiteSource[]> {
  return (await book.pagesSoFar('usual')) ? composedSources(workshop, book) : plannedSources(workshop, book);
}

function plannedSources({ config, findings }: Workshop, { loaded }: BookAtHand): readonly SiteSource[] {
  const plans = [
    ...planBook(withoutBinding(config), loaded, iconFinder(config), (finding) => findings.add([finding])),
    ...planFormats(config, loaded),
  ];
  return plans.filter(isRead).map(({ compose, id, title, kind, madeOf }) => ({
    id,
    title,
    kind,
    madeOf,
    read: once(async () => {
      const section = composed(await compose());
      return { document: readSection(section), html: section.html };
    }),
  }));
}

async function composedSources(workshop: Workshop, book: BookAtHand): Promise<readonly SiteSource[]> {
  const { documents } = await readBook(workshop, book, { pages: 'known', withFormats: true });
  const sections = [
    ...(await book.sections()).map((planned) => composed(planned)),
    ...formatSections(workshop.config, book.loaded),
  ];
  const htmlOf = new Map(sections.map(({ id, html }) => [id, html]));
  return documents.map((document) => {
    const text = { document, html: htmlOf.get(document.id) ?? '' };
    const { id, title, kind } = document;
    return { id, title, kind: kind === 'card' ? 'chapter' : kind, madeOf: undefined, read: async () => text };
  });
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}

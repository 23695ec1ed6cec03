/** Builds the book: laid out once for the screen and the press, once more in large print, then printed per edition. */
import type { Config } from '../config/load.js';
import { iconFinder, type LoadedBook } from '../content/load.js';
import { bookSections, edition } from '../editions/editions.js';
import { notesSection } from '../editions/matter.js';
import type { PageOf } from '../editions/page-number.js';
import { inLargePrint } from '../editions/styles.js';
import type { SectionLayout } from '../laid-out.js';
import type { EditionName, PageMap } from '../model.js';
import { buildCover } from './cover.js';
import { type FinishedPdf, makePdf } from './finish.js';
import { buildJobTicket } from './job-ticket.js';
import { type PlacedSection, pageCount, pageMap, placeSections } from './page-map.js';
import { pressedFiles } from './preflight.js';
import { settlePages } from './settle.js';
import type { Workshop } from './workshop.js';

export interface BuiltBook {
  readonly made: readonly FinishedPdf[];
  /** Of the edition that the screen and the press share; of large print when only that is made. */
  readonly pageMap: PageMap;
}

type BookEdition = Exclude<EditionName, 'formats'>;

export async function buildBook(
  workshop: Workshop,
  loaded: LoadedBook,
  editions: readonly BookEdition[],
): Promise<BuiltBook> {
  const { config, findings } = workshop;
  const sections = await bookSections(config, loaded, iconFinder(), (finding) => findings.add([finding]));
  findings.stopOnErrors();
  const large = editions.filter((name) => name === 'large-print');
  const shared = editions.filter((name) => name !== 'large-print');
  const made: FinishedPdf[] = [];
  const maps: PageMap[] = [];
  const make = async (placed: readonly PlacedSection[], names: readonly BookEdition[]): Promise<void> => {
    findings.stopOnErrors();
    maps.push(pageMap(placed));
    for (const name of names) {
      const plan = { edition: edition(name, config), file: fileOf(name, config), title: config.title };
      made.push(await makePdf(workshop, { ...plan, placed, numbered: true }));
    }
  };
  if (shared.length > 0) {
    const layouts = await settlePages(sections, workshop.layOut);
    layouts.push(...(await notes(workshop, layouts)));
    await make(placeSections(layouts, config.pageNumbers), shared);
    if (shared.includes('print')) {
      if (config.cover) made.push(await buildCover(workshop, pageCount(placeSections(layouts))));
      made.push(await buildJobTicket(workshop, pressedFiles(made)));
    }
  }
  if (large.length > 0) {
    const enlarged = sections.map((planned) =>
      typeof planned === 'function' ? (pageOf: PageOf) => inLargePrint(planned(pageOf)) : inLargePrint(planned),
    );
    await make(placeSections(await settlePages(enlarged, workshop.layOut), config.pageNumbers), large);
  }
  return { made, pageMap: maps[0] ?? new Map() };
}

const fileOf = (name: BookEdition, { slug }: Config): string =>
  name === 'print' ? `print/${slug}-interior.pdf` : `${name}/${slug}.pdf`;

/** Pages to write on, as many as bring the book to the multiple that the printer binds in. */
async function notes(workshop: Workshop, layouts: readonly SectionLayout[]): Promise<SectionLayout[]> {
  const { pageMultiple } = workshop.config.print;
  const pages = pageCount(placeSections(layouts));
  const missing = (pageMultiple - (pages % pageMultiple)) % pageMultiple;
  return missing > 0
    ? workshop.layOut([notesSection(workshop.config, missing, pages % 2 === 0 ? 'recto' : 'verso')])
    : [];
}

/** Builds the book: laid out once for the screen and the press, once more in large print, then printed per edition. */
import type { Config } from '../config/load.js';
import { iconFinder } from '../content/icons.js';
import type { LoadedBook } from '../content/load.js';
import { bookSections, changed, edition } from '../editions/editions.js';
import { notesSection } from '../editions/matter.js';
import { inLargePrint } from '../editions/styles.js';
import type { SectionLayout } from '../laid-out.js';
import type { EditionName, PageMap } from '../model.js';
import type { PressedFile } from '../press-report.js';
import { buildCover } from './cover.js';
import { type FinishedPdf, makePdf } from './finish.js';
import { buildJobTicket } from './job-ticket.js';
import { layOutBook } from './long-book.js';
import { type PlacedSection, pageCount, pageMap, placeSections } from './page-map.js';
import { pressedFiles, spineFor } from './preflight.js';
import { buildProofs } from './proof.js';
import type { Workshop } from './workshop.js';

export interface BuiltBook {
  readonly made: readonly FinishedPdf[];
  /** Of the edition that the screen and the press share; of large print when only that is made. */
  readonly pageMap: PageMap;
}

export interface BookWishes {
  /** Whether the print edition gets proofs. */
  readonly proof: boolean;
}

type BookEdition = Exclude<EditionName, 'formats'>;

export async function buildBook(
  workshop: Workshop,
  loaded: LoadedBook,
  editions: readonly BookEdition[],
  { proof }: BookWishes,
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
    const layouts = workshop.accept(await layOutBook(sections, workshop.layOut));
    layouts.push(...(await notes(workshop, layouts)));
    await make(placeSections(layouts, config.pageNumbers), shared);
    if (shared.includes('print')) made.push(...(await aroundPress(workshop, layouts, pressedFiles(made), proof)));
  }
  if (large.length > 0) {
    const enlarged = sections.map((planned) => changed(planned, inLargePrint));
    const layouts = workshop.accept(await layOutBook(enlarged, workshop.layOut));
    await make(placeSections(layouts, config.pageNumbers), large);
  }
  return { made, pageMap: maps[0] ?? new Map() };
}

const fileOf = (name: BookEdition, { slug }: Config): string =>
  name === 'print' ? `print/${slug}-interior.pdf` : `${name}/${slug}.pdf`;

/** What goes to the printer with the book inside, and what a designer looks at before that. */
async function aroundPress(
  workshop: Workshop,
  layouts: readonly SectionLayout[],
  inside: readonly PressedFile[],
  proof: boolean,
): Promise<FinishedPdf[]> {
  const { config } = workshop;
  const placed = placeSections(layouts, config.pageNumbers);
  const cover = config.cover && (await buildCover(workshop, pageCount(placed)));
  const pressed = [...inside, ...pressedFiles(cover ? [cover.file] : [])];
  const ticket = await buildJobTicket(workshop, pressed);
  const spine = spineFor(config, pressed);
  const proofs = proof ? await buildProofs(workshop, { inside: placed, cover: cover?.placed ?? [], spine }) : [];
  return [...(cover ? [cover.file] : []), ticket, ...proofs];
}

/** Pages to write on, as many as bring the book to the multiple that the printer binds in. */
async function notes(workshop: Workshop, layouts: readonly SectionLayout[]): Promise<SectionLayout[]> {
  const { pageMultiple } = workshop.config.print;
  const pages = pageCount(placeSections(layouts));
  const missing = (pageMultiple - (pages % pageMultiple)) % pageMultiple;
  return missing > 0
    ? workshop.accept(
        await workshop.layOut([notesSection(workshop.config, missing, pages % 2 === 0 ? 'recto' : 'verso')]),
      )
    : [];
}

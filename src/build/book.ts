/** Builds the book: laid out once, then printed for each edition asked for. */
import { iconFinder, type LoadedBook } from '../content/load.js';
import { bookSections, edition } from '../editions/editions.js';
import { notesSection } from '../editions/matter.js';
import type { PageMap, SectionLayout } from '../model.js';
import { type FinishedPdf, makePdf } from './finish.js';
import { pageCount, pageMap, placeSections } from './page-map.js';
import type { Workshop } from './workshop.js';

export interface BuiltBook {
  readonly made: readonly FinishedPdf[];
  readonly pageMap: PageMap;
}

export async function buildBook(
  workshop: Workshop,
  loaded: LoadedBook,
  editions: readonly ('digital' | 'print')[],
): Promise<BuiltBook> {
  const { config, findings } = workshop;
  const sections = await bookSections(config, loaded, iconFinder(), (finding) => findings.add([finding]));
  findings.stopOnErrors();
  const layouts = await workshop.layOut(sections);
  layouts.push(...(await notes(workshop, layouts)));
  findings.stopOnErrors();
  const placed = placeSections(layouts);
  const files = { digital: `digital/${config.slug}.pdf`, print: `print/${config.slug}-interior.pdf` };
  const made: FinishedPdf[] = [];
  for (const name of editions) {
    made.push(
      await makePdf(workshop, {
        edition: edition(name, config),
        file: files[name],
        title: config.title,
        placed,
        numbered: true,
      }),
    );
  }
  return { made, pageMap: pageMap(placed) };
}

/** Pages to write on, as many as bring the book to the multiple that the printer binds in. */
async function notes(workshop: Workshop, layouts: readonly SectionLayout[]): Promise<SectionLayout[]> {
  const { pageMultiple } = workshop.config.print;
  const pages = pageCount(placeSections(layouts));
  const missing = (pageMultiple - (pages % pageMultiple)) % pageMultiple;
  return missing > 0
    ? workshop.layOut([notesSection(workshop.config, missing, pages % 2 === 0 ? 'recto' : 'verso')])
    : [];
}

/** The book that is being made: its sections composed once, and laid out once per size for all outputs that show these pages. */
import { boundFieldFindings } from '../check/rules/field-sizes.js';
import type { Config } from '../config/load.js';
import { iconFinder } from '../content/icons.js';
import type { LoadedBook } from '../content/load.js';
import type { Diagnostic } from '../diagnostic.js';
import { bookSections, changed, type PlannedSection } from '../editions/editions.js';
import { notesSection } from '../editions/matter.js';
import { inLargePrint } from '../editions/styles.js';
import { inVolumes } from '../editions/volumes.js';
import { withoutBinding } from '../editions/without-binding.js';
import type { SectionLayout } from '../laid-out.js';
import type { Book } from '../model.js';
import type { BookAtHand } from './output.js';
import { layOutBook } from './paged/long-book.js';
import { type PlacedSection, pageCount, placeSections } from './paged/page-map.js';
import { accept } from './paged/pages.js';
import { volumeStarts } from './paged/volumes.js';
import { apart, type Workshop } from './workshop.js';

export function takeInHand(workshop: Workshop, loaded: LoadedBook): BookAtHand {
  const { config, pages } = workshop;
  const composed = new Map<Config, Promise<readonly PlannedSection[]>>();
  const compose = async (settings: Config): Promise<readonly PlannedSection[]> => {
    const { findings } = apart(workshop);
    // The same drawings for all: what is wrong with one is told once.
    const isTold = composed.size > 1;
    const report = (finding: Diagnostic) => isTold || findings.add([finding]);
    const made = await bookSections(settings, loaded, iconFinder(settings), report);
    findings.stopOnErrors();
    return made;
  };
  /** @param settings without what only the bound book has, for all others; where it has nothing of its own these are the same */
  const planSections = (settings: Config): Promise<readonly PlannedSection[]> => {
    const known = composed.get(settings) ?? compose(settings);
    composed.set(settings, known);
    return known;
  };
  const large = withoutBinding(config, config.largePrint.halfTitle);
  const layOut = async (size: 'usual' | 'large'): Promise<readonly PlacedSection[]> => {
    if (size === 'large') return layOutLarge(await planSections(large));
    const own = apart(workshop);
    const layouts = accept(own, await layOutBook(await planSections(config), pages.layOut), config.pageNumbers);
    own.findings.add(boundFindings(loaded.book, layouts));
    layouts.push(...(await notes(own, layouts)));
    own.findings.stopOnErrors();
    return placeSections(layouts, config.pageNumbers);
  };
  const layOutLarge = async (planned: readonly PlannedSection[]): Promise<readonly PlacedSection[]> => {
    const wanted = planned.map((each) => changed(each, (section) => inLargePrint(section, config.page)));
    const laidOut = await layOutBook(wanted, pages.layOut);
    const { volumePages } = config.largePrint;
    const whole = placeSections(
      laidOut.map(({ layout }) => layout),
      config.pageNumbers,
    );
    // Only when it is laid out is it known how thick it is.
    const starts = volumePages === undefined || planned.some(isVolume) ? [] : volumeStarts(whole, volumePages);
    if (starts.length > 0) {
      const { findings } = apart(workshop);
      return layOutLarge(await inVolumes(large, loaded, planned, starts, (finding) => findings.add([finding])));
    }
    const own = apart(workshop);
    const layouts = accept(own, laidOut, config.pageNumbers);
    own.findings.stopOnErrors();
    return placeSections(layouts, config.pageNumbers);
  };
  const laidOut = new Map<'usual' | 'large', Promise<readonly PlacedSection[]>>();
  return {
    loaded,
    made: [],
    sections: () => planSections(withoutBinding(config)),
    pages(size) {
      const known = laidOut.get(size) ?? layOut(size);
      laidOut.set(size, known);
      return known;
    },
    pagesSoFar: (size) => laidOut.get(size),
  };
}

/** Those of the formats that stand in it: set on its page, a place to write may be too small for a pen. */
function boundFindings({ formats }: Book, layouts: readonly SectionLayout[]): Diagnostic[] {
  const byId = new Map(formats.map((format) => [format.id, format]));
  return layouts.flatMap(({ section, content }) => {
    const format = section.form && byId.get(section.id);
    return format
      ? boundFieldFindings({ code: format.code, entries: format.document.entries, drawn: content.entries })
      : [];
  });
}

const isVolume = (planned: PlannedSection): boolean => typeof planned !== 'function' && planned.startsVolume === true;

/** Pages to write on, as many as bring the book to the multiple that the printer binds in. */
async function notes(workshop: Workshop, layouts: readonly SectionLayout[]): Promise<SectionLayout[]> {
  const { config, pages } = workshop;
  const { pageMultiple } = config.print;
  const count = pageCount(placeSections(layouts));
  const missing = (pageMultiple - (count % pageMultiple)) % pageMultiple;
  if (missing === 0) return [];
  return accept(workshop, await pages.layOut([notesSection(config, missing, count % 2 === 0 ? 'recto' : 'verso')]));
}

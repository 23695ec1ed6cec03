/** Says what the PDF files of a book have to say, from its sources, with the page numbers that each file has. */
import path from 'node:path';
import { PDFName } from '@cantoo/pdf-lib';
import { type Config, loadConfig } from '../../src/config/load.js';
import { iconFinder } from '../../src/content/icons.js';
import { loadBook } from '../../src/content/load.js';
import { MATTER } from '../../src/content/sources.js';
import { artworkFinder } from '../../src/editions/artwork.js';
import { bookSections, formatSections, type PlannedSection } from '../../src/editions/editions.js';
import { notesSection } from '../../src/editions/matter.js';
import { formatIndexSection } from '../../src/editions/overviews.js';
import { senderLogo } from '../../src/editions/sender.js';
import { inVolumes } from '../../src/editions/volumes.js';
import { withoutBinding } from '../../src/editions/without-binding.js';
import type { Section } from '../../src/model.js';
import { namedDestinations } from '../../src/pdf/document/named-destinations.js';
import { readPageLabels } from '../../src/pdf/document/page-labels.js';
import { pagesOf } from '../../src/pdf/document/pages.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { type Said, sourceBlocks } from './source-blocks.js';

/** What the book's own stylesheet hides says nothing: `.in .these .name { display: none; }`. */
const HIDDEN = /(?:^|\})\s*((?:\.[\w-]+ )*)\.([\w-]+) \{\s*display: none;\s*\}/gm;

function shownOf({ html, css, bodyClass }: Pick<Section, 'html' | 'css' | 'bodyClass'>, edition: string): string {
  const inside = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names?.split(' ') ?? []);
  const around = new Set([...bodyClass.split(' '), ...inside, edition]);
  return [...css.matchAll(HIDDEN)]
    .filter(([, within]) => (within?.match(/[\w-]+/g) ?? []).every((name) => around.has(name)))
    .reduce((shown, [, , name]) => shown.replace(new RegExp(`<(p|ul) class="${name}"[^>]*>.*?</\\1>`, 'gs'), ''), html);
}

const SPOKEN = /<p data-spoken[^>]*>.*?<\/p>/s;

export interface Sources {
  /** @param file name of a PDF that was built from the book: `F04-uitnodiging.pdf` is a format, `formats.pdf` all of them behind their index */
  saidBy(file: string, bytes: Uint8Array): Promise<Said[]>;
  /** The same of all volumes of a book together, from their bytes in order. */
  saidByVolumes(folder: string, volumes: readonly Uint8Array[]): Promise<Said[]>;
}

/** @param folder with the book.yaml */
export async function readSources(folder: string): Promise<Sources> {
  const config = await loadConfig(folder);
  const loaded = await loadBook(config);
  const plannedFor = (each: Config) => bookSections(each, loaded, iconFinder(each), () => undefined);
  const large = withoutBinding(config, config.largePrint.halfTitle);
  const planned = { bound: await plannedFor(config), large: await plannedFor(large) };
  const logo = await senderLogo(
    config,
    artworkFinder(config, () => undefined),
  );
  const formats = formatSections(config, loaded, logo);
  const index = formatIndexSection(config, loaded.book.formats);
  return {
    async saidBy(file, bytes) {
      const places = await placesIn(bytes);
      // Pages to write on stand where the number of pages needs them.
      const notes = places.pageOf(MATTER.notes) === undefined ? [] : [notesSection(config, 1, 'recto')];
      const sections = [...sectionsOf(path.basename(file), path.dirname(file)), ...notes];
      return saidOn(sections, path.dirname(file), places);
    },
    async saidByVolumes(folder, volumes) {
      const places = await Promise.all(volumes.map(placesIn));
      const starts = places
        .slice(1)
        .flatMap(({ pageOf }) => loaded.book.parts.find(({ id }) => pageOf(id) !== undefined)?.id ?? []);
      const sections = await inVolumes(large, loaded, planned.large, starts, () => undefined);
      const before = (index: number): number => places.slice(0, index).reduce((sum, { count }) => sum + count, 0);
      const volumeOf = (id: string): number => places.findIndex(({ pageOf }) => pageOf(id) !== undefined);
      return saidOn(sections, folder, {
        pageOf: (id) => (volumeOf(id) < 0 ? undefined : before(volumeOf(id)) + places[volumeOf(id)]!.pageOf(id)!),
        folio: (id) => places[volumeOf(id)]?.folio(id) ?? '?',
      });
    },
  };

  function saidOn(
    sections: readonly PlannedSection[],
    folder: string,
    { pageOf, folio }: Pick<Awaited<ReturnType<typeof placesIn>>, 'pageOf' | 'folio'>,
  ): Said[] {
    return sections
      .map((each) => (typeof each === 'function' ? each(pageOf) : each))
      .flatMap(({ furniture, ...section }) => [
        ...sourceBlocks(shownOf(section, folder), folio),
        // Painted on each page, and said once, at the end.
        ...(SPOKEN.exec(furniture.every) ?? []).flatMap((spoken) => sourceBlocks(spoken, folio)),
      ]);
  }

  function sectionsOf(name: string, folder: string): readonly PlannedSection[] {
    if (name === 'formats.pdf') return [index, ...formats];
    const format = loaded.book.formats.findIndex(({ code, slug }) => name === `${code}-${slug}.pdf`);
    const book = folder.endsWith('large-print') ? planned.large : planned.bound;
    return format < 0 ? book : formats.slice(format, format + 1);
  }
}

/** The number of a page is the label that viewers show for it. */
async function placesIn(bytes: Uint8Array) {
  const { catalog } = await openPdf(bytes, '');
  const pages = pagesOf(catalog);
  const at = new Map<unknown, number>(pages.map(({ ref }, index) => [ref, index]));
  const named = namedDestinations(catalog);
  const labels = readPageLabels(catalog.lookup(PDFName.of('PageLabels')), pages.length);
  const pageOf = (id: string): number | undefined => at.get(named.get(id)?.get(0));
  return { pageOf, folio: (id: string): string => labels[pageOf(id) ?? -1] ?? '?', count: pages.length };
}

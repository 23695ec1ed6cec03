/** Joins the printed sections of an edition to one tagged PDF with outline, page labels and links across sections. */
import { setImmediate } from 'node:timers/promises';
import { PDFContext, type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { Failure } from '../../../diagnostic.js';
import type { Position } from '../../../model.js';
import { writePageLabels } from '../../document/page-labels.js';
import { writePdf } from '../../syntax/write.js';
import { joinForms } from '../forms/join-forms.js';
import { fillFileId, ID_PLACEHOLDER, type Metadata, writeMetadata } from '../metadata.js';
import { findDuplicates } from './deduplicate.js';
import { writeDestinations } from './destinations.js';
import { type BookSettings, type ImportedSection, importSection, type PrintedSection } from './import-section.js';
import { resolveLinks } from './links.js';
import { mergeFonts } from './merge-fonts.js';
import { type OutlineEntry, writeOutline } from './outline.js';
import type { PlacedPage } from './set-boxes.js';
import { joinStructure } from './structure.js';

export interface AssembleInput {
  readonly sections: readonly PrintedSection[];
  /** The BleedBox around the trim: 3 for a press, 0 for none. */
  readonly pageBleedMm: number;
  readonly outline: readonly OutlineEntry[];
  readonly destinations: ReadonlyMap<string, Position>;
  /** What stands in another file beside this one, by the same names. */
  readonly elsewhere?: ReadonlyMap<string, { readonly file: string }>;
  /** One per page: decimal, roman, with a prefix, or empty; no labels at all for an empty list. */
  readonly pageLabels: readonly string[];
  readonly metadata: Metadata;
  /** Whether it takes as little room as it can (syntax/write.ts). */
  readonly isPacked?: boolean | undefined;
}

/** A book that comes together section by section, in whatever order these are printed. */
export interface Assembly {
  /** Reads a section; `index` is its place in the book, from 0. */
  add(index: number, source: PrintedSection): void;
  /**
   * Once, when all sections are there. Same input, same bytes. Never touches a content stream.
   * @throws Failure with everything found: `pdf/unreadable`, `pdf/page-size`, `pdf/lost-carrier`, `pdf/lost-place`.
   */
  finish(input: Omit<AssembleInput, 'sections'>): Promise<Uint8Array>;
}

/** @param settings as `finish` gets them too */
export function startAssembly(settings: BookSettings): Assembly {
  const book = PDFContext.create();
  const sections: ImportedSection[] = [];
  // One after the other: each is numbered on from the last object of the one before.
  let reading = Promise.resolve();
  return {
    add(index, source) {
      reading = reading.then(async () => {
        // Meanwhile the browser prints, and what it sends is waited for.
        await setImmediate();
        sections[index] = await importSection(book, source, settings);
      });
      // Told when the book is finished.
      reading.catch(() => undefined);
    },
    async finish(input) {
      await reading;
      return joinSections(book, sections, input);
    },
  };
}

export const settingsOf = ({ pageBleedMm, metadata }: Omit<AssembleInput, 'sections'>): BookSettings => ({
  pageBleedMm,
  language: metadata.language,
});

export function assemblePdf({ sections, ...input }: AssembleInput): Promise<Uint8Array> {
  const assembly = startAssembly(settingsOf(input));
  for (const [index, section] of sections.entries()) assembly.add(index, section);
  return assembly.finish(input);
}

function joinSections(
  book: PDFContext,
  sections: readonly ImportedSection[],
  input: Omit<AssembleInput, 'sections'>,
): Uint8Array {
  const problems = sections.flatMap((section) => section.problems);
  const pages = sections.flatMap((section) => section.pages);
  // Without all pages in place every link behind the gap would be off: one mistake would be reported as many.
  if (problems.length === 0) {
    const targets = { pages, destinations: input.destinations, elsewhere: input.elsewhere };
    for (const section of sections) problems.push(...resolveLinks(section, targets));
  }
  if (problems.length > 0) throw new Failure(problems);

  const form = joinForms(
    book,
    sections.map((section) => section.catalog),
  );
  writeCatalog(book, input, { pages, sections, form });
  return serialise(book, { pages, form, isPacked: input.isPacked });
}

interface Parts {
  readonly pages: readonly PlacedPage[];
  readonly sections: readonly ImportedSection[];
  readonly form: PDFDict | undefined;
}

function writeCatalog(
  book: PDFContext,
  input: Omit<AssembleInput, 'sections'>,
  { pages, sections, form }: Parts,
): void {
  const catalog = book.obj({ Type: 'Catalog', Pages: writePageTree(book, pages) });
  writeMetadata(book, catalog, input.metadata);
  // One section without tags and the whole file may not call itself tagged (ISO 14289-1 6.2).
  catalog.set(PDFName.of('MarkInfo'), book.obj({ Marked: sections.every((section) => section.root) }));
  const { root, ids } = joinStructure(book, sections);
  catalog.set(PDFName.of('StructTreeRoot'), root);
  if (input.destinations.size > 0) catalog.set(PDFName.of('Names'), writeDestinations(book, input.destinations, pages));
  const outline = writeOutline(book, input.outline, pages, (id) => ids.get(id));
  if (outline) {
    catalog.set(PDFName.of('Outlines'), outline);
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  }
  if (form) catalog.set(PDFName.of('AcroForm'), form);
  const labels = writePageLabels(book, input.pageLabels);
  if (labels) catalog.set(PDFName.of('PageLabels'), labels);
  book.trailerInfo.Root = book.register(catalog);
}

/** A flat page tree: readers keep an index of pages anyway, and a book has hundreds, not thousands. */
function writePageTree(book: PDFContext, pages: readonly PlacedPage[]): PDFRef {
  const tree = book.register(book.obj({ Type: 'Pages', Count: pages.length, Kids: pages.map((page) => page.ref) }));
  for (const { dict } of pages) dict.set(PDFName.of('Parent'), tree);
  return tree;
}

function serialise(
  book: PDFContext,
  { pages, form, isPacked }: Pick<Parts, 'pages' | 'form'> & Pick<AssembleInput, 'isPacked'>,
): Uint8Array {
  const typed = form?.get(PDFName.of('DR'));
  const resources = [
    ...pages.flatMap(({ dict }) => dict.get(PDFName.of('Resources')) ?? []),
    ...(typed ? [typed] : []),
  ];
  mergeFonts(book, resources);
  const bytes = writePdf(book, {
    canonical: findDuplicates(book, resources),
    id: ID_PLACEHOLDER,
    isPacked: isPacked === true,
  });
  fillFileId(bytes);
  return bytes;
}

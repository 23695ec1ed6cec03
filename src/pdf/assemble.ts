/** Joins the printed sections of an edition to one tagged PDF with outline, page labels and links across sections. */
import { type PDFArray, PDFContext, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnostic, Failure } from '../diagnostic.js';
import type { Position, TrimSize } from '../model.js';
import { type PlacedPage, setBoxes } from './boxes.js';
import { readCarriers, stripCarriers } from './carriers.js';
import { importObjects } from './copy.js';
import { findDuplicates } from './deduplicate.js';
import { writeDestinations } from './destinations.js';
import { joinForms } from './forms/join-forms.js';
import { writePageLabels } from './labels.js';
import { type LinkedSection, resolveLinks } from './links.js';
import { fillFileId, ID_PLACEHOLDER, type Metadata, writeMetadata } from './metadata.js';
import { openPdf, unreadable } from './open.js';
import { type OutlineEntry, writeOutline } from './outline.js';
import { parsePlainPdf } from './parse.js';
import { namedDestinations } from './read-places.js';
import { joinStructure, streamsAt, type TaggedSection } from './structure.js';
import { type PageObject, pagesOf } from './trees.js';
import { writePdf } from './write.js';

export interface AssembleInput {
  readonly sections: readonly PrintedSection[];
  /** The BleedBox around the trim: 3 for a press, 0 for none. */
  readonly pageBleedMm: number;
  readonly outline: readonly OutlineEntry[];
  readonly destinations: ReadonlyMap<string, Position>;
  /** One per page: decimal, roman, with a prefix, or empty; no labels at all for an empty list. */
  readonly pageLabels: readonly string[];
  readonly metadata: Metadata;
}

export interface PrintedSection {
  readonly id: string;
  readonly title: string;
  /** Counts the parts of a book, for the sections in each; absent outside all parts. */
  readonly part?: number | undefined;
  /** A tagged PDF printed by Chromium from one paginated section. */
  readonly bytes: Uint8Array;
  /** How many elements were given `lang="nl-x-r0"` … `r(n-1)`. */
  readonly carriers: number;
  readonly trim: TrimSize;
  /** Painted around the trim: 4 for print, 0 for digital. */
  readonly bleedMm: number;
}

/** A section whose objects stand in the book's context. */
interface ImportedSection {
  readonly source: PrintedSection;
  readonly catalog: PDFDict;
  readonly root: PDFDict | undefined;
  readonly pages: readonly PageObject[];
  readonly refs: readonly PDFRef[];
  readonly named: ReadonlyMap<string, PDFArray>;
}

/** A book that comes together section by section, in whatever order these are printed. */
export interface Assembly {
  /** Reads a section; `index` is its place in the book, from 0. */
  add(index: number, source: PrintedSection): void;
  /**
   * Once, when all sections are there. Same input, same bytes. Never touches a content stream.
   * @throws Failure with everything found: `pdf/unreadable`, `pdf/page-size`, `pdf/lost-carrier`, `markup/broken-link`.
   */
  finish(input: Omit<AssembleInput, 'sections'>): Promise<Uint8Array>;
}

export function startAssembly(): Assembly {
  const book = PDFContext.create();
  const sections: ImportedSection[] = [];
  // One after the other: each is numbered on from the last object of the one before.
  let reading = Promise.resolve();
  return {
    add(index, source) {
      reading = reading.then(async () => {
        sections[index] = await importSection(book, source);
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

export function assemblePdf({ sections, ...input }: AssembleInput): Promise<Uint8Array> {
  const assembly = startAssembly();
  for (const [index, section] of sections.entries()) assembly.add(index, section);
  return assembly.finish(input);
}

function joinSections(
  book: PDFContext,
  sections: readonly ImportedSection[],
  input: Omit<AssembleInput, 'sections'>,
): Uint8Array {
  const problems: Diagnostic[] = [];
  const linked = sections.map((section): LinkedSection => {
    const pages = placePages(section, input.pageBleedMm, problems);
    return { id: section.source.id, pages, named: section.named };
  });
  const pages = linked.flatMap((section) => section.pages);
  for (const section of sections) takeCarriers(section, input.metadata.language, problems);
  // Without all pages in place every link behind the gap would be off: one mistake would be reported as many.
  if (problems.length === 0) {
    const targets = { pages, destinations: input.destinations };
    for (const section of linked) problems.push(...resolveLinks(section, targets));
  }
  if (problems.length > 0) throw new Failure(problems);

  writeCatalog(book, input, pages, sections);
  return serialise(book, pages);
}

async function importSection(book: PDFContext, source: PrintedSection): Promise<ImportedSection> {
  const plain = parsePlainPdf(source.bytes, book);
  const before = plain ? plain.before : book.largestObjectNumber;
  const catalog = book.lookup(plain ? plain.Root : await importOther(book, source));
  if (!(catalog instanceof PDFDict)) throw unreadable(source.id, 'no catalog');
  if (!(catalog.lookup(PDFName.of('Pages')) instanceof PDFDict)) throw unreadable(source.id, 'no pages');
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  return {
    source,
    catalog,
    root: root instanceof PDFDict ? root : undefined,
    pages: pagesOf(catalog),
    refs: Array.from({ length: book.largestObjectNumber - before }, (_, index) => PDFRef.of(before + index + 1)),
    named: namedDestinations(catalog),
  };
}

/** A file that only the library can read; returns what its catalog is called in the book. */
async function importOther(book: PDFContext, { bytes, id }: PrintedSection): Promise<PDFRef | undefined> {
  const { context } = await openPdf(bytes, id);
  const rename = importObjects(context, book);
  const { Root } = context.trailerInfo;
  return Root instanceof PDFRef ? rename(Root) : undefined;
}

/** One finding per section: when one page has the wrong size, usually all have. */
function placePages(section: ImportedSection, pageBleedMm: number, problems: Diagnostic[]): PlacedPage[] {
  const { id, trim, bleedMm } = section.source;
  const sizes = { trim, renderedBleedMm: bleedMm, bleedMm: Math.min(pageBleedMm, bleedMm) };
  const placed: PlacedPage[] = [];
  for (const page of section.pages) {
    const result = setBoxes(page, sizes, id);
    if ('rule' in result) {
      problems.push(result);
      break;
    }
    placed.push(result);
  }
  return placed;
}

/** Counts the ids that came through the browser and cleans the languages that carried them. */
function takeCarriers(section: ImportedSection, language: string, problems: Diagnostic[]): void {
  const { id, carriers } = section.source;
  const arrived = section.root ? readCarriers(section.root).size : 0;
  // None at all means that the browser no longer copies `lang`, or wrote no tags: then nothing can be trusted.
  if (carriers > 0 && arrived === 0) problems.push(diagnostic('pdf/lost-carrier', { section: id, missing: carriers }));
  if (section.root) stripCarriers(section.root, language);
}

function writeCatalog(
  book: PDFContext,
  input: Omit<AssembleInput, 'sections'>,
  pages: readonly PlacedPage[],
  sections: readonly ImportedSection[],
): void {
  const catalog = book.obj({ Type: 'Catalog', Pages: writePageTree(book, pages) });
  writeMetadata(book, catalog, input.metadata);
  const tagged = sections.map(
    (section): TaggedSection => ({
      root: section.root,
      part: section.source.part,
      pages: section.pages,
      streams: streamsAt(book, section.refs),
    }),
  );
  // One section without tags and the whole file may not call itself tagged (ISO 14289-1 6.2).
  catalog.set(PDFName.of('MarkInfo'), book.obj({ Marked: tagged.every((section) => section.root) }));
  const { root, ids } = joinStructure(book, tagged);
  catalog.set(PDFName.of('StructTreeRoot'), root);
  if (input.destinations.size > 0) catalog.set(PDFName.of('Names'), writeDestinations(book, input.destinations, pages));
  const outline = writeOutline(book, input.outline, pages, (id) => ids.get(id));
  if (outline) {
    catalog.set(PDFName.of('Outlines'), outline);
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  }
  const form = joinForms(
    book,
    sections.map((section) => section.catalog),
  );
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

function serialise(book: PDFContext, pages: readonly PlacedPage[]): Uint8Array {
  const resources = pages.flatMap(({ dict }) => dict.get(PDFName.of('Resources')) ?? []);
  const bytes = writePdf(book, { canonical: findDuplicates(book, resources), id: ID_PLACEHOLDER });
  fillFileId(bytes);
  return bytes;
}

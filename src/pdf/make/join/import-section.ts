/** Reads a printed section into the book's context, and does there all for which no other section is needed. */
import { type PDFArray, type PDFContext, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import type { TrimSize } from '../../../model.js';
import { lostCarrier } from '../../../rules/pdf/printed.js';
import { readCarriers, stripCarriers } from '../../document/carriers.js';
import { namedDestinations } from '../../document/named-destinations.js';
import { pagesOf } from '../../document/pages.js';
import { importObjects } from '../../syntax/copy.js';
import { openPdf } from '../../syntax/open.js';
import { parsePlainPdf } from '../../syntax/parse.js';
import { unreadable } from '../../syntax/unreadable.js';
import { type PlacedPage, setBoxes } from './set-boxes.js';
import { streamsAt, type TaggedSection, tidyElements } from './structure.js';

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

/** What a section has to know of its book. */
export interface BookSettings {
  /** The BleedBox around the trim: 3 for a press, 0 for none. */
  readonly pageBleedMm: number;
  readonly language: string;
}

/** A section whose objects stand in the book's context. */
export interface ImportedSection extends TaggedSection {
  readonly id: string;
  readonly catalog: PDFDict;
  readonly pages: readonly PlacedPage[];
  readonly named: ReadonlyMap<string, PDFArray>;
  /** `pdf/page-size`, `pdf/lost-carrier` */
  readonly problems: readonly Diagnostic[];
}

/** @throws Failure `pdf/unreadable` */
export async function importSection(
  book: PDFContext,
  source: PrintedSection,
  settings: BookSettings,
): Promise<ImportedSection> {
  const { id, part } = source;
  const plain = parsePlainPdf(source.bytes, book);
  const before = plain ? plain.before : book.largestObjectNumber;
  const catalog = book.lookup(plain ? plain.Root : await importOther(book, source));
  if (!(catalog instanceof PDFDict)) throw unreadable(id, 'no catalog');
  if (!(catalog.lookup(PDFName.of('Pages')) instanceof PDFDict)) throw unreadable(id, 'no pages');
  const named = namedDestinations(catalog);
  const refs = Array.from({ length: book.largestObjectNumber - before }, (_, index) => PDFRef.of(before + index + 1));
  const problems: Diagnostic[] = [];
  const pages = placePages(catalog, source, settings, problems);
  const found = catalog.lookup(PDFName.of('StructTreeRoot'));
  const root = found instanceof PDFDict ? found : undefined;
  takeCarriers(root, source, settings, problems);
  const elements = root && tidyElements(root);
  return { id, catalog, root, elements, pages, part, streams: streamsAt(book, refs), named, problems };
}

/** A file that only the library can read; returns what its catalog is called in the book. */
async function importOther(book: PDFContext, { bytes, id }: PrintedSection): Promise<PDFRef | undefined> {
  const { context } = await openPdf(bytes, id);
  const rename = importObjects(context, book);
  const { Root } = context.trailerInfo;
  return Root instanceof PDFRef ? rename(Root) : undefined;
}

/** One finding per section: when one page has the wrong size, usually all have. */
function placePages(
  catalog: PDFDict,
  { id, trim, bleedMm }: PrintedSection,
  { pageBleedMm }: BookSettings,
  problems: Diagnostic[],
): PlacedPage[] {
  const sizes = { trim, renderedBleedMm: bleedMm, bleedMm: Math.min(pageBleedMm, bleedMm) };
  const placed: PlacedPage[] = [];
  for (const page of pagesOf(catalog)) {
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
function takeCarriers(
  root: PDFDict | undefined,
  { id, carriers }: PrintedSection,
  { language }: BookSettings,
  problems: Diagnostic[],
): void {
  const arrived = root ? readCarriers(root).size : 0;
  // None at all means that the browser no longer copies `lang`, or wrote no tags: then nothing can be trusted.
  if (carriers > 0 && arrived === 0) problems.push(diagnostic(lostCarrier, { section: id, missing: carriers }));
  if (root) stripCarriers(root, language);
}

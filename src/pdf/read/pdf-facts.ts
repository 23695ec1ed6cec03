/** Reads a finished PDF into facts that rules can judge without opening it again. */
import { PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { rectangleOf } from '../document/boxes.js';
import { countTypes } from '../document/elements.js';
import { namedDestinations } from '../document/named-destinations.js';
import { readPageLabels } from '../document/page-labels.js';
import { type PageObject, pagesOf } from '../document/pages.js';
import { damage, guarded, type OpenOptions, type OpenPdf, openPdf } from '../syntax/open.js';
import { textOf } from '../syntax/trees.js';
import type { PaintedPage } from './preflight/painted.js';
import type { KnownPaint } from './preflight/read-painted.js';
import { type FontFact, readFonts } from './read-fonts.js';
import { type LinkFact, type OutlineFact, readLinks, readOutline } from './read-places.js';
import { type PressFacts, readPressFacts } from './read-press.js';

/** In millimetres from the left and bottom of the PDF's own origin, rounded to 0.001. */
export interface BoxMm {
  readonly leftMm: number;
  readonly bottomMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Boxes that are absent stay undefined: what a reader would assume for them is not what the file says. */
export interface PageBoxes {
  readonly media: BoxMm;
  readonly crop: BoxMm | undefined;
  readonly trim: BoxMm | undefined;
  readonly bleed: BoxMm | undefined;
  /** Degrees clockwise. */
  readonly rotation: number;
}

export interface MetadataFact {
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly creator: string | undefined;
  readonly producer: string | undefined;
  readonly created: Date | undefined;
  readonly modified: Date | undefined;
  readonly hasXmp: boolean;
}

export interface PdfFacts {
  /** From the header, for example `1.7`. */
  readonly version: string;
  readonly pageCount: number;
  readonly pages: readonly PageBoxes[];
  readonly fonts: readonly FontFact[];
  readonly tagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly displayDocTitle: boolean;
  readonly outline: readonly OutlineFact[];
  /** One per page, as a viewer shows them. */
  readonly pageLabels: readonly string[];
  readonly links: readonly LinkFact[];
  readonly metadata: MetadataFact;
  /** How many structure elements there are of each type. */
  readonly structure: Readonly<Record<string, number>>;
  readonly press: PressFacts;
  /** One per page, when it was asked for: it takes as long as all the rest. */
  readonly painted: readonly PaintedPage[] | undefined;
}

const MM_PER_PT = 25.4 / 72;

/**
 * `file` is only for the message.
 * @throws Failure `pdf/unreadable` for junk, and for files that only a password opens.
 */
export async function readPdfFacts(
  bytes: Uint8Array,
  file = '',
  { painted = false, ...options }: { readonly painted?: boolean } & OpenOptions = {},
): Promise<PdfFacts> {
  const opened = await openPdf(bytes, file, options);
  const info = opened.context.lookup(opened.context.trailerInfo.Info);
  const facts = guarded(file, () => collect(opened, info instanceof PDFDict ? info : undefined));
  if (!painted) return facts;
  const pages = await readPages(opened.catalog).catch((error: unknown) => {
    throw damage(error, file);
  });
  return { ...facts, painted: pages };
}

function collect(opened: OpenPdf, info: PDFDict | undefined): PdfFacts {
  const { catalog, context } = opened;
  const pages = pagesOf(catalog);
  const named = namedDestinations(catalog);
  const structure = catalog.lookup(PDFName.of('StructTreeRoot'));
  return {
    version: /\d\.\d/.exec(context.header.toString())?.[0] ?? '',
    pageCount: pages.length,
    pages: pages.map(readBoxes),
    fonts: readFonts(pages),
    tagged: structure instanceof PDFDict && flag(catalog, 'MarkInfo', 'Marked'),
    language: textOf(catalog.lookup(PDFName.of('Lang'))) || undefined,
    title: infoText(info, 'Title'),
    displayDocTitle: flag(catalog, 'ViewerPreferences', 'DisplayDocTitle'),
    outline: readOutline(catalog, pages, named),
    pageLabels: readPageLabels(catalog.lookup(PDFName.of('PageLabels')), pages.length),
    links: readLinks(pages, named),
    metadata: {
      author: infoText(info, 'Author'),
      subject: infoText(info, 'Subject'),
      creator: infoText(info, 'Creator'),
      producer: infoText(info, 'Producer'),
      created: infoDate(info, 'CreationDate'),
      modified: infoDate(info, 'ModDate'),
      hasXmp: catalog.has(PDFName.of('Metadata')),
    },
    structure: structure instanceof PDFDict ? countTypes(structure) : {},
    press: readPressFacts(opened, pages),
    painted: undefined,
  };
}

async function readPages(catalog: PDFDict): Promise<PaintedPage[]> {
  const { readPainted } = await import('./preflight/read-painted.js');
  const known: KnownPaint = { pictures: new Map(), fonts: new Map() };
  const painted: PaintedPage[] = [];
  // One after the other: a photo of a full page takes a hundred megabytes while it is read.
  for (const { dict } of pagesOf(catalog)) painted.push(await readPainted(dict, known));
  return painted;
}

function readBoxes({ dict }: PageObject): PageBoxes {
  const box = (name: string): BoxMm | undefined => {
    const found = rectangleOf(dict.lookup(PDFName.of(name)));
    if (!found) return undefined;
    const { left, top, width, height } = found;
    const [leftMm = 0, bottomMm = 0, widthMm = 0, heightMm = 0] = [left, top - height, width, height].map(toMm);
    return { leftMm, bottomMm, widthMm, heightMm };
  };
  const rotation = dict.lookup(PDFName.of('Rotate'));
  return {
    media: box('MediaBox') ?? { leftMm: 0, bottomMm: 0, widthMm: 0, heightMm: 0 },
    crop: box('CropBox'),
    trim: box('TrimBox'),
    bleed: box('BleedBox'),
    rotation: rotation instanceof PDFNumber ? rotation.asNumber() : 0,
  };
}

function toMm(pt: number): number {
  return Math.round(pt * MM_PER_PT * 1000) / 1000;
}

function flag(catalog: PDFDict, dictionary: string, key: string): boolean {
  const dict = catalog.lookup(PDFName.of(dictionary));
  return dict instanceof PDFDict && dict.lookup(PDFName.of(key)) === PDFBool.True;
}

function infoText(info: PDFDict | undefined, key: string): string | undefined {
  return textOf(info?.lookup(PDFName.of(key))) || undefined;
}

function infoDate(info: PDFDict | undefined, key: string): Date | undefined {
  const value: PDFObject | undefined = info?.lookup(PDFName.of(key));
  if (!(value instanceof PDFString)) return undefined;
  try {
    return value.decodeDate();
  } catch {
    return undefined;
  }
}

/** Reads a finished PDF with pdf.js, which shares no code with what made it: text, roles, places, fonts. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfFacts, readPdfFacts } from '../../src/pdf/read/pdf-facts.js';

export interface Line {
  readonly text: string;
  /** Baseline from the trim's top edge. */
  readonly topMm: number;
}

export interface PageText {
  /** What a viewer shows as the page's number. */
  readonly label: string;
  /** All text that is painted, furniture too, from top to bottom. */
  readonly lines: readonly Line[];
  /** The smallest type on the page, drawings included. */
  readonly smallestPt: number;
  /** Only what the tags hold, in reading order and without white space. */
  readonly tagged: string;
  /** Structure types on this page, outermost first. */
  readonly roles: readonly string[];
  /** Alternate texts. */
  readonly alts: readonly string[];
  readonly links: readonly { readonly url: string | undefined; readonly page: number | undefined }[];
}

export interface ReadPdf {
  readonly bytes: Uint8Array;
  /** What our own reader makes of the file. */
  readonly own: PdfFacts;
  /** Pages count from 0 everywhere. */
  readonly pages: readonly PageText[];
  readonly outline: readonly { readonly title: string; readonly level: number; readonly page: number | undefined }[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** The text on pages from `first` up to `end`, as a screen reader meets it. */
export const taggedText = ({ pages }: ReadPdf, first: number, end: number): string =>
  pages
    .slice(first, end)
    .map(({ tagged }) => tagged)
    .join('');

export const squeeze = (text: string): string => text.replace(/[\s\u00a0\u00ad]+/g, '');

const FONT_DATA = fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url));
const MM_PER_PT = 25.4 / 72;

export async function readPdf(file: string): Promise<ReadPdf> {
  const bytes = new Uint8Array(await readFile(file));
  const own = await readPdfFacts(bytes, file);
  const loading = getDocument({
    // pdf.js takes the bytes away from whoever gives them.
    data: bytes.slice(),
    standardFontDataUrl: FONT_DATA,
    fontExtraProperties: true,
    isEvalSupported: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  try {
    const labels = (await document.getPageLabels()) ?? [];
    const fonts: KnownFonts = new Map();
    const pages: PageText[] = [];
    for (let index = 0; index < document.numPages; index++) {
      const page = await document.getPage(index + 1);
      const { media, trim } = own.pages[index]!;
      const box = trim ?? media;
      const content = await page.getTextContent({ includeMarkedContent: true });
      const text = await readText(page, content, (box.bottomMm + box.heightMm) / MM_PER_PT);
      pages.push({ label: labels[index] ?? '', ...text, links: await readLinks(document, page) });
      await readFonts(page, Object.keys(content.styles), fonts);
    }
    const outline = await readOutline(document);
    return {
      bytes,
      own,
      pages,
      outline,
      fonts: [...new Map(fonts.values())].map(([name, embedded]) => ({ name, embedded })),
    };
  } finally {
    await loading.destroy();
  }
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

async function readText(
  page: PDFPageProxy,
  { items }: Awaited<ReturnType<PDFPageProxy['getTextContent']>>,
  topPt: number,
): Promise<Pick<PageText, 'lines' | 'smallestPt' | 'tagged' | 'roles' | 'alts'>> {
  const marked = new Map<string, string>();
  const open: (string | undefined)[] = [];
  const pieces: { x: number; y: number; text: string }[] = [];
  let smallestPt = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
      continue;
    }
    const id = open.at(-1);
    if (id) marked.set(id, (marked.get(id) ?? '') + item.str);
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    if (!item.str.trim()) continue;
    pieces.push({ x, y, text: item.str });
    smallestPt = Math.min(smallestPt, Math.hypot(c, d));
  }
  const roles: string[] = [];
  const alts: string[] = [];
  let tagged = '';
  const visit = (node: Node): void => {
    if (node.type === 'content') tagged += marked.get(node.id ?? '') ?? '';
    if (node.role) roles.push(node.role);
    if (node.alt) alts.push(node.alt);
    for (const child of node.children ?? []) visit(child);
  };
  const tree = (await page.getStructTree()) as Node | null;
  if (tree) visit(tree);
  return { lines: linesOf(pieces, topPt), smallestPt, tagged: squeeze(tagged), roles: roles.slice(1), alts };
}

/** Half a point of difference is still the same line. */
const SAME_LINE_PT = 0.5;

function linesOf(pieces: readonly { x: number; y: number; text: string }[], topPt: number): Line[] {
  const rows: { y: number; pieces: { x: number; text: string }[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < SAME_LINE_PT) row.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows.map((row) => ({
    text: squeeze(
      row.pieces
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(''),
    ),
    topMm: (topPt - row.y) * MM_PER_PT,
  }));
}

type Destination = string | readonly unknown[] | null;

async function pageOf(document: PDFDocumentProxy, destination: Destination): Promise<number | undefined> {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  return explicit ? document.getPageIndex(explicit[0] as never) : undefined;
}

async function readLinks(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageText['links']> {
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; dest?: Destination }[];
  const links = annotations.filter(({ subtype }) => subtype === 'Link');
  return Promise.all(links.map(async ({ url, dest }) => ({ url, page: await pageOf(document, dest ?? null) })));
}

async function readOutline(document: PDFDocumentProxy): Promise<ReadPdf['outline']> {
  const found: { title: string; level: number; page: number | undefined }[] = [];
  type Item = { title: string; dest: Destination; items: Item[] };
  const visit = async (items: readonly Item[], level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      found.push({ title, level, page: await pageOf(document, dest) });
      await visit(below, level + 1);
    }
  };
  await visit(((await document.getOutline()) ?? []) as Item[], 1);
  return found;
}

/** By pdf.js's own id: the name, and whether the file holds it. */
type KnownFonts = Map<string, readonly [name: string, embedded: boolean]>;

/** Adds those that were on no page before. They are known once a page is worked through, which takes as long as to paint it. */
async function readFonts(page: PDFPageProxy, ids: readonly string[], known: KnownFonts): Promise<void> {
  const others = ids.filter((id) => !known.has(id));
  if (others.length > 0) await page.getOperatorList();
  for (const id of others) {
    const { name, missingFile } = page.commonObjs.get(id) as { name: string; missingFile?: boolean };
    known.set(id, [name, missingFile !== true]);
  }
}

/** Prints a paginated section: fills in the numbers, sets the sheet around the trim, returns Chromium's raw tagged PDF. */
import type { Page } from 'puppeteer-core';
import type { SectionLayout } from '../laid-out.js';
import { CLOSE, type ClientNumberBox, OPEN } from './client/contract.js';
import { literal } from './client/narrow.js';
import { sheetCss } from './engine/sheet.js';
import { sizePhotos } from './photo-sizes.js';
import { type Bench, watched } from './session.js';

export interface PrintRequest {
  readonly layout: SectionLayout;
  /** Painted around the trim on all sides: 4 for print, 0 for the screen. */
  readonly bleedMm: number;
  /** Whether people read the PDF: then it gets tags. A press reads none. */
  readonly forReaders: boolean;
  /** Whether a format gets fields: one for the pen gets none. */
  readonly fillable: boolean;
  /** Paint only: it must not move a line. */
  readonly css: string;
  /** Pixels per inch of paper that a photo has at most. */
  readonly photoPpi: number;
  readonly folio: (pageInSection: number) => string;
  /** The printed number of the page where an id stands. */
  readonly pageOf: (id: string) => string;
}

export async function printSection(bench: Bench, request: PrintRequest, timeoutMs: number): Promise<Uint8Array> {
  const { section } = request.layout;
  return watched(print(bench, request), timeoutMs, section.title, section.file);
}

/** `page.pdf` of puppeteer would wait once more for typefaces: what is shown has them, and its pictures. */
async function print({ page, protocol }: Bench, request: PrintRequest): Promise<Uint8Array> {
  await show(page, printable(request));
  const wishes = { printBackground: true, preferCSSPageSize: true };
  // Photos can make a print of a hundred megabytes: that comes in pieces, each of which is asked for.
  if (request.layout.images.length > 0) return page.pdf({ ...wishes, tagged: true, outline: false, timeout: 0 });
  const { data } = await protocol.send('Page.printToPDF', {
    ...wishes,
    generateTaggedPDF: true,
    generateDocumentOutline: false,
    transferMode: 'ReturnAsBase64',
  });
  return new Uint8Array(Buffer.from(data, 'base64'));
}

/** Of the section that was printed last: numbers that moved a line or stick out of their box. */
export const crampedNumbers = async ({ page }: Bench): Promise<readonly ClientNumberBox[]> =>
  (await page.evaluate('werkboek.crampedNumbers()')) as readonly ClientNumberBox[];

/** Puts a document on the page, in the place of what stood there. */
export const show = (page: Page, html: string): Promise<unknown> => page.evaluate(`werkboek.show(${literal(html)})`);

/** In a tag only: text may speak of `href="#x"`, and must go on saying that. A `<` of text is written as `&lt;`. */
const INNER_LINK = /(<a(?:\s+[^\s"=<>]+(?:="[^"]*")?)*?\s+href=")#/g;

/** The paginated HTML with its numbers, links and sheet as this edition needs them. */
export function printable(request: PrintRequest): string {
  const { layout, bleedMm, css, photoPpi } = request;
  const photos = sizePhotos(layout, photoPpi, !request.forReaders);
  const style = `<style>${sheetCss(layout.section.trim, bleedMm)}\n${css}\n${photos.css}</style></head>`;
  return fillNumbers(photos.html, request)
    .replaceAll(INNER_LINK, `$1${LINK}`)
    .replace('</head>', () => style);
}

const MARKS = new RegExp(`${OPEN}(folio|page|digits):([^${CLOSE}]*)${CLOSE}`, 'g');

/** Where a number comes: of its page, of the page on which an id stands, or how many signs that has. */
export type Mark = readonly [kind: string, value: string];

export const marksIn = (text: string): Mark[] =>
  Array.from(text.matchAll(MARKS), ([, kind = '', value = '']): Mark => [kind, value]);

/** What comes in the place of a mark. */
export const numberFor = ([kind, value]: Mark, { folio, pageOf }: Pick<PrintRequest, 'folio' | 'pageOf'>): string =>
  kind === 'folio' ? folio(Number(value)) : kind === 'page' ? pageOf(value) : String(pageOf(value).length);

/** Puts the numbers that are known by now in the place of their marks. */
export const fillNumbers = (text: string, request: Pick<PrintRequest, 'folio' | 'pageOf'>): string =>
  text.replace(MARKS, (_, kind: string, value: string) => numberFor([kind, value], request));

/** A link to another section would vanish from the PDF; as a web address it survives until the join makes it a GoTo. */
export const LINK = 'https://section.invalid/#';

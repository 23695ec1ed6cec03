/** Makes the cover of an e-book: the title page of the book as it is printed, as a picture, and the page that shows it. */
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import { MATTER } from '../../content/sources.js';
import { jobFor } from '../paged/make-pdf.js';
import type { PlacedSection } from '../paged/page-map.js';
import { onScreen } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { frame } from './content-document.js';

/** Of the longer side: what shops of e-books ask for. */
const LONGEST_PX = 1600;
const MM_PER_INCH = 25.4;
const QUALITY = 85;

/** Printed with the same request as the book for the screen: where that is made too, nothing is printed twice. */
export async function coverPicture(workshop: Workshop, placed: readonly PlacedSection[]): Promise<Uint8Array> {
  const { config, pages } = workshop;
  const plan = { output: 'epub', file: '', title: '', isBound: true, printing: onScreen, placed, numbered: true };
  const { requests } = jobFor(config, plan);
  // A book without one shows its first page.
  const request = requests.find(({ layout }) => layout.section.id === MATTER.title) ?? requests[0];
  const [printed] = request ? await pages.print([request]) : [];
  if (!request || !printed) throw new Error('a book has at least one section');
  const { renderPages } = await import('../../pictures/render.js');
  const { widthMm, heightMm } = request.layout.section.trim;
  const dpi = (LONGEST_PX * MM_PER_INCH) / Math.max(widthMm, heightMm);
  const { default: sharp } = await import('sharp');
  for await (const { png } of renderPages(printed.bytes, { pages: [0], dpi, box: 'trim' }))
    return sharp(png).jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
  throw new Error('a section has at least one page');
}

export function coverDocument(
  { title, subtitle, publisher, language }: Config,
  picture: string,
  style: string,
): string {
  const alt = [title, subtitle, publisher.name].filter(Boolean).join('. ');
  return frame({
    lang: language,
    title,
    styles: [style],
    className: 'cover',
    body: [h('section', { 'epub:type': 'cover' }, [h('img', { src: picture, alt, role: 'doc-cover' })])],
  });
}

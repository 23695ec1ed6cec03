/** Makes one PDF of the pages of a book for readers. */
import type { Made } from '../output.js';
import { onScreen } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { forReaders } from './for-readers.js';
import { makePdf } from './make-pdf.js';
import { type PlacedSection, pageMap } from './page-map.js';

/** @param output its name, which is also that of its folder */
export async function makeBook(workshop: Workshop, placed: readonly PlacedSection[], output: string): Promise<Made> {
  const { slug, title } = workshop.config;
  const file = { output, file: `${output}/${slug}.pdf`, title, isBound: true };
  const plan = { ...file, printing: onScreen, placed, numbered: true };
  return { files: [await makePdf(workshop, plan, forReaders)], pageMap: pageMap(placed) };
}

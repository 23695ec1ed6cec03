/** Makes one PDF of the pages of a book for readers. */
import { bookFileName } from '../file-name.js';
import type { Made } from '../output.js';
import { onScreen } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { forReaders } from './for-readers.js';
import { makePdf } from './make-pdf.js';
import { type PlacedSection, pageMap, sectionsOnPages } from './page-map.js';

/** @param output its name, which is also that of its folder */
export async function makeBook(workshop: Workshop, placed: readonly PlacedSection[], output: string): Promise<Made> {
  const { config } = workshop;
  const file = { output, file: bookFileName(config, output), title: config.title, isBound: true };
  const plan = { ...file, printing: onScreen, placed, numbered: true };
  const sections = { file: file.file, list: sectionsOnPages(placed) };
  return { files: [await makePdf(workshop, plan, forReaders)], pageMap: pageMap(placed), sections };
}

/** Makes one PDF of the pages of a book for readers. */
import { bookWords, inLanguage } from '../../words.js';
import { bookFileName } from '../file-name.js';
import type { Made } from '../output.js';
import { onScreen } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { foliosIn } from './both-pages.js';
import { forReaders } from './for-readers.js';
import { makePdf } from './make-pdf.js';
import { folio, type PlacedSection, pageMap, sectionsOnPages } from './page-map.js';

/**
 * @param output its name, which is also that of its folder
 * @param ordinary the pages of the edition that most people have, where that is another one: both numbers are printed then
 */
export async function makeBook(
  workshop: Workshop,
  placed: readonly PlacedSection[],
  output: string,
  ordinary: readonly PlacedSection[] = [],
): Promise<Made> {
  const { config } = workshop;
  const elsewhere = foliosIn(ordinary);
  const printedFolio = (section: PlacedSection, page: number): string => {
    const [own, other] = [folio(section, page), elsewhere(section, page)];
    return other === undefined || other === own
      ? own
      : bookWords(inLanguage(config, section.layout.section.lang)).bothPages(own, other);
  };
  const file = { output, file: bookFileName(config, output), title: config.title, isBound: true };
  const plan = { ...file, printing: onScreen, placed, numbered: true, ...(ordinary.length > 0 && { printedFolio }) };
  const sections = { file: file.file, list: sectionsOnPages(placed) };
  return { files: [await makePdf(workshop, plan, forReaders)], pageMap: pageMap(placed), sections };
}

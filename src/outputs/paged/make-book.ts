/** Makes a PDF of the pages of a book for readers, or one of each of its volumes. */
import path from 'node:path';
import { bookWords, inLanguage } from '../../words.js';
import { bookFileName } from '../file-name.js';
import type { Made, MadeFile } from '../output.js';
import { onScreen } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { foliosIn } from './both-pages.js';
import { forReaders } from './for-readers.js';
import { makePdf } from './make-pdf.js';
import { folio, type PlacedSection, pageMap, sectionsOnPages } from './page-map.js';
import { volumesOf } from './volumes.js';

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
  const volumes = volumesOf(placed);
  const words = bookWords(config);
  const planned = volumes.map((volume, index) => {
    const number = index + 1;
    const isOne = volumes.length === 1;
    // In a release the files of all outputs stand in one folder.
    const part = isOne ? undefined : config.release === undefined ? String(number) : `${output}-${number}`;
    return {
      file: bookFileName(config, output, part),
      title: isOne ? config.title : `${config.title}. ${words.volumeOf(number, volumes.length)}`,
      volume,
      map: pageMap(volume),
    };
  });
  const files: MadeFile[] = [];
  for (const { volume, map, ...file } of planned) {
    const plan = { output, isBound: true, printing: onScreen, placed: volume, numbered: true };
    const others = planned.filter((other) => other.file !== file.file);
    const elsewhere = new Map(
      others.flatMap((other) =>
        [...other.map].map(([id, { folio }]) => [id, { file: path.posix.basename(other.file), folio }] as const),
      ),
    );
    const more = { ...(ordinary.length > 0 && { printedFolio }), ...(elsewhere.size > 0 && { elsewhere }) };
    files.push(await makePdf(workshop, { ...plan, ...file, ...more }, forReaders));
  }
  const sections = { file: planned[0]!.file, list: sectionsOnPages(placed) };
  return { files, pageMap: pageMap(placed), sections };
}

/** Builds the cover of the printed book, when its number of pages is known. */
import { spineOf } from '../../config/spine.js';
import { artworkFinder } from '../../editions/artwork.js';
import { coverSection } from '../../editions/cover.js';
import { bookFileName } from '../file-name.js';
import { makePdf, type PdfFile } from '../paged/make-pdf.js';
import { type PlacedSection, placeSections } from '../paged/page-map.js';
import { accept } from '../paged/pages.js';
import { onPress } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { forPress } from './for-press.js';

export interface BuiltCover {
  readonly file: PdfFile;
  readonly placed: readonly PlacedSection[];
}

/** @param pages of the book inside */
export async function buildCover(workshop: Workshop, pages: number): Promise<BuiltCover> {
  const { config, findings, pages: stages } = workshop;
  const spineMm = config.cover ? spineOf(config.cover, pages).spineMm : 0;
  const artwork = artworkFinder(config, (finding) => findings.add([finding]));
  const section = await coverSection(config, spineMm, artwork);
  findings.stopOnErrors();
  const placed = placeSections(accept(workshop, await stages.layOut([section])));
  findings.stopOnErrors();
  const planned = { output: 'print', file: bookFileName(config, 'print', 'cover'), title: config.title, isBound: true };
  const plan = { ...planned, printing: onPress(config), placed, numbered: false };
  const file = await makePdf(workshop, plan, forPress);
  return { file, placed };
}

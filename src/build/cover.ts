/** Builds the cover of the printed book, when its number of pages is known. */
import { spineOf } from '../config/spine.js';
import { artworkFinder } from '../editions/artwork.js';
import { coverSection } from '../editions/cover.js';
import { edition } from '../editions/editions.js';
import { type FinishedPdf, makePdf } from './finish.js';
import { type PlacedSection, placeSections } from './page-map.js';
import type { Workshop } from './workshop.js';

export interface BuiltCover {
  readonly file: FinishedPdf;
  readonly placed: readonly PlacedSection[];
}

/** @param pages of the book inside */
export async function buildCover(workshop: Workshop, pages: number): Promise<BuiltCover> {
  const { config, findings } = workshop;
  const spineMm = config.cover ? spineOf(config.cover, pages).spineMm : 0;
  const artwork = artworkFinder(config, (finding) => findings.add([finding]));
  const section = await coverSection(config, spineMm, artwork);
  findings.stopOnErrors();
  const placed = placeSections(workshop.accept(await workshop.layOut([section])));
  findings.stopOnErrors();
  const file = await makePdf(workshop, {
    edition: edition('print', config),
    file: `print/${config.slug}-cover.pdf`,
    title: config.title,
    placed,
    numbered: false,
  });
  return { file, placed };
}

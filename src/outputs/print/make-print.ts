/** Makes the files for the press: pages and cover in inks, the ticket for the printer, and proofs. */
import type { OutFolder } from '../../files/out-folder.js';
import { bookFileName } from '../file-name.js';
import type { Beside, BookAtHand, Made, MadeFile } from '../output.js';
import { makePdf } from '../paged/make-pdf.js';
import { pageCount, pageMap, sectionsOnPages } from '../paged/page-map.js';
import { onPress } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { buildCover } from './cover.js';
import { forPress } from './for-press.js';
import { buildJobTicket } from './job-ticket.js';
import { PREFLIGHT, preflightOf, pressedFiles, spineChanged, spineFor } from './preflight.js';
import { buildProofs } from './printers-proof.js';

export async function makePrint(workshop: Workshop, book: BookAtHand, withProofs: boolean): Promise<Made> {
  const { config } = workshop;
  const placed = await book.pages('usual');
  const file = { output: 'print', file: bookFileName(config, 'print', 'interior'), title: config.title, isBound: true };
  const inside = await makePdf(workshop, { ...file, printing: onPress(config), placed, numbered: true }, forPress);
  const cover = config.cover && (await buildCover(workshop, pageCount(placed)));
  const pressed = pressedFiles([inside, ...(cover ? [cover.file] : [])]);
  const ticket = await buildJobTicket(workshop, pressed, placed);
  const spine = spineFor(config, pressed);
  const proofs = withProofs ? await buildProofs(workshop, { inside: placed, cover: cover?.placed ?? [], spine }) : [];
  return {
    files: [inside, ...(cover ? [cover.file] : []), ticket, ...proofs],
    pageMap: pageMap(placed),
    sections: { file: file.file, list: sectionsOnPages(placed) },
  };
}

/** The same for a computer, with each check and each finding; and whether the spine became another. */
export function besidePrint({ config }: Workshop, files: readonly MadeFile[], out: OutFolder): Beside {
  const pressed = pressedFiles(files);
  const preflight = preflightOf(config, pressed);
  return {
    texts: preflight ? [{ output: 'print', name: PREFLIGHT, text: preflight }] : [],
    findings: spineChanged(config, out.folder, pressed),
  };
}

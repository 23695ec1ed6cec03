/** Builds the page that goes to the printer with the files. */
import { edition } from '../editions/editions.js';
import { jobTicketSection } from '../editions/job-ticket.js';
import type { PressedFile } from '../press-report.js';
import { type FinishedPdf, makePdf } from './finish.js';
import { placeSections } from './page-map.js';
import { spineFor } from './preflight.js';
import type { Workshop } from './workshop.js';

/** People read it: it is a tagged PDF for a screen or an office printer, though it stands with the print edition. */
export async function buildJobTicket(workshop: Workshop, files: readonly PressedFile[]): Promise<FinishedPdf> {
  const { config, findings } = workshop;
  const section = jobTicketSection(config, { files, spine: spineFor(config, files) });
  const placed = placeSections(workshop.accept(await workshop.layOut([section])));
  findings.stopOnErrors();
  return makePdf(workshop, {
    edition: { ...edition('formats', config), name: 'print' },
    file: 'print/job-ticket.pdf',
    title: section.title,
    placed,
    numbered: false,
  });
}

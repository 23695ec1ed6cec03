/** Builds the page that goes to the printer with the files. */
import { jobTicketSection } from '../../editions/job-ticket.js';
import type { PressedFile } from '../../press-report.js';
import { forReaders } from '../paged/for-readers.js';
import { makePdf, type PdfFile } from '../paged/make-pdf.js';
import { placeSections } from '../paged/page-map.js';
import { accept } from '../paged/pages.js';
import { onSheets } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { spineFor } from './preflight.js';

/** People read it: it is a tagged PDF for a screen or an office printer, though it stands with the print edition. */
export async function buildJobTicket(workshop: Workshop, files: readonly PressedFile[]): Promise<PdfFile> {
  const { config, findings, pages } = workshop;
  const section = jobTicketSection(config, { files, spine: spineFor(config, files) });
  const placed = placeSections(accept(workshop, await pages.layOut([section])));
  findings.stopOnErrors();
  const planned = { output: 'print', file: 'print/job-ticket.pdf', title: section.title, isBound: true };
  return makePdf(workshop, { ...planned, printing: onSheets, placed, numbered: false }, forReaders);
}

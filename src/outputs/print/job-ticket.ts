/** Builds the page that goes to the printer with the files. */
import { jobTicketSection, type TicketInput } from '../../editions/job-ticket.js';
import type { PressedFile } from '../../press-report.js';
import { forReaders } from '../paged/for-readers.js';
import { makePdf, type PdfFile } from '../paged/make-pdf.js';
import { type PlacedSection, placeSections } from '../paged/page-map.js';
import { accept } from '../paged/pages.js';
import { onSheets } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { spineFor } from './preflight.js';

/** People read it: it is a tagged PDF for a screen or an office printer, though it stands with the print edition. */
export async function buildJobTicket(
  workshop: Workshop,
  files: readonly PressedFile[],
  inside: readonly PlacedSection[],
): Promise<PdfFile> {
  const { config, findings, pages } = workshop;
  const input = { files, spine: spineFor(config, files), perforated: perforatedIn(inside) };
  const section = jobTicketSection(config, input);
  const placed = placeSections(accept(workshop, await pages.layOut([section])));
  findings.stopOnErrors();
  const planned = { output: 'print', file: 'print/job-ticket.pdf', title: section.title, isBound: true };
  return makePdf(workshop, { ...planned, printing: onSheets, placed, numbered: false }, forReaders);
}

/** Formats that are bound in the book follow each other at its end. */
function perforatedIn(inside: readonly PlacedSection[]): TicketInput['perforated'] {
  const bound = inside.filter(({ layout }) => layout.section.kind === 'format');
  const [first, last] = [bound[0], bound.at(-1)];
  return first && last && { from: first.firstPage + 1, to: last.firstPage + last.layout.pages.length };
}

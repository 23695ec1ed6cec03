/** Makes the PDF that tells what many people answered. */
import type { AnswerSummary } from '../../answer-summary.js';
import { summarySection } from '../../editions/summary.js';
import type { MadeFile } from '../output.js';
import { forReaders } from '../paged/for-readers.js';
import { makePdf } from '../paged/make-pdf.js';
import { placeSections } from '../paged/page-map.js';
import { accept } from '../paged/pages.js';
import { onSheets } from '../printing.js';
import type { Workshop } from '../workshop.js';

/** Sheets for each format, one behind the other. */
export async function makeSummary(workshop: Workshop, summaries: readonly AnswerSummary[]): Promise<MadeFile> {
  const { config, findings, pages } = workshop;
  const sections = summaries.map((each) => summarySection(config, each));
  const placed = placeSections(accept(workshop, await pages.layOut(sections)));
  findings.stopOnErrors();
  const title = sections.map((section) => section.title).join(', ');
  const plan = { output: 'formats', file: 'summary.pdf', title, isBound: false };
  const printing = { ...onSheets, isFillable: false };
  const made = await makePdf(
    workshop,
    { ...plan, printing, placed, numbered: false, printsUnscaled: true },
    forReaders,
  );
  findings.stopOnErrors();
  return made;
}

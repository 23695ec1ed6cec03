/** Tries broken PDFs, spread over processes; each reads them in a thread of its own. */
import { spread, type Wish } from './spread.js';
import type { PdfOutcome } from './try-pdf.js';

/** @param files of other people, to be broken besides ours */
export const tryPdfs = async (wish: Wish, files: readonly string[] = []): Promise<PdfOutcome[]> =>
  (await spread<PdfOutcome>('some-pdfs.ts', wish, files)).map((each) =>
    'grownMb' in each ? each : { ...each, result: 'BROKEN', source: '', grownMb: 0 },
  );

/** Fills sheets from rows: a PDF with its fields for each, and on request one of all of them for the printer. */

import { VERSION } from '../../package.js';
import { BadValues } from '../../pdf/document/fields/values.js';
import { type OpenSheet, openSheet } from '../../pdf/make/forms/fill-form.js';
import { stackSheets } from '../../pdf/make/forms/stack-sheets.js';
import type { Metadata } from '../../pdf/make/metadata.js';
import type { Row } from '../../rows/row.js';
import type { MadeFile } from '../output.js';
import { releaseDate } from '../release-date.js';
import type { Workshop } from '../workshop.js';
import { doubtTotals } from './doubt-totals.js';
import { type FillJob, singleName, stacksOf } from './fill-job.js';
import { matchRow, placeProblem } from './match-row.js';

export async function* fillSheets(workshop: Workshop, job: FillJob): AsyncGenerator<MadeFile> {
  const { signal, progress } = workshop;
  const { file, wish } = job;
  for (const { rows, name } of stacksOf(job)) {
    const isStacked = wish.joined && !wish.done.has(name);
    // A sheet of its own for each stack: what was stacked lives as long as that.
    const sheet = await openSheet(file.bytes, file.file);
    const stack = isStacked ? stackSheets(sheet) : undefined;
    for (const row of rows) {
      signal.throwIfAborted();
      const own = singleName(job, row);
      const isMade = wish.single && !wish.done.has(own);
      if ((isMade || stack) && fillIn(workshop, job, sheet, row)) {
        stack?.add();
        if (isMade) yield { ...file, file: own, bytes: sheet.write(), key: undefined };
        sheet.reset({ keepPaint: stack !== undefined });
      }
      progress.advance('fill', { id: job.nameOf(row), title: job.nameOf(row) });
    }
    if (stack && stack.pages > 0) {
      const { pages } = stack;
      yield { ...file, file: name, bytes: stack.finish(metadataOf(workshop, file)), pages, key: undefined };
    }
  }
}

/** False for a row that is told of. */
function fillIn({ findings, config }: Workshop, { form }: FillJob, sheet: OpenSheet, row: Row): boolean {
  const matched = matchRow(form, row);
  if ('problems' in matched) {
    findings.add(matched.problems);
    return false;
  }
  try {
    sheet.fill(matched.values);
    findings.add(doubtTotals(form, row, matched, config.language));
    return true;
  } catch (problem) {
    if (!(problem instanceof BadValues)) throw problem;
    findings.add(problem.problems.map((each) => placeProblem(each, row, matched.cells)));
    return false;
  }
}

const metadataOf = ({ config }: Workshop, { title }: MadeFile): Metadata => ({
  title,
  author: config.publisher.name,
  subject: config.subtitle ?? '',
  language: config.language,
  creator: `werkboek ${VERSION}`,
  date: releaseDate(config),
  printsUnscaled: true,
});

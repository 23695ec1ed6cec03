/** Checks the sources of a book, and finished PDFs of anybody. */
import { obstacleTo } from '../content/read.js';
import { Failure } from '../diagnostic.js';
import { openReader } from '../engine/apart.js';
import { type Exceptions, exceptionsOf } from '../engine/exceptions.js';
import { gatherFindings } from '../engine/findings.js';
import { openFile } from '../files/open.js';
import { pressSettings, usualPressSettings } from '../outputs/print/press-settings.js';
import { checkFileApart } from './apart-tasks.js';
import { configOf } from './book.js';
import { strictnessOf } from './strictness.js';
import type { Book, CheckedPdf, CheckOptions, CheckPdfOptions, Finding } from './types.js';

/** Everything that is found in settings, texts, links, pictures and words: no finding hides the ones behind it. */
export async function check(book: Book, options: CheckOptions = {}): Promise<readonly Finding[]> {
  const { checkContent } = await import('./check-content.js');
  const config = configOf(book);
  return judged(await checkContent(config), options, exceptionsOf(config));
}

/**
 * By the rules for what each file claims to be: readers (PDF/UA-1) or a press (PDF/X-4). A file that cannot be read is a
 * finding, and keeps no other from being checked.
 */
export async function* checkPdfs(files: readonly string[], options: CheckPdfOptions = {}): AsyncGenerator<CheckedPdf> {
  const { as, book, signal = new AbortController().signal } = options;
  const reader = openReader(signal);
  const settings = book ? pressSettings(configOf(book)) : usualPressSettings();
  try {
    for (const file of files) {
      const opened = openFile(file, 'pdf');
      if ('obstacle' in opened) {
        yield { file, findings: judged([obstacleTo(file, opened.obstacle, 'pdf')], options) };
        continue;
      }
      const place = { file, line: 1, column: 1 };
      try {
        const input = { file, bytes: opened.bytes, rules: as, settings };
        const { found, statement } = await reader.call(checkFileApart, input);
        const findings = judged(
          found.map((each) => ({ ...each, place })),
          options,
        );
        if (!statement) yield { file, findings };
        else {
          const { formatStatement } = await import('../report/statement.js');
          yield { file, findings, statement: formatStatement(statement, options.language ?? book?.language ?? 'en') };
        }
      } catch (problem) {
        if (!(problem instanceof Failure)) throw problem;
        yield { file, findings: judged(problem.diagnostics, options) };
      }
    }
  } finally {
    await reader.close();
  }
}

function judged(
  found: Parameters<ReturnType<typeof gatherFindings>['add']>[0],
  options: CheckOptions,
  exceptions?: Exceptions,
) {
  const findings = gatherFindings({ ...strictnessOf(options), ...(exceptions && { exceptions }) });
  findings.add(found);
  return findings.all();
}

/** @returns undefined where veraPDF is not installed */
export async function secondOpinion(file: string, language: string): Promise<string | undefined> {
  const [{ runVerapdf }, { formatVerdict }] = await Promise.all([
    import('../check/run-verapdf.js'),
    import('../report/statement.js'),
  ]);
  const verdict = await runVerapdf(file);
  return verdict && formatVerdict(verdict, language);
}

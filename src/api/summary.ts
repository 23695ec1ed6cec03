/** Counts what many people answered, with the words of a book where there is one, and prints it. */
import type { AnswerSummary } from '../answer-summary.js';
import { loadBook } from '../content/load.js';
import { questionsOf } from '../content/questions.js';
import { configOf } from './book.js';
import { summarise as count, type KnownFormat } from './summarise.js';
import type { Book, FilledForm, Finding, WorkOptions } from './types.js';
import { startWork } from './work.js';

export async function summarise(
  forms: readonly FilledForm[],
  words: { readonly ticked: string },
  book: Book | undefined,
): Promise<readonly AnswerSummary[]> {
  return count(forms, book ? await knownIn(book) : new Map(), words);
}

/** By code. */
async function knownIn(book: Book): Promise<ReadonlyMap<string, KnownFormat>> {
  const { formats } = (await loadBook(configOf(book), { onlyFormats: () => true })).book;
  return new Map(formats.map((format) => [format.code, { title: format.title, questions: questionsOf(format) }]));
}

/** @throws Failure with all findings */
export async function printSummary(
  book: Book,
  summaries: readonly AnswerSummary[],
  options: WorkOptions,
): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly Finding[] }> {
  const work = startWork(book, options, summaries.length);
  try {
    await work.workshop.engine.underWay();
    const { makeSummary } = await import('../outputs/formats/make-summary.js');
    const { bytes } = await makeSummary(work.workshop, summaries);
    return { bytes, findings: work.workshop.findings.all() };
  } finally {
    await work.close();
  }
}

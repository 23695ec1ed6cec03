/** The public interface of werkboek: what programs may use, and all that the command line uses. docs/api.md tells of it. */
import type * as looking from './api/preview-types.js';
import type * as api from './api/types.js';
import { TEMPLATES } from './content/template-slots.js';
import { Failure } from './diagnostic.js';
import { OUTPUTS } from './outputs/list.js';
import { VERSION } from './package.js';
import { formatDiff } from './report/diff.js';
import { wordDiagnostic } from './report/messages.js';
import { REPORTERS } from './report/reporters.js';
import { wordsFor } from './report/words.js';
import { writeCsv } from './rows/write-csv.js';
import { RULES } from './rules/list.js';

export type * from './api/preview-types.js';
export type * from './api/types.js';

export const version: string = VERSION;

/** What can be made of a book, in the order in which a build makes it. */
export const outputs: readonly api.OutputDescription[] = OUTPUTS.map(({ name, about, isUsual, extras }) => {
  return { name, about, isUsual, extras };
});

/** Templates that a book may have of its own. */
export const templates: readonly api.TemplateDescription[] = Object.entries(TEMPLATES).map(([name, { about }]) => {
  return { name, about };
});

/** Names of all rules. */
export const rules: readonly string[] = RULES.map(({ id }) => id);

/** Names of the forms in which findings can be written. */
export const reporters = Object.keys(REPORTERS) as readonly api.ReporterName[];

/** Begins a book in a folder: small, whole, in the style of its house. What is there already is not touched. */
export async function init(folder: string, options: api.InitOptions = {}): Promise<api.InitResult> {
  return (await import('./api/init.js')).init(folder, options);
}

/**
 * Reads and checks book.yaml, and nothing else yet.
 * @param place folder of the book, or its book.yaml; the nearest one upwards when it is not given
 */
export async function openBook(place?: string, options: api.OpenOptions = {}): Promise<api.Book> {
  return (await import('./api/book.js')).openBook(place, options);
}

/**
 * Makes outputs of a book, each whole or not at all. Files are written when everything is made and checked.
 * @throws Failure with all findings when none could be made; `report.json` in the output folder tells of them too
 */
export async function build(book: api.Book, options: api.BuildOptions = {}): Promise<api.BuildResult> {
  return (await import('./api/build.js')).build(book, options);
}

/**
 * Makes a release: everything anew and checked, in one folder with its version, SHA256SUMS, a report and what changed.
 * @throws Failure with all findings; then nothing of it is there
 */
export async function release(book: api.Book, options: api.ReleaseOptions = {}): Promise<api.ReleaseResult> {
  return (await import('./api/release.js')).release(book, options);
}

/** @param wanted codes or names of formats, for example `F04` */
export async function makeFormats(
  book: api.Book,
  wanted: readonly string[],
  options: api.FormatOptions = {},
): Promise<api.BuildResult> {
  return (await import('./api/make-formats.js')).makeFormats(book, wanted, options);
}

/**
 * Fills formats in: one PDF for each row.
 * @param rowsFile a table (.xlsx, .csv), or a list of objects (.json)
 */
export async function fill(
  book: api.Book,
  wanted: readonly string[],
  rowsFile: string,
  options: api.FillOptions = {},
): Promise<api.BuildResult> {
  return (await import('./api/make-formats.js')).fill(book, wanted, rowsFile, options);
}

/**
 * The empty table to fill formats from: a sheet for each, with the right heads and an example, and one that explains.
 * @param wanted codes or names of formats
 */
export async function fillTemplate(book: api.Book, wanted: readonly string[]): Promise<readonly api.TableSheet[]> {
  return (await import('./api/fill-template.js')).fillTemplate(book, wanted);
}

/** What somebody filled in. @param files PDFs, answers saved as JSON, and folders of which all of them count */
export async function read(files: readonly string[], options: api.ReadOptions = {}): Promise<api.ReadResult> {
  return (await import('./api/read.js')).read(files, options);
}

/**
 * One table of what was filled in, heads first: a line for each form, a column for each field.
 * @param language of the heads that are not names of fields
 */
export async function tabulate(forms: readonly api.FilledForm[], language: string): Promise<string[][]> {
  return (await import('./api/tabulate.js')).tabulate(forms, wordsFor(language).table);
}

/** The same as a table for each format, for `toXlsx`. */
export async function tabulateApart(
  forms: readonly api.FilledForm[],
  language: string,
): Promise<readonly api.TableSheet[]> {
  return (await import('./api/tabulate.js')).tabulateApart(forms, wordsFor(language).table);
}

/**
 * Counts what was filled in, per format and question.
 * @param options.language of words for a box that is ticked. Default: `en`
 * @param options.book tells which questions are scales, and has shorter words for all
 */
export async function summarise(
  forms: readonly api.FilledForm[],
  options: { readonly language?: string; readonly book?: api.Book } = {},
): Promise<readonly api.AnswerSummary[]> {
  const { language = 'en', book } = options;
  return (await import('./api/summary.js')).summarise(forms, wordsFor(language).table, book);
}

/** The same as tables, for `toXlsx`: counts and texts of each format. */
export async function summaryTables(
  summaries: readonly api.AnswerSummary[],
  language: string,
): Promise<readonly api.TableSheet[]> {
  return (await import('./api/summary-tables.js')).summaryTables(summaries, language);
}

/** The same as text, for who looks at a terminal. */
export async function formatSummaries(summaries: readonly api.AnswerSummary[], language: string): Promise<string> {
  return (await import('./api/summary-text.js')).summaryText(summaries, language);
}

/** The same as a tagged PDF in the style of a book, with a bar for each answer. @throws Failure with all findings */
export async function printSummary(
  book: api.Book,
  summaries: readonly api.AnswerSummary[],
  options: Omit<api.WorkOptions, 'out' | 'images'> = {},
): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly api.Finding[] }> {
  return (await import('./api/summary.js')).printSummary(book, summaries, options);
}

/** For a spreadsheet: no value is taken for a formula, and Excel knows the encoding. */
export function toCsv(table: readonly (readonly (string | number)[])[], options: api.CsvOptions = {}): string {
  return writeCsv(table, options);
}

/** A workbook (.xlsx) with a sheet for each table, in which texts stay texts: 0612345678 keeps its 0. */
export async function toXlsx(sheets: readonly api.TableSheet[]): Promise<Uint8Array> {
  return (await import('./rows/xlsx/write-workbook.js')).writeWorkbook(sheets);
}

/** Checks settings, texts, links, pictures and words, without making anything. */
export async function check(book: api.Book, options: api.CheckOptions = {}): Promise<readonly api.Finding[]> {
  return (await import('./api/check.js')).check(book, options);
}

/** Mends in the texts of a book what is written wrong without doubt: all files or none, and every other byte as it was. */
export async function mend(book: api.Book, options: api.MendOptions = {}): Promise<api.MendResult> {
  return (await import('./api/mend.js')).mend(book, options);
}

/** The difference as a unified diff; empty where no text changed. */
export function formatDifference(
  text: api.MendedText,
  options: { readonly colour?: boolean; readonly cwd?: string } = {},
): string {
  return formatDiff(text, options.colour ?? false, options.cwd ?? '');
}

/** Checks finished PDFs of anybody, each when it is asked for. A file that cannot be read is a finding. */
export async function* checkPdfs(
  files: readonly string[],
  options: api.CheckPdfOptions = {},
): AsyncGenerator<api.CheckedPdf> {
  yield* (await import('./api/check.js')).checkPdfs(files, options);
}

/** What a screen reader would say of finished PDFs of anybody, each when it is asked for. */
export async function* readAloud(files: readonly string[], options: api.AloudOptions = {}): AsyncGenerator<api.Aloud> {
  yield* (await import('./api/aloud.js')).readAloud(files, options);
}

/** What veraPDF says of a file, in a sentence; undefined where it is not installed. It may take minutes. */
export async function secondOpinion(file: string, language: string): Promise<string | undefined> {
  return (await import('./api/check.js')).secondOpinion(file, language);
}

export async function listFormats(book: api.Book): Promise<readonly api.FormatSummary[]> {
  return (await import('./api/list-formats.js')).listFormats(book);
}

/** Writes down which fields the formats have now: a later change of them is an error. Returns the file. */
export async function lockFormats(book: api.Book): Promise<string> {
  return (await import('./api/lock-formats.js')).lockFormats(book);
}

/**
 * Writes down which addresses the pages of the site have now: one that is renamed later leads on to its new name. Returns the file;
 * undefined for a book without an address of its site.
 */
export async function lockSite(book: api.Book): Promise<string | undefined> {
  return (await import('./api/lock-site.js')).lockSite(book);
}

/** Copies templates of ours into a book, each with a comment on its slots. Returns the files. */
export async function eject(
  book: api.Book,
  names: readonly string[],
  options: { readonly language?: string } = {},
): Promise<readonly string[]> {
  return (await import('./api/eject.js')).eject(book, names, options);
}

/** Opens a preview of the very pages, which follows the files of the book until it is closed. docs/preview.md tells of it. */
export async function preview(book: api.Book, options: looking.PreviewOptions = {}): Promise<looking.OpenedPreview> {
  return (await import('./api/preview.js')).preview(book, options);
}

/** The pages on which a line of a source stands, in each edition. @param file of the book */
export async function where(
  book: api.Book,
  file: string,
  line: number,
  options: looking.WhereOptions = {},
): Promise<readonly looking.FoundPlace[]> {
  return (await import('./api/where.js')).where(book, file, line, options);
}

/** Removes what was made of a book, as long as it still is what was made. */
export async function clean(book: api.Book, options: { readonly out?: string } = {}): Promise<api.Cleaned> {
  return (await import('./api/clean.js')).clean(book, options);
}

/**
 * Versions, browser, typefaces, cache and settings, as they would be used.
 * @param open gives the book, or fails as `openBook` does: then that is told
 */
export async function info(
  open: () => Promise<api.Book>,
  options: api.InfoOptions = {},
): Promise<Readonly<Record<string, unknown>>> {
  return (await import('./api/info.js')).info(open, options);
}

/** Words a finding. @param language a BCP 47 tag; English where there are no words in it */
export function explain(finding: api.Finding, language: string): api.Explained {
  return wordDiagnostic(asFound(finding), language);
}

/** All findings in one text: for people, or in a form that other programs read. */
export function formatFindings(findings: readonly api.Finding[], options: api.ReportOptions = {}): string {
  const { reporter = 'text', language = 'en', colour = false, cwd = '', readSource = () => undefined } = options;
  const { subject } = options;
  const all = { language, colour, cwd, readSource, ...(subject !== undefined && { subject }) };
  return REPORTERS[reporter](findings.map(asFound), all);
}

/** What all functions throw for what a person can mend. Anything else that is thrown is a fault of ours. */
export const isFailure = (problem: unknown): problem is api.Failure => problem instanceof Failure;

/** Findings are plain data that may have been stored: an unknown rule is a RangeError of the words. */
const asFound = (finding: api.Finding) => finding as Parameters<typeof wordDiagnostic>[0];

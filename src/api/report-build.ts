/** Writes what a build says of itself: report.json for programs, and for readers what was checked of their files. */
import process from 'node:process';
import type { Failure } from '../diagnostic.js';
import type { WrittenFile } from '../files/out-folder.js';
import type { Made, MadeFile } from '../outputs/output.js';
import { VERSION } from '../package.js';
import type { PublishedFile } from '../published-file.js';
import { formatReport, type Report } from '../report/json.js';
import { formatStatements, statementFile } from '../report/statement.js';
import { transcriptFile, transcriptHtml } from '../report/transcript-html.js';
import type { Statement } from '../statement.js';
import type { Work } from './work.js';

export interface Built extends Made {
  /** As they were written. */
  readonly outputs: readonly PublishedFile[];
}

export async function writeReport(work: Work, built: Built, failure?: Failure): Promise<readonly WrittenFile[]> {
  const { config, out } = work;
  const content = formatReport(await factsOf(work, built, failure), { language: config.language, cwd: process.cwd() });
  return out.write([{ name: 'report.json', content }]);
}

/** All that a report says. */
export async function factsOf(
  { workshop, config }: Pick<Work, 'workshop' | 'config'>,
  { outputs, pageMap = new Map(), files }: Built,
  failure?: Failure,
): Promise<Report> {
  const { engine, findings, shelf } = workshop;
  const diagnostics = failure?.diagnostics ?? findings.all();
  const browser = await engine.browserVersion().catch(() => 'none');
  const versions = { werkboek: VERSION, node: process.version, browser, book: config.version };
  const cache = engine.cache && shelf.tally();
  return { diagnostics, outputs, statements: statementsOf(files), pageMap, versions, ...(cache && { cache }) };
}

/** As text to publish beside them. */
export async function writeStatements(
  { config: { language }, out }: Work,
  files: readonly MadeFile[],
): Promise<readonly WrittenFile[]> {
  const statements = statementsOf(files);
  if (statements.length === 0) return [];
  return out.write([
    { name: statementFile(language), content: formatStatements(statements, language) },
    {
      name: transcriptFile(language),
      content: transcriptHtml(files.flatMap(({ transcript }) => transcript ?? []).sort(byFile), language),
    },
  ]);
}

const byFile = (a: { readonly file: string }, b: { readonly file: string }): number => (a.file < b.file ? -1 : 1);

const statementsOf = (files: readonly MadeFile[]): Statement[] =>
  files.flatMap(({ statement }) => statement ?? []).sort(byFile);

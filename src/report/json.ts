/** Writes out/report.json: all diagnostics, the files made, where every id stands and with which versions. */
import type { Diagnostic } from '../diagnostic.js';
import type { PageMap } from '../model.js';
import type { PublishedFile } from '../published-file.js';
import type { ReleaseContents } from '../release-contents.js';
import type { Statement } from '../statement.js';
import { toJson } from '../visible.js';
import { inLanguage, wordDiagnostic } from './messages.js';
import { type Reporter, type ReportOptions, showFile, sortDiagnostics } from './reporter.js';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly PublishedFile[];
  /** What was checked of each PDF for readers. */
  readonly statements: readonly Statement[];
  readonly pageMap: PageMap;
  /** Name → version of browser, fonts and tools. */
  readonly versions: Readonly<Record<string, string>>;
  /** What a release tells of its pages, for the next one. */
  readonly release?: ReleaseContents;
  /** Per stage: how much came from the cache, and what was made anew. */
  readonly cache?: Readonly<
    Record<string, { readonly hit: number; readonly miss: number; readonly made: readonly string[] }>
  >;
}

/** The same report gives the same bytes: keys have a fixed order, lists are sorted, files count from cwd. */
export function formatReport(report: Report, { language, cwd }: Pick<ReportOptions, 'language' | 'cwd'>): string {
  const { diagnostics, outputs, statements, pageMap, versions, release, cache } = report;
  const json = {
    version: 1,
    versions: sortKeys(versions),
    ...(cache && { cache }),
    outputs: outputs
      .map(({ edition, file, pages, bytes, sha256 }) => ({ edition, file: showFile(file, cwd), pages, bytes, sha256 }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    statements: [...statements].sort((a, b) => (a.file < b.file ? -1 : 1)),
    diagnostics: sortDiagnostics(diagnostics).map((diagnostic) => describe(diagnostic, language, cwd)),
    pageMap: sortKeys(
      Object.fromEntries([...pageMap].map(([id, { page, folio, topMm }]) => [id, { page, folio, topMm }])),
    ),
    ...(release && { release }),
  };
  return `${toJson(json, 2)}\n`;
}

/** `--reporter json`: only the diagnostics, one object per line. */
export const formatJsonLines: Reporter = (diagnostics, { language, cwd }) =>
  sortDiagnostics(diagnostics)
    .map((diagnostic) => `${toJson(describe(diagnostic, language, cwd))}\n`)
    .join('');

function describe(diagnostic: Diagnostic, language: string, cwd: string): object {
  const { rule, severity, place, data, accepted } = diagnostic;
  const { message, hint } = wordDiagnostic(diagnostic, language);
  return {
    rule,
    severity,
    ...(place && { place: { file: showFile(place.file, cwd), line: place.line, column: place.column } }),
    message,
    hint,
    ...(accepted !== undefined && { accepted }),
    data: sortKeys(inLanguage(data, 'en')),
  };
}

function sortKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

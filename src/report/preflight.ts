/** Writes out/print/preflight.json: what is in the files for the printer, and what the rules found there. */
import path from 'node:path';
import type { Diagnostic } from '../diagnostic.js';
import type { PressedFile, Spine } from '../press-report.js';
import { toJson } from '../visible.js';
import { wordDiagnostic } from './messages.js';
import type { Preflight } from './preflight-schema.js';
import { showFile } from './reporter.js';

export interface PreflightInput {
  readonly tool: string;
  readonly book: { readonly title: string; readonly version: string; readonly date: string };
  readonly spine: Spine | undefined;
  readonly files: readonly PressedFile[];
}

export interface PreflightOptions {
  readonly language: string;
  /** Source files are shown from here, so that it does not matter where the project stands. */
  readonly projectDir: string;
}

/** The same files give the same bytes. */
export function formatPreflight(input: PreflightInput, options: PreflightOptions): string {
  const { tool, book, spine, files } = input;
  const { title, version, date } = book;
  const json: Preflight = {
    version: 1,
    tool,
    book: { title, version, date },
    spine: spine ? { ...spine } : null,
    notChecked: ['certified-pdfx-validator', 'ink-under-transparency', 'trapping'],
    files: files.map((each) => describeFile(each, options)),
  };
  return `${toJson(json, 1)}\n`;
}

function describeFile(
  { file, sha256, bytes, report }: PressedFile,
  options: PreflightOptions,
): Preflight['files'][number] {
  const { images, coverage, rules, findings, fonts, spots, ...facts } = report;
  return {
    file: path.basename(file),
    sha256,
    bytes,
    ...facts,
    fonts: [...fonts],
    leastPpi: images.length > 0 ? Math.min(...images.map(({ ppi }) => ppi)) : null,
    images: [...images],
    ...(spots && { spots: [...spots] }),
    coverage: coverage.map(({ spots: tints, ...inks }, index) => {
      return { page: index + 1, ...inks, ...(tints && { spots: [...tints] }) };
    }),
    rules: [...rules],
    findings: findings.map((each) => describeFinding(each, options)),
  };
}

function describeFinding(
  found: Diagnostic,
  { language, projectDir }: PreflightOptions,
): Preflight['files'][number]['findings'][number] {
  const { rule, severity, data, place } = found;
  const number = (key: string): number | undefined => (typeof data[key] === 'number' ? data[key] : undefined);
  const [page, xMm, yMm] = [number('page'), number('xMm'), number('yMm')];
  const heading = typeof data.heading === 'string' ? data.heading : undefined;
  return {
    rule,
    severity,
    message: wordDiagnostic(found, language).message,
    ...(page && { page }),
    ...(xMm !== undefined && { xMm }),
    ...(yMm !== undefined && { yMm }),
    ...(place && { source: { file: showFile(place.file, projectDir), line: place.line, ...(heading && { heading }) } }),
  };
}

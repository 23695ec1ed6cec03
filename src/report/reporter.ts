/** What every reporter takes and gives, and the two things they share: the order of diagnostics and names of files. */
import { isAbsolute, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.js';

export interface ReportOptions {
  /** Language of the messages, as a BCP 47 tag. */
  readonly language: string;
  readonly colour: boolean;
  /** File names are shown from this folder. */
  readonly cwd: string;
  /** The file that findings without a place are about; book.yaml of the book. */
  readonly subject?: string;
  /** The text of a source file for the code frame, or undefined when it cannot be shown. */
  readonly readSource: (file: string) => string | undefined;
}

export type Reporter = (diagnostics: readonly Diagnostic[], options: ReportOptions) => string;

/** By file, line, column and rule; those without a place come last, nearest to the summary. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    if (!a.place || !b.place) return Number(!a.place) - Number(!b.place);
    return (
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.rule, b.rule)
    );
  });
}

/** From cwd with forward slashes; the whole path when the file is elsewhere. */
export function showFile(file: string, cwd: string): string {
  const inside = relative(cwd, file);
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? file : inside;
  return shown.split(sep).join('/');
}

// Not by locale: the same input must give the same report everywhere.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Shows what became of texts, as a unified diff: on a terminal with colours. */
import { structuredPatch } from 'diff';
import { visible } from '../visible.js';
import { INK, RESET } from './ink.js';
import { showFile } from './reporter.js';
import { wordsFor } from './words.js';

export interface ChangedText {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

const CONTEXT_LINES = 1;

/** Empty where no text changed, but only how it is written down. */
export function formatDiff({ file, before, after }: ChangedText, colour: boolean, cwd: string): string {
  const name = showFile(file, cwd);
  // Ends of lines stay as they are, and are not shown.
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
  const { hunks } = structuredPatch(name, name, plain(before), plain(after), '', '', { context: CONTEXT_LINES });
  if (hunks.length === 0) return '';
  const paint = (ink: keyof typeof INK, line: string): string => (colour ? `${INK[ink]}${line}${RESET}` : line);
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    paint('dim', `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...changed.map((line) => {
      const text = visible(line);
      return line.startsWith('-') ? paint('error', text) : line.startsWith('+') ? paint('good', text) : text;
    }),
  ]);
  return [paint('bold', `--- ${visible(name)}`), paint('bold', `+++ ${visible(name)}`), ...lines].join('\n');
}

/** @param files with the number of slips in each, and the encoding that it had */
export function formatMended(
  files: readonly { readonly count: number; readonly encoding: string }[],
  language: string,
): string {
  const slips = files.reduce((sum, { count }) => sum + count, 0);
  const encoded = files.filter(({ encoding }) => encoding !== 'UTF-8').length;
  const { mended, notDared } = wordsFor(language);
  return [mended(slips, files.filter(({ count }) => count > 0).length, encoded), ...(slips > 0 ? [notDared] : [])].join(
    ' ',
  );
}

/** Shows the line of a place with a caret under its column, and one line before and after. */
import type { Place } from '../model.js';
import { wholeCharacters } from '../rules/tidy.js';
import { visible } from '../visible.js';
import { displayWidth } from './width.js';

/** A line is shown up to this many characters; of a longer one the part around the column. */
const SHOWN = 100;
const BEFORE_COLUMN = 60;
const TAB = '  ';

/** Columns count UTF-16 units from 1, as yaml and unist do. Empty when the text has no such line. */
export function codeFrame(text: string, place: Pick<Place, 'line' | 'column'>): string {
  const lines = linesAround(text, place.line);
  if (!lines.some(({ number }) => number === place.line)) return '';
  const digits = String(lines.at(-1)?.number).length;
  return lines
    .flatMap(({ number, line }) => {
      const label = String(number).padStart(digits);
      if (number !== place.line) return [`  ${label} | ${cut(line, 0).shown}`.trimEnd()];
      const { shown, before } = cut(line, place.column - 1);
      const caret = `${' '.repeat(displayWidth(before))}^`;
      return [`> ${label} | ${shown}`.trimEnd(), `  ${' '.repeat(digits)} | ${caret}`];
    })
    .join('\n');
}

/** The line with its neighbours; does not split a large file that is not shown. */
function linesAround(text: string, wanted: number): { number: number; line: string }[] {
  const found: { number: number; line: string }[] = [];
  let start = 0;
  for (let number = 1; number <= wanted + 1; number += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    // The empty rest after the last newline is a line only when the place is on it.
    const exists = start < text.length || number === wanted;
    if (number >= wanted - 1 && exists) found.push({ number, line: text.slice(start, end).replace(/\r$/, '') });
    if (newline === -1) break;
    start = newline + 1;
  }
  return found;
}

/** The part of a line around an index, ready to show, and what is shown before that index. */
function cut(line: string, index: number): { shown: string; before: string } {
  const at = Math.min(Math.max(index, 0), line.length);
  const from = line.length <= SHOWN ? 0 : Math.max(0, Math.min(at - BEFORE_COLUMN, line.length - SHOWN));
  const to = Math.min(line.length, from + SHOWN);
  const clean = (part: string) => visible(wholeCharacters(part).replaceAll('\t', TAB));
  const lead = from > 0 ? '…' : '';
  return {
    shown: `${lead}${clean(line.slice(from, to))}${to < line.length ? '…' : ''}`,
    before: `${lead}${clean(line.slice(from, at))}`,
  };
}

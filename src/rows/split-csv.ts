/** Splits CSV text into records of cells (RFC 4180), with the line of each. */

export interface CsvRecord {
  /** Of its first cell, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type SplitCsv =
  | { readonly records: readonly CsvRecord[] }
  /** `open` is a quote that is never closed, `text` one that is closed before the cell ends. */
  | { readonly problem: 'open' | 'text'; readonly line: number };

const SEPARATORS = [';', ',', '\t'];
/** No head is longer; what follows need not be looked at to guess. */
const MAX_HEAD = 65536;
/** What Excel writes above a table to say how it is separated. */
const SAID = /^sep=(.)\r?\n/i;
const BREAK = /\r\n?|\n/y;

/**
 * The separator is the one that the first line has most of: Excel in the Netherlands writes `;`, others `,` or a tab.
 * A quote inside a cell without quotes is a quote; line breaks inside quotes become `\n`.
 */
export function splitCsv(text: string): SplitCsv {
  const said = SAID.exec(text);
  const separator = said?.[1] ?? guessSeparator(text);
  const records: CsvRecord[] = [];
  let line = said ? 2 : 1;
  let cells: string[] = [];
  let start = line;
  let at = said?.[0].length ?? 0;
  while (at < text.length) {
    const from = line;
    let cell = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end === undefined) return { problem: 'open', line: from };
      const inside = text.slice(at + 1, end).replaceAll('""', '"');
      cell = inside.replace(/\r\n?/g, '\n');
      line += cell.split('\n').length - 1;
      at = end + 1;
    } else {
      const end = endOfPlain(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    BREAK.lastIndex = at;
    const ends = BREAK.exec(text);
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at === text.length) cells.push('');
    } else if (ends) {
      records.push({ line: start, cells });
      cells = [];
      at += ends[0].length;
      line += 1;
      start = line;
    } else if (at < text.length) return { problem: 'text', line: from };
  }
  if (cells.length > 0) records.push({ line: start, cells });
  return { records };
}

/** Of the quote that is not doubled. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

function endOfPlain(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function guessSeparator(text: string): string {
  const head =
    text
      .slice(0, MAX_HEAD)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

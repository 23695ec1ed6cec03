/** Writes a table as CSV that a spreadsheet opens as it is, and in which no value is taken for a formula. */

/** Excel in the Netherlands separates with `;`, because a comma stands in its numbers. */
export const SEPARATOR = ';';
/** Without it Excel takes UTF-8 for Windows-1252, and é for two other letters. */
export const BYTE_ORDER_MARK = '\ufeff';

export interface CsvOptions {
  readonly separator: string;
  readonly byteOrderMark: boolean;
}

/** @param table lines of cells, heads first */
export function writeCsv(table: readonly (readonly string[])[], { separator, byteOrderMark }: CsvOptions): string {
  const lines = table.map((cells) => `${cells.map((cell) => quoted(guarded(cell), separator)).join(separator)}\r\n`);
  return `${byteOrderMark ? BYTE_ORDER_MARK : ''}${lines.join('')}`;
}

const FORMULA = /^[=+\-@\t\r]/;
/** Harmless, and somebody may want to add them up. */
const NEGATIVE = /^-\d+(?:[.,]\d+)?$/;

/** A spreadsheet would run it: `=HYPERLINK(…)` in an evaluation form. An apostrophe makes it text, as when typed there. */
const guarded = (cell: string): string => (FORMULA.test(cell) && !NEGATIVE.test(cell) ? `'${cell}` : cell);

/** The value that was guarded: a table that went out can come in again. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Writes a table as CSV that a spreadsheet opens as it is, and in which no value is taken for a formula. */

/** Excel in the Netherlands separates with `;`, because a comma stands in its numbers. */
export const SEPARATOR = ';';
/** Without it Excel takes UTF-8 for Windows-1252, and é for two other letters. */
export const BYTE_ORDER_MARK = '\ufeff';

export interface CsvOptions {
  /** Default: SEPARATOR. */
  readonly separator?: string;
  /** Default: true. */
  readonly byteOrderMark?: boolean;
}

/** @param table lines of cells, heads first */
export function writeCsv(table: readonly (readonly (string | number)[])[], options: CsvOptions = {}): string {
  const { separator = SEPARATOR, byteOrderMark = true } = options;
  // Where a comma does not part cells, it stands in numbers.
  const written = (cell: string | number): string =>
    typeof cell === 'number' ? String(cell).replace('.', separator === ',' ? '.' : ',') : guarded(cell);
  const lines = table.map((cells) => `${cells.map((cell) => quoted(written(cell), separator)).join(separator)}\r\n`);
  return `${byteOrderMark ? BYTE_ORDER_MARK : ''}${lines.join('')}`;
}

const FORMULA = /^[=+\-@\t\r]/;
/** Harmless, and somebody may want to add them up. */
const NEGATIVE = /^-\d+(?:[.,]\d+)?$/;

/**
 * Behind a sign that separates cells for a spreadsheet of another country: there the rest of the cell would be a cell of its
 * own, quotes or not. Prices such as `12,-` have no sign or letter behind them.
 */
const INNER = /([;,\t|]\s*)(?=[=+@]|-[\p{L}\p{N}(])/gu;
const INNER_GUARDED = /([;,\t|]\s*)'(?=[=+@]|-[\p{L}\p{N}(])/gu;

/** A spreadsheet would run it: `=HYPERLINK(…)` in an evaluation form. An apostrophe makes it text, as when typed there. */
const guarded = (cell: string): string => {
  const inside = harmless(cell).replace(INNER, "$1'");
  return FORMULA.test(inside) && !NEGATIVE.test(inside) ? `'${inside}` : inside;
};

/** The value that was guarded: a table that went out can come in again. */
export const unguarded = (cell: string): string =>
  (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell).replace(INNER_GUARDED, '$1');

/** Control characters mean nothing in a table, and something to a terminal that shows it. */
const harmless = (cell: string): string => cell.replace(/(?![\t\r\n])\p{Cc}/gu, '\uFFFD');

/** Whatever might separate in any country, and what was taken for a formula. */
const TO_QUOTE = /[";,\t|\r\n]|^'[=+@-]/;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || TO_QUOTE.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Makes rows of a table of cells: the first line names the columns, and a value without a name leaves its row in doubt. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { doubledColumn, unreadableRows } from '../rules/fill/table.js';
import { badValue, extraValue } from '../rules/fill/values.js';
import type { Cell, CellValue, ReadRows, Row } from './row.js';

export interface TableRecord {
  readonly line: number;
  readonly cells: readonly (CellValue | BadCell)[];
}

/** What a spreadsheet could not count; `error` is what it shows of that, or '' where it did not try. */
export interface BadCell {
  readonly error: string;
}

export const isBad = (cell: CellValue | BadCell): cell is BadCell => typeof cell === 'object' && 'error' in cell;

/**
 * @param placeOf of a cell, whose column counts from 1
 * @param code of the only format that the rows are for
 */
export function rowsOfRecords(
  records: readonly TableRecord[],
  file: string,
  placeOf: (line: number, column: number) => Place,
  code?: string,
): ReadRows {
  const nothing = (problem: Diagnostic): ReadRows => ({ columns: [], rows: [], problems: [problem] });
  const [head, ...others] = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head) return nothing(diagnostic(unreadableRows, { reason: 'empty' }, { file, line: 1, column: 1 }));
  if (others.length === 0) return nothing(diagnostic(unreadableRows, { reason: 'no-rows' }, placeOf(head.line, 1)));
  const heads = head.cells.map((cell) => (isBad(cell) ? cell.error : oneLine(String(cell))));
  const doubled = heads.findIndex((name, index) => name !== '' && heads.indexOf(name) < index);
  if (doubled >= 0)
    return nothing(diagnostic(doubledColumn, { column: heads[doubled]! }, placeOf(head.line, doubled + 1)));
  const problems: Diagnostic[] = [];
  const rows = others.flatMap(({ line, cells }, index): Row[] => {
    const number = index + 1;
    const nameless = cells.findIndex((cell, column) => cell !== '' && !heads[column]);
    const bad = cells.flatMap((cell, column) => (isBad(cell) ? [{ ...cell, column }] : []));
    if (nameless >= 0) {
      const cell = cells[nameless]!;
      const value = isBad(cell) ? cell.error : String(cell);
      problems.push(diagnostic(extraValue, { value, row: number }, placeOf(line, nameless + 1)));
    }
    for (const { error, column } of bad) {
      const data = { column: heads[column] ?? '', value: error, row: number, reason: 'formula', known: '' } as const;
      problems.push(diagnostic(badValue, data, placeOf(line, column + 1)));
    }
    if (nameless >= 0 || bad.length > 0) return [];
    const filled = cells.flatMap((value, column): Cell[] =>
      value === '' || isBad(value) ? [] : [{ column: heads[column]!, value, place: placeOf(line, column + 1) }],
    );
    return [{ number, place: placeOf(line, 1), cells: filled, ...(code && { code }) }];
  });
  const columns = heads.flatMap((name, column) =>
    name ? [{ name, place: placeOf(head.line, column + 1), ...(code && { code }) }] : [],
  );
  return { columns, rows, problems };
}

/** A head may be broken over lines, to keep its column narrow. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

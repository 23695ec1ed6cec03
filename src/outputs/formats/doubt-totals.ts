/** Tells of totals in a row that are not the sum of its lines: the sheet is made, as the table has it. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { FieldValue, FormValues } from '../../pdf/document/fields/values.js';
import type { Cell, Row } from '../../rows/row.js';
import { wrongSum } from '../../rules/fill/total.js';
import { isCountable, wrongTotal } from '../../typed/total.js';
import type { Fillable } from './match-row.js';

/** What was matched of a row. */
interface MatchedRow {
  readonly values: FormValues;
  readonly cells: ReadonlyMap<string, Cell>;
}

export function doubtTotals(
  { code, fields }: Fillable,
  row: Row,
  { values, cells }: MatchedRow,
  language: string,
): Diagnostic[] {
  return fields.flatMap(({ name, writes, sums = [] }) => {
    const given = values[name] ?? '';
    const parts = sums.map((each) => values[each] ?? '');
    if (!isCountable(writes) || !isWritten(given) || !parts.every(isWritten)) return [];
    const wrong = wrongTotal(writes, given, parts, language);
    const cell = cells.get(name);
    if (!wrong || !cell) return [];
    return [diagnostic(wrongSum, { code, row: row.number, column: cell.column, ...wrong }, cell.place)];
  });
}

const isWritten = (value: FieldValue): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

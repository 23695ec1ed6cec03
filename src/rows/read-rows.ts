/** Reads rows of values from a CSV or JSON file: one row for each sheet that is to be filled. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { decodeText } from '../files/decode.js';
import type { Place } from '../model.js';
import { doubledColumn, type Reason, unreadableRows } from '../rules/fill/table.js';
import { extraValue } from '../rules/fill/values.js';
import { readJsonRows } from './read-json-rows.js';
import type { Cell, ReadRows, Row } from './row.js';
import { splitCsv } from './split-csv.js';
import { unguarded } from './write-csv.js';

/**
 * Never throws: with a fault that leaves the rest in doubt there are no rows.
 * @param file absolute path: its ending says whether it is JSON, and it is named in findings
 */
export function readRows(bytes: Uint8Array, file: string): ReadRows {
  if (BINARY.some((start) => start.every((byte, index) => bytes[index] === byte))) return unreadable('kind', file, 1);
  const text = decodeText(bytes);
  return /\.json$/i.test(file) ? readJsonRows(text, file) : readCsvRows(text, file);
}

/** A workbook of a spreadsheet, new (a zip) or old, and a PDF: what people give when the table is still to be saved as CSV. */
const BINARY = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

const unreadable = (reason: Reason, file: string, line: number): ReadRows => ({
  columns: [],
  rows: [],
  problems: [diagnostic(unreadableRows, { reason }, { file, line, column: 1 })],
});

function readCsvRows(text: string, file: string): ReadRows {
  const place = (line: number): Place => ({ file, line, column: 1 });
  const split = splitCsv(text);
  if ('problem' in split) return unreadable(`quote-${split.problem}`, file, split.line);
  const records = split.records.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }));
  const [head, ...others] = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head) return unreadable('empty', file, 1);
  if (others.length === 0) return unreadable('no-rows', file, head.line);
  const doubled = head.cells.find((name, index) => name !== '' && head.cells.indexOf(name) < index);
  if (doubled) {
    const problem = diagnostic(doubledColumn, { column: doubled }, place(head.line));
    return { columns: [], rows: [], problems: [problem] };
  }
  const problems: Diagnostic[] = [];
  const rows = others.flatMap(({ line, cells }, index): Row[] => {
    const nameless = cells.findIndex((cell, column) => cell !== '' && !head.cells[column]);
    if (nameless >= 0) {
      problems.push(diagnostic(extraValue, { value: cells[nameless]!, row: index + 1 }, place(line)));
      return [];
    }
    const filled = cells.flatMap((cell, column): Cell[] =>
      cell === '' ? [] : [{ column: head.cells[column]!, value: unguarded(cell), place: place(line) }],
    );
    return [{ number: index + 1, place: place(line), cells: filled }];
  });
  const columns = head.cells.filter(Boolean).map((name) => ({ name, place: place(head.line) }));
  return { columns, rows, problems };
}

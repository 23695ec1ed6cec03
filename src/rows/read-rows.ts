/** Reads rows of values from a CSV, XLSX or JSON file: one row for each sheet that is to be filled. */
import { diagnostic } from '../diagnostic.js';
import { decodeText } from '../files/decode.js';
import { type Reason, unreadableRows } from '../rules/fill/table.js';
import { readJsonRows } from './read-json-rows.js';
import type { ReadRows } from './row.js';
import { rowsOfRecords } from './rows-of-records.js';
import { splitCsv } from './split-csv.js';
import { unguarded } from './write-csv.js';
import { readXlsxRows } from './xlsx/read-xlsx-rows.js';

/**
 * Never throws: with a fault that leaves the rest in doubt there are no rows.
 * @param file absolute path: its ending says whether it is JSON, and it is named in findings
 */
export function readRows(bytes: Uint8Array, file: string): ReadRows {
  const begins = (start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  if (begins(ZIP)) return readXlsxRows(bytes, file);
  if (begins(OLD_OFFICE)) return unreadable('old', file, 1);
  if (begins(PDF)) return unreadable('kind', file, 1);
  const text = decodeText(bytes);
  return /\.json$/i.test(file) ? readJsonRows(text, file) : readCsvRows(text, file);
}

/** A workbook of today is a zip of XML; one of before 2007, or with a password, is not. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

const unreadable = (reason: Reason, file: string, line: number): ReadRows => ({
  columns: [],
  rows: [],
  problems: [diagnostic(unreadableRows, { reason }, { file, line, column: 1 })],
});

function readCsvRows(text: string, file: string): ReadRows {
  const split = splitCsv(text);
  if ('problem' in split) return unreadable(`quote-${split.problem}`, file, split.line);
  const records = split.records.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => unguarded(cell.trim())),
  }));
  // A cell in quotes may run over lines: columns of a text say nothing.
  return rowsOfRecords(records, file, (line) => ({ file, line, column: 1 }));
}

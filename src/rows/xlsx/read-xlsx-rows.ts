/** Reads rows of values from a workbook: from the sheets that are named as formats, or else from the first that has something. */
import { diagnostic } from '../../diagnostic.js';
import type { Place } from '../../model.js';
import { BadXml } from '../../office/read-xml.js';
import { BadZip, unzip } from '../../office/unzip.js';
import { otherSheets, type Reason, unreadableRows } from '../../rules/fill/table.js';
import type { ReadRows } from '../row.js';
import { rowsOfRecords } from '../rows-of-records.js';
import { readWorkbook, type Sheet } from './read-workbook.js';

/** `F04` or `F04 Uitnodiging`. */
const CODE = /^([A-Z]\d{2})(?![\p{L}\p{N}])/u;

/** Never throws. */
export function readXlsxRows(bytes: Uint8Array, file: string): ReadRows {
  const unreadable = (reason: Reason): ReadRows => ({
    columns: [],
    rows: [],
    problems: [diagnostic(unreadableRows, { reason }, { file, line: 1, column: 1 })],
  });
  let sheets: readonly Sheet[] | undefined;
  try {
    sheets = readWorkbook(unzip(bytes));
  } catch (problem) {
    if (problem instanceof BadZip) return unreadable(problem.trouble);
    if (problem instanceof BadXml) return unreadable('broken');
    throw problem;
  }
  if (!sheets) return unreadable('kind');
  const visible = sheets.filter(({ isHidden, records }) => !isHidden && records.length > 0);
  const coded = visible.filter(({ name }) => CODE.test(name));
  // One sheet of many that has nothing below its heads is not the one that is meant.
  const begun = coded.filter(({ records }) => records.length > 1);
  const named = begun.length > 0 ? begun : coded;
  const [first, ...others] = visible;
  if (!first) return unreadable('empty');
  const placeOf = (line: number, column: number): Place => ({ file, line, column });
  if (named.length > 0) return together(named.map((each) => rowsOfRecords(each.records, file, placeOf, codeOf(each))));
  const read = rowsOfRecords(first.records, file, placeOf);
  const data = { sheet: first.name, others: others.map(({ name }) => name).join(', ') };
  return others.length === 0
    ? read
    : { ...read, problems: [...read.problems, diagnostic(otherSheets, data, placeOf(1, 1))] };
}

const codeOf = ({ name }: Sheet): string | undefined => CODE.exec(name)?.[1];

const together = (all: readonly ReadRows[]): ReadRows => ({
  columns: all.flatMap(({ columns }) => columns),
  rows: all.flatMap(({ rows }) => rows),
  problems: all.flatMap(({ problems }) => problems),
});

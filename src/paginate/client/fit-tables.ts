/** Makes tables fit for pages: columns as wide on each page, joined rows together, rows higher than a page in pieces. */
import { MARKS } from './break-marks.js';
import { addColumns, modelRow } from './columns.js';
import { divideSpans } from './divide-spans.js';
import { splitRow } from './split-row.js';

/** A head that takes more of a page than this is not repeated. */
const MAX_HEAD = 0.35;
/** Room for borders and rounding. */
const SPARE_PX = 3;

export function fitTables(flow: HTMLElement, pagePx: number): void {
  for (const table of flow.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const heightPx = table.getBoundingClientRect().height;
    const isWhole = heightPx <= pagePx && getComputedStyle(table).breakInside === 'avoid';
    // Marks go out of the cells after layout, and may change no width then.
    if (!isWhole || MARKS.test(table.textContent ?? '')) fixColumns(table);
    if (isWhole) continue;
    const headPx = table.tHead?.getBoundingClientRect().height ?? 0;
    const repeats = headPx > 0 && headPx <= pagePx * MAX_HEAD;
    if (!repeats) table.dataset.headRepeats = 'never';
    const roomPx = pagePx - (repeats ? headPx : 0) - SPARE_PX;
    joinSpans(table, roomPx);
    for (const row of [...table.rows]) {
      if (row.getBoundingClientRect().height > roomPx && !row.closest('thead')) splitRow(row, roomPx);
    }
  }
}

/** Each page lays out its part of a table by itself, so widths that follow the content would differ from page to page. */
function fixColumns(table: HTMLTableElement): void {
  const widths = modelRow(table)?.map((cell) => cell.getBoundingClientRect().width);
  if (widths) addColumns(table, widths);
}

/** Rows that share a cell go to the next page together: the layout engine would rebuild the rows from the cells it finds. */
function joinSpans(table: HTMLTableElement, roomPx: number): void {
  for (const body of [...table.tBodies]) {
    const groups = groupsOf([...body.rows]);
    if (groups.every((group) => group.length === 1)) continue;
    for (const rows of groups) if (rows.length > 1 && heightOf(rows) > roomPx) divideSpans(rows, roomPx);
    for (const rows of groupsOf([...body.rows])) {
      const part = body.cloneNode(false) as HTMLElement;
      part.removeAttribute('id');
      if (rows.length > 1) part.classList.add('joined-rows');
      part.append(...rows);
      body.before(part);
    }
    body.remove();
  }
}

const heightOf = (rows: readonly HTMLTableRowElement[]): number =>
  rows.at(-1)!.getBoundingClientRect().bottom - rows[0]!.getBoundingClientRect().top;

function groupsOf(rows: readonly HTMLTableRowElement[]): HTMLTableRowElement[][] {
  const groups: HTMLTableRowElement[][] = [];
  let open = 0;
  for (const row of rows) {
    if (open > 0) groups.at(-1)!.push(row);
    else groups.push([row]);
    open = Math.max(open, ...[...row.cells].map((cell) => cell.rowSpan)) - 1;
  }
  return groups;
}

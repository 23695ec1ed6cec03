/** Makes tables fit for pages: columns as wide on each page, joined rows together, rows higher than a page in pieces. */
import { splitRow } from './split-row.js';

/** A head that takes more of a page than this is not repeated. */
const MAX_HEAD = 0.35;
/** Room for borders and rounding. */
const SPARE_PX = 3;

export function fitTables(flow: HTMLElement, pagePx: number): void {
  for (const table of flow.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    tighten(table);
    const heightPx = table.getBoundingClientRect().height;
    const isWhole = heightPx <= pagePx && getComputedStyle(table).breakInside === 'avoid';
    // Soft hyphens go out of the cells after layout, and may change no width then.
    if (!isWhole || table.textContent?.includes('\u00ad')) fixColumns(table);
    if (isWhole) continue;
    joinSpans(table);
    const headPx = table.tHead?.getBoundingClientRect().height ?? 0;
    const repeats = headPx > 0 && headPx <= pagePx * MAX_HEAD;
    if (!repeats) table.dataset.headRepeats = 'never';
    const roomPx = pagePx - (repeats ? headPx : 0) - SPARE_PX;
    for (const row of [...table.rows]) {
      if (row.getBoundingClientRect().height > roomPx && !row.closest('thead')) splitRow(row, roomPx);
    }
  }
}

/** The width that the table was given; a box around it takes the room that is left beside floats and margins. */
function roomFor(table: HTMLTableElement): number {
  const parent = table.parentElement!;
  const { paddingLeft, paddingRight } = getComputedStyle(parent);
  const room = parent.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const { marginLeft, marginRight } = getComputedStyle(table);
  return room - Number.parseFloat(marginLeft) - Number.parseFloat(marginRight);
}

/**
 * Where long words ask for more room than there is, the widest columns give in, all to the same width: a word that is
 * cut in two can be read, one that is cut off cannot.
 */
function tighten(table: HTMLTableElement): void {
  const roomPx = roomFor(table);
  if (table.getBoundingClientRect().width <= roomPx + 1) return;
  table.classList.add('narrowest');
  const wantedPx = modelRow(table)?.map((cell) => cell.getBoundingClientRect().width);
  table.classList.replace('narrowest', 'tight');
  if (!wantedPx) return;
  let capPx = roomPx / wantedPx.length;
  // What the narrow columns leave is for the wide ones; each round settles at least one column.
  for (const _ of wantedPx) {
    const narrow = wantedPx.filter((width) => width <= capPx);
    const leftPx = roomPx - narrow.reduce((sum, width) => sum + width, 0);
    if (narrow.length < wantedPx.length) capPx = leftPx / (wantedPx.length - narrow.length);
  }
  addColumns(
    table,
    wantedPx.map((width) => Math.min(width, capPx)),
  );
}

/** Each page lays out its part of a table by itself, so widths that follow the content would differ from page to page. */
function fixColumns(table: HTMLTableElement): void {
  const widths = modelRow(table)?.map((cell) => cell.getBoundingClientRect().width);
  if (widths) addColumns(table, widths);
}

function addColumns(table: HTMLTableElement, widthsPx: readonly number[]): void {
  if (table.querySelector(':scope > colgroup')) return;
  const columns = document.createElement('colgroup');
  for (const width of widthsPx) {
    const column = document.createElement('col');
    // The attribute, not a style: the layout engine takes an element with a style for hidden (#311).
    column.setAttribute('width', String(width));
    columns.append(column);
  }
  table.prepend(columns);
  table.classList.add('fixed-columns');
}

/** The cells of a row that has one in each column; none when every row joins some. */
function modelRow(table: HTMLTableElement): HTMLTableCellElement[] | undefined {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const count = Math.max(0, ...rows.map((cells) => cells.reduce((sum, { colSpan }) => sum + colSpan, 0)));
  return rows.find((cells) => cells.length === count && cells.every(({ colSpan }) => colSpan === 1));
}

/** Rows that share a cell go to the next page together: the layout engine would rebuild the rows from the cells it finds. */
function joinSpans(table: HTMLTableElement): void {
  for (const body of [...table.tBodies]) {
    const groups = groupsOf([...body.rows]);
    if (groups.every((group) => group.length === 1)) continue;
    for (const rows of groups) {
      const part = body.cloneNode(false) as HTMLElement;
      part.removeAttribute('id');
      if (rows.length > 1) part.classList.add('joined-rows');
      part.append(...rows);
      body.before(part);
    }
    body.remove();
  }
}

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

/** Makes the cells of a table fill a grid: no row without cells, no span over the end, no row shorter than the others. */
import type { Element } from 'hast';
import { h } from 'hastscript';

/** What a browser takes (HTML 4.9.11). */
const MOST_SPAN = 1000;

type Span = 'rowSpan' | 'colSpan';

/**
 * Tags say of each cell how far it reaches: with a hole, or with two cells in one place, nobody could hear under which head
 * a cell stands (ISO 14289-1 7.5).
 */
export function fillGrid(table: Element): void {
  const groups = [table, ...childrenOf(table, /^t(head|body|foot)$/)];
  for (const group of groups) dropEmptyRows(group);
  const rows = groups.flatMap((group) => placeCells(childrenOf(group, /^tr$/)));
  const width = Math.max(...rows.map(({ end }) => end));
  for (const { row, taken } of rows) {
    const name = cellsOf(row).every(({ tagName }) => tagName === 'th') ? 'th' : 'td';
    for (let column = taken; column < width; column++) row.children.push(h(name));
  }
}

export const cellsOf = (row: Element): Element[] => childrenOf(row, /^t[dh]$/);

const childrenOf = (parent: Element, names: RegExp): Element[] =>
  parent.children.filter((child): child is Element => child.type === 'element' && names.test(child.tagName));

/** A row that only holds what reaches into it from above is a row to a browser, and none in its tags. */
function dropEmptyRows(group: Element): void {
  const rows = childrenOf(group, /^tr$/);
  const empty = rows.filter((row) => cellsOf(row).length === 0);
  // From the end, so that rows above keep their places.
  for (const row of empty.toReversed()) {
    const at = rows.indexOf(row);
    for (const [index, above] of rows.slice(0, at).entries())
      for (const cell of cellsOf(above)) {
        const span = spanOf(cell, 'rowSpan');
        if (index + span > at) setSpan(cell, 'rowSpan', span - 1);
      }
    rows.splice(at, 1);
  }
  if (empty.length > 0) group.children = group.children.filter((child) => !empty.includes(child as Element));
}

interface PlacedRow {
  readonly row: Element;
  /** Columns in which something stands. */
  readonly taken: number;
  /** Behind the last of these. */
  readonly end: number;
}

/** Each cell in the first free column; none reaches over another one, or out of its group. */
function placeCells(rows: readonly Element[]): PlacedRow[] {
  /** For how many rows a column is taken. */
  const busy: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (busy[column]) column++;
      const high = Math.min(spanOf(cell, 'rowSpan'), rows.length - index);
      const end = column + spanOf(cell, 'colSpan');
      const start = column;
      do busy[column++] = high;
      while (column < end && !busy[column]);
      setSpan(cell, 'rowSpan', high);
      setSpan(cell, 'colSpan', column - start);
    }
    const taken = busy.filter((reach) => reach > 0).length;
    const end = busy.findLastIndex((reach) => reach > 0) + 1;
    for (const [at, reach] of busy.entries()) busy[at] = Math.max(0, (reach ?? 0) - 1);
    return { row, taken, end };
  });
}

function spanOf({ properties }: Element, name: Span): number {
  const span = Number(properties[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

function setSpan(cell: Element, name: Span, span: number): void {
  if (span > 1) cell.properties[name] = span;
  else delete cell.properties[name];
}

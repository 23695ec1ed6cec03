/** Divides cells that reach over more rows than a page holds: rows that share a cell stay together, so these would fit nowhere. */
import { continuation } from './split-row.js';

/** Of a page, as of a row in pieces (split-row.ts): small enough to fill what is left of one. */
const SHARE = 0.2;

/** @param rows that share cells, higher together than a page */
export function divideSpans(rows: readonly HTMLTableRowElement[], roomPx: number): void {
  const heights = rows.map((row) => row.getBoundingClientRect().height);
  let piecePx = 0;
  for (const [index, height] of heights.entries()) {
    if (piecePx > 0 && piecePx + height > roomPx * SHARE) {
      divideAt(rows, index);
      piecePx = 0;
    }
    piecePx += height;
  }
}

interface Placed {
  readonly cell: HTMLTableCellElement;
  readonly row: number;
  readonly column: number;
}

/** What reaches over this place goes on in a cell of its own below it, without words. */
function divideAt(rows: readonly HTMLTableRowElement[], at: number): void {
  const placed = placeCells(rows);
  const below = placed.filter(({ row }) => row === at);
  for (const { cell, row, column } of placed) {
    const rest = row + cell.rowSpan - at;
    if (row >= at || rest <= 0) continue;
    const tail = continuation(cell) as HTMLTableCellElement;
    // Of the first piece: what tags say of the cell.
    if (!cell.dataset.pieceOf) cell.dataset.rowSpan ??= String(cell.rowSpan);
    delete tail.dataset.rowSpan;
    cell.rowSpan = at - row;
    cell.dataset.goesOn = '';
    tail.rowSpan = rest;
    // Chromium drops an empty cell from the tags.
    tail.append('\u00a0');
    const next = below.find((each) => each.column > column);
    rows[at]!.insertBefore(tail, next?.cell ?? null);
  }
}

function placeCells(rows: readonly HTMLTableRowElement[]): Placed[] {
  const taken = rows.map((): boolean[] => []);
  return rows.flatMap((tr, row) => {
    let column = 0;
    return [...tr.cells].map((cell): Placed => {
      while (taken[row]![column]) column++;
      const start = column;
      column += cell.colSpan;
      for (const line of taken.slice(row, row + cell.rowSpan))
        for (let each = start; each < column; each++) line[each] = true;
      return { cell, row, column: start };
    });
  });
}

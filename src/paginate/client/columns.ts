/** Gives the columns of a table their widths, the same on each page. */

export function addColumns(table: HTMLTableElement, widthsPx: readonly number[]): void {
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
export function modelRow(table: HTMLTableElement): HTMLTableCellElement[] | undefined {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const count = Math.max(0, ...rows.map((cells) => cells.reduce((sum, { colSpan }) => sum + colSpan, 0)));
  return rows.find((cells) => cells.length === count && cells.every(({ colSpan }) => colSpan === 1));
}

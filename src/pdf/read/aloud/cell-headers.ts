/** Follows the cells of a table row by row, and tells of each which headers are said before it. */

export interface CellFacts {
  readonly isHeader: boolean;
  readonly scope: string | undefined;
  /** Ids of headers that it names itself. */
  readonly named: readonly string[];
  readonly id: string | undefined;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableHeaders {
  startRow(isHead: boolean): void;
  /** What is said before the cell; its own text is told of afterwards. */
  startCell(cell: CellFacts): readonly string[];
  endCell(text: string): void;
}

/** No table is wider; a file that says so wants us to count. */
const MOST_COLUMNS = 1000;

export function followHeaders(): TableHeaders {
  const columns = new Map<number, string>();
  const ids = new Map<string, string>();
  /** Per column how many rows more a cell above takes. */
  const taken = new Map<number, number>();
  let row: string[] = [];
  let column = 0;
  let isInHead = false;
  let open: { readonly cell: CellFacts; readonly at: number } | undefined;
  return {
    startRow(isHead) {
      row = [];
      column = 0;
      isInHead = isHead;
    },
    startCell(cell) {
      while ((taken.get(column) ?? 0) > 0 && column < MOST_COLUMNS) {
        taken.set(column, taken.get(column)! - 1);
        column += 1;
      }
      const at = column;
      open = { cell, at };
      const span = Math.min(cell.columnSpan, MOST_COLUMNS);
      if (cell.rowSpan > 1) for (let each = at; each < at + span; each += 1) taken.set(each, cell.rowSpan - 1);
      column += span;
      if (cell.isHeader) return [];
      const named = cell.named.flatMap((id) => ids.get(id) ?? []);
      return named.length > 0 ? named : [...row, ...(columns.has(at) ? [columns.get(at)!] : [])].filter(Boolean);
    },
    endCell(text) {
      if (!open?.cell.isHeader) return;
      const { cell, at } = open;
      if (cell.id) ids.set(cell.id, text);
      const isColumn = cell.scope === 'Column' || cell.scope === 'Both' || (cell.scope === undefined && isInHead);
      if (isColumn)
        for (let each = at; each < at + Math.min(cell.columnSpan, MOST_COLUMNS); each += 1) columns.set(each, text);
      if (cell.scope === 'Row' || cell.scope === 'Both') row.push(text);
    },
  };
}

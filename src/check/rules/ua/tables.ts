/** Judges that the cells of a table make a grid, and that each finds its headers (ISO 14289-1 7.2 and 7.5). */
import type { StructureNode, UaFacts } from '../../../pdf/read/ua/facts.js';
import { type Finding, find } from './finding.js';

interface Cell {
  readonly node: StructureNode;
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly cells: readonly Cell[];
  /** Per row and column the cell that covers it. */
  readonly places: readonly (readonly (Cell | undefined)[])[];
  readonly overlap: StructureNode | undefined;
  readonly rowCount: number;
}

/** Spans beyond this are damage. */
const MAX_SPAN = 1000;

export const tableFindings = ({ nodes }: UaFacts): Finding[] =>
  nodes.filter(({ standard }) => standard === 'Table').flatMap((table) => judgeTable(table, nodes));

function judgeTable(table: StructureNode, nodes: readonly StructureNode[]): Finding[] {
  const grid = layOut(rowsOf(table, nodes), nodes);
  return [...judgeGrid(table, grid), ...judgeHeaders(grid)];
}

function rowsOf(node: StructureNode, nodes: readonly StructureNode[]): StructureNode[] {
  return node.kids.flatMap((index) => {
    const kid = nodes[index];
    if (kid?.standard === 'TR') return [kid];
    return kid && /^T(Head|Body|Foot)$/.test(kid.standard ?? '') ? rowsOf(kid, nodes) : [];
  });
}

function layOut(rows: readonly StructureNode[], nodes: readonly StructureNode[]): Grid {
  const places: (Cell | undefined)[][] = rows.map(() => []);
  const cells: Cell[] = [];
  let overlap: StructureNode | undefined;
  for (const [row, { kids }] of rows.entries()) {
    let column = 0;
    for (const index of kids) {
      const node = nodes[index];
      if (!node || !/^T[HD]$/.test(node.standard ?? '')) continue;
      while (places[row]?.[column]) column += 1;
      const cell = { node, row, column };
      cells.push(cell);
      const [height, width] = [Math.min(node.rowSpan, MAX_SPAN), Math.min(node.columnSpan, MAX_SPAN)];
      for (let down = 0; down < height; down += 1) {
        places[row + down] ??= [];
        for (let right = 0; right < width; right += 1) {
          if (places[row + down]?.[column + right]) overlap ??= node;
          const line = places[row + down];
          if (line) line[column + right] = cell;
        }
      }
      column += width;
    }
  }
  return { cells, places, overlap, rowCount: rows.length };
}

function judgeGrid(table: StructureNode, { places, overlap, rowCount }: Grid): Finding[] {
  const found: Finding[] = [];
  if (overlap) found.push(find('7.2-15', overlap.page, overlap.type));
  if (places.length > rowCount) found.push(find('7.2-41', table.page, table.type));
  const filled = places.slice(0, rowCount).map((line) => line.filter((cell) => cell !== undefined).length);
  const odd = filled.findIndex((count) => count !== filled[0]);
  if (odd < 0) return found;
  const spans = places[odd]?.some((cell) => cell && cell.row === odd && cell.node.columnSpan > 1);
  return [...found, find(spans ? '7.2-42' : '7.2-43', table.page, table.type, `${filled[0]}, ${filled[odd]}`)];
}

/** A cell of data names its headers, or stands in the row or column of a header that says for which it is. */
function judgeHeaders({ cells, places }: Grid): Finding[] {
  const headers = cells.filter(({ node }) => node.standard === 'TH');
  const ids = new Set(cells.flatMap(({ node }) => node.id ?? []));
  if (headers.length === 0) return [];
  for (const { node, row, column } of cells) {
    // A cell without content, as in the corner of two heads, belongs to no header.
    if (node.standard !== 'TD' || (node.pieces === 0 && node.kids.length === 0 && node.objects === 0)) continue;
    const unknown = node.headers.filter((id) => !ids.has(id));
    if (unknown.length > 0) return [find('7.5-2', node.page, node.type, unknown.join(' '))];
    if (node.headers.length > 0) continue;
    const inRow = places[row]?.some((cell) => isHeaderFor(cell, /^(Row|Both)$/));
    const inColumn = places.some((line) => isHeaderFor(line[column], /^(Column|Both)$/));
    if (!inRow && !inColumn) return [find('7.5-1', node.page, node.type)];
  }
  return [];
}

const isHeaderFor = (cell: Cell | undefined, scope: RegExp): boolean =>
  cell?.node.standard === 'TH' && scope.test(cell.node.scope ?? '');

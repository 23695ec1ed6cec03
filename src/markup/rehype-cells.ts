/** Merges cells of tables as MultiMarkdown does (`||` and `^^`), takes away a head in which nothing stands, and fills holes. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { cellsOf, fillGrid } from './table-grid.js';
import { visit } from './walk.js';

/** What remark-tables.ts noted of a cell. */
type Merge = 'left' | 'up';

export const rehypeCells = () => (tree: Root) => {
  visit(tree, { tagName: 'table' }, (table: Element) => {
    dropEmptyHead(table);
    const rows: Element[] = [];
    visit(table, { tagName: 'tr' }, (row: Element) => {
      rows.push(row);
    });
    if (rows.some((row) => cellsOf(row).some(({ properties }) => properties.dataMerge))) merge(rows);
    fillGrid(table);
    markInner(rows);
  });
};

function dropEmptyHead(table: Element): void {
  const at = table.children.findIndex((child) => child.type === 'element' && child.tagName === 'thead');
  const head = table.children[at];
  if (head?.type !== 'element' || textOf(head).trim() || hasPicture(head)) return;
  const hasBody = table.children.some((child) => child.type === 'element' && child.tagName === 'tbody');
  if (hasBody) table.children.splice(at, 1);
}

const hasPicture = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)));

/** A cell of a row with the columns that it takes. */
interface Placed {
  readonly cell: Element;
  readonly column: number;
  span: number;
  readonly goesUp: boolean;
}

function merge(rows: readonly Element[]): void {
  let above: readonly Placed[] = [];
  for (const row of rows) {
    const placed = joinedToTheLeft(row);
    const gone = new Set(row.children.filter((child) => child.type === 'element' && isMerged(child)));
    const here: Placed[] = [];
    for (let index = 0; index < placed.length; index++) {
      const each = placed[index]!;
      const upper = above.find(({ column, cell }) => column === each.column && cell.tagName === each.cell.tagName);
      const under = upper && each.goesUp ? upTo(placed.slice(index), upper.span) : [];
      if (!upper || under.length === 0) {
        here.push(each);
        continue;
      }
      upper.cell.properties.rowSpan = Number(upper.cell.properties.rowSpan ?? 1) + 1;
      for (const { cell } of under) gone.add(cell);
      here.push(upper);
      index += under.length - 1;
    }
    for (const { cell } of placed) delete cell.properties.dataMerge;
    row.children = row.children.filter((child) => child.type !== 'element' || !gone.has(child));
    above = here;
  }
}

const isMerged = ({ properties }: Element): boolean => properties.dataMerge === ('left' satisfies Merge);

/** The first cell of a row has none before it. */
function joinedToTheLeft(row: Element): Placed[] {
  const placed: Placed[] = [];
  for (const [column, cell] of cellsOf(row).entries()) {
    const before = placed.at(-1);
    if (!isMerged(cell) || !before) {
      if (isMerged(cell)) delete cell.properties.dataMerge;
      placed.push({ cell, column, span: 1, goesUp: cell.properties.dataMerge === ('up' satisfies Merge) });
      continue;
    }
    before.span += 1;
    before.cell.properties.colSpan = before.span;
  }
  return placed;
}

/** The cells that stand under one of so many columns, if all of them go up and they are as wide together. */
function upTo(placed: readonly Placed[], span: number): readonly Placed[] {
  const under: Placed[] = [];
  let width = 0;
  for (const each of placed) {
    if (width >= span || !each.goesUp) break;
    under.push(each);
    width += each.span;
  }
  return width === span ? under : [];
}

/** The first cell of a row is no head of it where one from above reaches into the row. */
function markInner(rows: readonly Element[]): void {
  let reaches = 0;
  for (const row of rows) {
    const [first] = cellsOf(row);
    if (reaches > 0 && first) first.properties.dataOwn = 'inner-cell';
    else reaches = Number(first?.properties.rowSpan ?? 1);
    reaches -= 1;
  }
}

/** Merges cells of tables as MultiMarkdown does (`||` and `^^`), and takes away a head in which nothing stands. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
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
    markInner(rows);
  });
};

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName));

function dropEmptyHead(table: Element): void {
  const at = table.children.findIndex((child) => child.type === 'element' && child.tagName === 'thead');
  const head = table.children[at];
  if (head?.type !== 'element' || textOf(head).trim() || hasPicture(head)) return;
  const hasBody = table.children.some((child) => child.type === 'element' && child.tagName === 'tbody');
  if (hasBody) table.children.splice(at, 1);
}

const hasPicture = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)));

/** A cell goes to the one before it, or above it where that is as wide. */
function merge(rows: readonly Element[]): void {
  /** By column, the cell that covers it in the row above. */
  let above: (Element | undefined)[] = [];
  for (const row of rows) {
    const covers: (Element | undefined)[] = [];
    const gone = new Set<Element>();
    let column = 0;
    let before: Element | undefined;
    for (const cell of cellsOf(row)) {
      const merges = cell.properties.dataMerge as Merge | undefined;
      delete cell.properties.dataMerge;
      const upper = above[column];
      if (merges === 'left' && before) {
        before.properties.colSpan = Number(before.properties.colSpan ?? 1) + 1;
        gone.add(cell);
        covers[column] = before;
      } else if (merges === 'up' && upper && sameHead(upper, cell)) {
        if (covers[column - 1] !== upper) upper.properties.rowSpan = Number(upper.properties.rowSpan ?? 1) + 1;
        gone.add(cell);
        covers[column] = upper;
        before = undefined;
      } else {
        covers[column] = cell;
        before = cell;
      }
      column += 1;
    }
    row.children = row.children.filter((child) => child.type !== 'element' || !gone.has(child));
    above = covers;
  }
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

/** A cell of the head does not reach into the body. */
const sameHead = (upper: Element, cell: Element): boolean => upper.tagName === cell.tagName;

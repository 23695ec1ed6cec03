/** Makes of a document to read what a page of a site shows: headings that are links to themselves, cells that name their column. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { hasClass, isPart, partsNamed, wordsOf } from './parts.js';

export interface Adapting {
  /** In a form every stop of the Tab key is a question. */
  readonly hasLinks: boolean;
}

export const adapted = (nodes: readonly ElementContent[], how: Adapting): ElementContent[] =>
  nodes.map((node) => adapt(node, how));

function adapt(node: ElementContent, how: Adapting): ElementContent {
  if (!isPart(node) || node.tagName === 'svg') return node;
  if (
    how.hasLinks &&
    /^h[2-4]$/.test(node.tagName) &&
    node.properties.id !== undefined &&
    !hasClass(node, 'field-label') &&
    partsNamed(node.children, 'a', 'label').length === 0
  )
    return { ...node, children: [h('a.heading-link', { href: `#${node.properties.id}` }, node.children)] };
  if (node.tagName === 'table') return labelled({ ...node, children: adapted(node.children, how) });
  return { ...node, children: adapted(node.children, how) };
}

/** On a narrow screen each cell stands under the last, and says itself which column it is of. */
function labelled(table: Element): Element {
  const [head] = partsNamed(table.children, 'thead');
  const heads = head ? partsNamed(head.children, 'th', 'td').map(({ children }) => wordsOf(children)) : [];
  if (heads.length < 2) return table;
  const children = table.children.map((part) =>
    isPart(part) && part.tagName === 'tbody'
      ? { ...part, children: part.children.map((row) => labelRow(row, heads)) }
      : part,
  );
  return { ...table, children };
}

function labelRow(row: ElementContent, heads: readonly string[]): ElementContent {
  if (!isPart(row)) return row;
  let column = 0;
  const children = row.children.map((cell) => {
    if (!isPart(cell)) return cell;
    const label = heads[column] ?? '';
    column += Number(cell.properties.colSpan ?? 1);
    return {
      ...cell,
      properties: { ...cell.properties, ...((column > 1 || isFilledIn(cell)) && label && { dataLabel: label }) },
    };
  });
  return { ...row, children };
}

/** In a list to fill in no cell names its row. */
const isFilledIn = (cell: Element): boolean => partsNamed(cell.children, 'input', 'select', 'textarea').length > 0;

/** Small changes that print and PDF tags need: whole tables, drawn boxes, no italics by tag, source lines on blocks. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const BLOCKS = new Set([
  'p',
  'li',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tr',
  'pre',
  'figure',
  'blockquote',
  'div',
  'dl',
]);
/** From this many columns on a table takes the label column too. */
const WIDE_TABLE = 3;

export const rehypePrint = () => (tree: Root) => {
  visit(tree, 'element', (element) => {
    const line = element.position?.start.line;
    if (line && BLOCKS.has(element.tagName)) element.properties.dataLine = String(line);
    if (element.tagName === 'table') table(element);
    if (element.tagName === 'input') {
      element.properties = { className: element.properties.checked ? ['box', 'box-ticked'] : ['box'] };
      element.tagName = 'span';
    }
  });
};

/**
 * Chromium takes a small table for layout unless it says that it is one, drops an empty cell, and then the table is
 * no longer regular (ISO 14289-1 7.2).
 */
function table(element: Element): void {
  element.properties.role = 'table';
  let columns = 0;
  visit(element, 'element', (cell) => {
    if (cell.tagName === 'tr')
      columns = Math.max(columns, cell.children.filter((child) => child.type === 'element').length);
    if (cell.tagName === 'th' && !cell.properties.scope) cell.properties.scope = 'col';
    if ((cell.tagName === 'td' || cell.tagName === 'th') && cell.children.length === 0)
      cell.children = [{ type: 'text', value: '\u00a0' }];
  });
  const own = [element.properties.className ?? []].flat() as string[];
  if (own.length === 0) element.properties.className = columns >= WIDE_TABLE ? ['table', 'table-wide'] : ['table'];
}

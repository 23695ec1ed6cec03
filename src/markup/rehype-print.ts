/** Small changes that print and PDF tags need: whole tables, drawn boxes, source lines on blocks. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { MarkupContext } from './context.js';
import { cellsOf } from './table-grid.js';
import { visit } from './walk.js';

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
/** Up to this many rows a table stays on one page. */
const SHORT_TABLE = 8;
/** One row needs no name. */
const LEAST_ROWS = 2;
/** Longer it is a text of its own. */
const LONGEST_NAME = 60;
/** First columns of short words keep them on one line. */
const SHORT_WORDS = 20;

export const rehypePrint =
  ({ words }: MarkupContext) =>
  () =>
  (tree: Root) => {
    visit(tree, 'element', (element) => {
      const line = element.position?.start.line;
      if (line && BLOCKS.has(element.tagName)) element.properties.dataLine = String(line);
      if (element.tagName === 'table') table(element);
      if (element.tagName === 'dl') element.properties.className ??= ['definitions'];
      if (element.tagName === 'input') {
        const isTicked = Boolean(element.properties.checked);
        element.properties = {
          className: isTicked ? ['box', 'box-ticked'] : ['box'],
          // Who listens hears it too.
          role: 'img',
          ariaLabel: isTicked ? words.ticked : words.unticked,
        };
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
  const rows: Element[] = [];
  visit(element, 'element', (part) => {
    if (part.tagName === 'tr') rows.push(part);
    if (part.tagName === 'th' && !part.properties.scope) part.properties.scope = 'col';
    if (/^t[dh]$/.test(part.tagName) && part.children.length === 0) part.children = [{ type: 'text', value: '\u00a0' }];
  });
  if (namesRows(element, rows))
    for (const row of rows) {
      const [first] = cellsOf(row);
      // The browser's tags say so; a `th` would look otherwise.
      if (first?.tagName === 'td' && !first.properties.dataOwn) first.properties.role = 'rowheader';
    }
  const own = [element.properties.className ?? []].flat();
  if (own.length === 0) element.properties.className = ['table', ...tableShape(rows)];
}

/** Whether what stands first in each row says what the row is about: all have words, few, and no two the same (WCAG 1.3.1). */
function namesRows({ properties }: Element, rows: readonly Element[]): boolean {
  // As remark-tables.ts found it written.
  const said = properties.dataRowHeads;
  delete properties.dataRowHeads;
  if (said) return said === 'yes';
  const body = rows.map(cellsOf).filter(([first]) => first?.tagName === 'td');
  if (body.length < LEAST_ROWS || body.length === rows.length) return false;
  const names = body.map(([first]) => textOf(first!).trim());
  return (
    body.every((cells) => cells.length > 1 && cells.length === body[0]!.length) &&
    names.every((name) => /[\p{L}\d]/u.test(name) && name.length <= LONGEST_NAME) &&
    new Set(names).size === names.length
  );
}

/** Classes for the styles, which cannot count. */
function tableShape(rows: readonly Element[]): string[] {
  const cells = rows.map((row) => row.children.filter((child) => child.type === 'element'));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const longest = Math.max(0, ...cells.map(([first]) => (first ? textOf(first).length : 0)));
  return [
    ...(columns >= WIDE_TABLE ? ['table-wide'] : []),
    ...(rows.length <= SHORT_TABLE ? ['table-short'] : []),
    ...(longest <= SHORT_WORDS ? ['table-firm'] : []),
  ];
}

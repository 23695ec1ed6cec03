/** Marks what must not stand alone at the foot or the head of a page: in styles `:last-child` is the last of each page's piece. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from './walk.js';

/** Shorter tables stay whole anyway, or have no row to spare. */
const LEAST_ROWS = 5;
const LEAST_POINTS = 3;

/** Each marked one stays with the one before it. */
export const rehypeAlone = () => (tree: Root) => {
  for (const child of tree.children) {
    const items = child.type === 'element' && /^[uo]l$/.test(child.tagName) ? elementsIn(child) : [];
    if (items.length >= LEAST_POINTS) mark(items.at(-1));
  }
  visit(tree, 'element', (element) => {
    const [first, second, ...rest] = elementsIn(element);
    const last = rest.at(-1) ?? second;
    if (element.tagName === 'tbody' && rest.length + 2 >= LEAST_ROWS) for (const row of [second, last]) mark(row);
    const { className } = element.properties;
    const names = Array.isArray(className) ? className : [];
    if (first && (names.includes('steps') || names.includes('checklist')))
      for (const item of [second, last]) mark(item);
  });
  visit(tree, (node) => {
    if (node.type === 'root' || (node.type === 'element' && HOLDS_BLOCKS.has(node.tagName))) markLedTo(node.children);
  });
};

const HOLDS_BLOCKS = new Set([
  'div',
  'section',
  'article',
  'aside',
  'blockquote',
  'li',
  'dd',
  'td',
  'details',
  'fieldset',
]);
/** Those that may go on on the next page: what stays whole would take its words along, and leave a hole that is worse. */
const BLOCKS = new Set(['p', 'ul', 'ol', 'dl', 'pre']);
/** Also the wide one of Chinese and Japanese. */
const COLON = /[:\uff1a]\s*$/;

/**
 * Words that end in a colon lead to what comes next. In a row of such words only every other one is kept with its next: a
 * conversation written like that has to go on on the next page somewhere.
 */
function markLedTo(children: readonly (RootContent | ElementContent)[]): void {
  let leads = false;
  for (const child of children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    const block = child.type === 'element' && BLOCKS.has(child.tagName) ? child : undefined;
    const isLedTo: boolean = leads && block !== undefined;
    if (isLedTo) mark(block);
    leads = !isLedTo && (block === undefined || block.tagName === 'p') && COLON.test(textOf(child));
  }
}

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');

/** Not by a class: styles know plain lists and tables by having none. */
function mark(element: Element | undefined): void {
  if (element) element.properties.dataNotAlone = '';
}

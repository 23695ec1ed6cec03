/** Marks what must not stand alone at the foot or the head of a page: in styles `:last-child` is the last of each page's piece. */
import type { Element, Root } from 'hast';
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
};

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');

function mark(element: Element | undefined): void {
  if (!element) return;
  const own = [element.properties.className ?? []].flat().filter((name) => typeof name !== 'boolean');
  if (!own.includes('not-alone')) element.properties.className = [...own, 'not-alone'];
}

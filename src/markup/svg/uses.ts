/** Counts what a drawing becomes when its copies are drawn: a few lines of copies of copies would be millions of shapes. */
import type { Element } from 'hast';
import { visit } from '../walk.js';

const MOST_SHAPES = 100_000;

/** Also for a copy that holds itself. */
export function tooManyCopies(root: Element): boolean {
  const byId = new Map<string, Element>();
  let copies = 0;
  visit(root, 'element', (element) => {
    if (element.properties.id) byId.set(String(element.properties.id), element);
    if (element.tagName === 'use') copies += 1;
  });
  if (copies === 0) return false;
  const counted = new Map<Element, number>();
  const count = (element: Element): number => {
    const known = counted.get(element);
    if (known !== undefined) return known;
    // Whoever comes here again meanwhile is inside itself.
    counted.set(element, Number.POSITIVE_INFINITY);
    let sum = 1;
    for (const child of element.children) if (child.type === 'element') sum += count(child);
    const target = element.tagName === 'use' ? byId.get(String(element.properties.href ?? '').slice(1)) : undefined;
    if (target) sum += count(target);
    counted.set(element, sum);
    return sum;
  };
  return count(root) > MOST_SHAPES;
}

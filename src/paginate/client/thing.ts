/** Runs in the page: what an element is part of, as people would point at it: "the table under this heading". */
import type { ClientThing, ThingName } from './contract.js';

/** The first that fits from the inside out. */
const THINGS: readonly (readonly [selector: string, name: ThingName])[] = [
  ['.furniture', 'furniture'],
  ['table', 'table'],
  ['figure, .figure, img, svg', 'picture'],
  ['pre', 'code'],
  ['.format-card', 'card'],
  ['.field', 'field'],
  ['h1, h2, h3, h4, h5, h6, .book-title, .book-subtitle', 'title'],
  ['blockquote', 'quote'],
  ['.block, .let-op, .summary, .next, .example, .term', 'box'],
  ['li', 'list'],
];
const ALL = THINGS.map(([selector]) => selector).join(', ');
const HEADINGS = '.paper-content :is(h1, h2, h3, h4, h5, h6)';

export function thingOf(element: Element): ClientThing {
  const around = element.closest(ALL);
  const thing = THINGS.find(([selector]) => around?.matches(selector))?.[1] ?? 'text';
  return { thing, heading: headingOver(element) };
}

function headingOver(element: Element): string {
  let over = '';
  for (const heading of document.querySelectorAll(HEADINGS)) {
    if (heading.contains(element)) continue;
    const before = heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!before) break;
    over = (heading.textContent ?? '').trim().replace(/\s+/g, ' ');
  }
  return over;
}

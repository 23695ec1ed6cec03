/** Says where an element of the pages comes from, for messages. */
import type { ClientPlace } from './contract.js';
import { thingOf } from './thing.js';

export function placeOf(element: Element): ClientPlace {
  const line = lineOf(element);
  const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
  return { thing: thingOf(element).thing, text, ...(line && { line }) };
}

/** In the source; of the nearest element that knows it. */
export function lineOf(element: Element): number | undefined {
  return Number(element.closest<HTMLElement>('[data-line]')?.dataset.line) || undefined;
}

/** Makes the box of a page number in the text: filled in after layout, as wide as three digits, so that filling moves no line. */
import type { Element, Properties } from 'hast';
import { h } from 'hastscript';

/** What stands in a box while its number is unknown; paginate/client/dress.ts puts a mark in its place. */
const UNKNOWN = '000';

/** @param selector of a box that may be longer than its number, at the end of a line of its own */
export const pageNumber = (selector: string, of: string): Element => h(selector, { dataPageOf: of }, UNKNOWN);

/**
 * A number in running text, or a range of two. Marks that follow it stand in the box too: the white that a short number
 * leaves then falls behind the full stop and not before it.
 */
export function pageNumberInText(of: string, after = '', to?: string): Element {
  return inText('span', { dataPageOf: of }, after, to);
}

/**
 * The same as a link: the box itself, because Chromium makes a link of its own of every box in one.
 * @param says what is heard before the number: a number alone does not say where it leads (WCAG 2.4.4)
 */
export function linkedPageNumber(says: string, of: string, after = '', to?: string): Element {
  const title = `${says} ${to ? `${UNKNOWN}–${UNKNOWN}` : UNKNOWN}`;
  return inText('a', { href: `#${of}`, title, dataPageOf: of }, after, to);
}

function inText(tag: string, properties: Properties, after: string, to: string | undefined): Element {
  const className = [to ? 'page-range' : 'page-number', ...(after ? [`page-after-${after.length}`] : [])];
  const text = `${to ? `${UNKNOWN}–${UNKNOWN}` : UNKNOWN}${after}`;
  return h(tag, { className, ...properties, ...(to && { dataPageTo: to }) }, text);
}

/** Lets a group go over a page between its parts, where keeping it whole would cost more than it gives. */

/** Short lists and tables; a box such as a tip is no group: it stays whole whenever it fits a page. */
const GROUPS = '.steps-short, .checklist-short, .table-short';
/** Some of them stay with the one before. */
const PARTS = '.step, .checklist > li';
/** A taller group would leave most of a page empty before it. */
const MAX_SHARE = 0.5;

/** Says so in attributes, which breaks.css reads. */
export function releaseGroups(flow: HTMLElement, pagePx: number): void {
  for (const group of flow.querySelectorAll<HTMLElement>(GROUPS)) {
    if (heightOf(group) > pagePx * MAX_SHARE) group.dataset.released = 'inside';
  }
  for (const part of flow.querySelectorAll<HTMLElement>(PARTS)) {
    const before = part.previousElementSibling;
    if (!before || getComputedStyle(part).breakBefore !== 'avoid') continue;
    // Together they fit no page: then the browser would cut one of them rather than part them.
    if (heightOf(before) + heightOf(part) > pagePx) part.dataset.released = 'before';
  }
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

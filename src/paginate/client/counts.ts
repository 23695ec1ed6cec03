/** Runs in the page: counts elements before and after pagination, for Paged.js drops rows and cells without a word. */
import type { ClientMiscount } from './contract.js';

const COUNTED = 'table, tr, th, td, ul, ol, li, figure, img, svg, a[href], h1, h2, h3, h4, h5, h6, p, pre, blockquote';

export const countSource = (source: DocumentFragment): ReadonlyMap<string, number> =>
  countTags([...source.querySelectorAll(COUNTED)]);

/** Fragments of an element that was divided over pages share Paged.js's `data-ref`, and count once. */
export function countPages(): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const elements = document.querySelectorAll<HTMLElement>(`.pagedjs_page_content :is(${COUNTED})`);
  return countTags(
    [...elements].filter((element) => {
      // A head that is said again, and a piece of a row that no page could hold, are no more than was written.
      if (element.closest('[data-repeated]')) return false;
      const ref = element.dataset.pieceOf ?? element.dataset.ref;
      if (ref === undefined) return true;
      const isNew = !seen.has(ref);
      seen.add(ref);
      return isNew;
    }),
  );
}

export function miscounts(source: ReadonlyMap<string, number>, pages: ReadonlyMap<string, number>): ClientMiscount[] {
  return [...new Set([...source.keys(), ...pages.keys()])]
    .map((tag) => ({ tag, source: source.get(tag) ?? 0, pages: pages.get(tag) ?? 0 }))
    .filter((each) => each.source !== each.pages);
}

function countTags(elements: readonly Element[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { localName } of elements) counts.set(localName, (counts.get(localName) ?? 0) + 1);
  return counts;
}

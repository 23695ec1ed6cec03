/** Finds boxes that a page cut in two although they ask to stay whole and fit on one. */

import type { ClientPlace } from './contract.js';
import { placeOf } from './place.js';

/** The pieces have no edges where they were cut: a box that only just fits is not told of. */
const FITS = 0.97;

/** Per page, the boxes whose first piece stands on it; call before anything is added to the pages. */
export function findCuts(pages: readonly Element[]): readonly (readonly ClientPlace[])[] {
  const begun = pages.map((page) => [
    ...page.querySelectorAll('.paper-content [data-split-to]:not([data-split-from])'),
  ]);
  if (begun.every((boxes) => boxes.length === 0)) return begun.map(() => []);
  const heights = heightsByRef();
  const fitting = begun.map((boxes, page) => {
    const room = pages[page]!.querySelector('.paper-content')!.getBoundingClientRect().height;
    return boxes.filter((box) => (heights.get(refOf(box)) ?? room) <= room * FITS);
  });
  // A page that gave up keeping boxes whole has a rule for it, which hides what they asked for.
  const loosened = [...document.querySelectorAll('.loosened')];
  for (const page of loosened) page.classList.remove('loosened');
  const asking = fitting.map((boxes) => boxes.filter((box) => getComputedStyle(box).breakInside === 'avoid'));
  for (const page of loosened) page.classList.add('loosened');
  return asking.map((boxes) =>
    boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box))).map(placeOf),
  );
}

/** Over all pages. */
function heightsByRef(): Map<string, number> {
  const heights = new Map<string, number>();
  for (const piece of document.querySelectorAll('[data-split-from], [data-split-to]')) {
    const ref = refOf(piece);
    heights.set(ref, (heights.get(ref) ?? 0) + piece.getBoundingClientRect().height);
  }
  return heights;
}

const refOf = (element: Element): string => element.getAttribute('data-ref') ?? '';

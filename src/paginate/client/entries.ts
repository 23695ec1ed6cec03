/** Runs in the page: where the places to fill in of a format are drawn. */
import type { ClientEntry } from './contract.js';

const MM = 25.4 / 96;

/** Measured before furniture is put on the pages: afterwards the browser would lay out all of them once more. */
let noted: readonly (Omit<ClientEntry, 'carrier'> & { readonly element: Element })[] = [];

export function noteEntries(): void {
  noted = [...document.querySelectorAll('.paper')].flatMap((page, index) => {
    const marked = [...page.querySelectorAll<HTMLElement>('.paper-content [data-entry]')];
    if (marked.length === 0) return [];
    const { left, top } = page.querySelector('.paper-box')!.getBoundingClientRect();
    return marked.map((element) => {
      const box = element.getBoundingClientRect();
      // The browser paints the edges of a box on whole px.
      const mm = (px: number): number => Math.round(Math.round(px) * MM * 10_000) / 10_000;
      return {
        element,
        entry: Number(element.dataset.entry),
        page: index,
        box: [mm(box.left - left), mm(box.top - top), mm(box.right - left), mm(box.bottom - top)] as const,
        lines: element.querySelectorAll('.writing-line').length,
      };
    });
  });
}

/** @param numbers the carrier of each element */
export const entriesOf = (numbers: ReadonlyMap<Element, number>): ClientEntry[] =>
  noted.flatMap(({ element, ...entry }) => {
    const carrier = numbers.get(element);
    return carrier === undefined ? [] : [{ carrier, ...entry }];
  });

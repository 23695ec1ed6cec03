/** Runs in the page: watches that a number that is filled in after layout stays in its box, so that no line moves. */
import type { ClientNumberBox } from './contract.js';
import { hide } from './hide.js';

/** Rounding in layout; a digit is wider. */
const TOLERANCE_PX = 0.6;

/** While a section is laid out: how wide each box is, written down on it. */
export function noteRoom(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.paper-content [data-page-of]')) {
    box.dataset.room = box.getBoundingClientRect().width.toFixed(2);
  }
}

/** Of the last print; undefined where the browser has not said that it is over. */
let cramped: readonly ClientNumberBox[] | undefined;

addEventListener('beforeprint', () => {
  cramped = undefined;
});

// The browser has just laid out its window again, as it does after each print: now measuring costs nothing, and then no
// frame has to be made of it.
addEventListener('afterprint', () => {
  cramped = measure();
  hide();
});

/** Of the section that was printed last: boxes that are wider than they were, and those whose number sticks out. */
export const crampedNumbers = (): readonly ClientNumberBox[] => cramped ?? measure();

function measure(): ClientNumberBox[] {
  return [...document.querySelectorAll('.paper')].flatMap((page, index) =>
    [...page.querySelectorAll<HTMLElement>('.paper-content [data-page-of]')].flatMap((box) => {
      const { width } = box.getBoundingClientRect();
      const asLaidOut = Math.abs(width - Number(box.dataset.room)) <= TOLERANCE_PX;
      if (asLaidOut && textWidth(box) <= width + TOLERANCE_PX) return [];
      return [{ page: index, reference: box.dataset.pageOf ?? '', number: box.textContent ?? '' }];
    }),
  );
}

function textWidth(box: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(box);
  return range.getBoundingClientRect().width;
}

/** Runs in the page: puts furniture on the laid-out pages and an id on every element, moving nothing. */
import type { LayoutRequest } from './contract.js';
import { CLOSE, OPEN } from './contract.js';
import { noteRoom } from './number-boxes.js';

/** @param blank a page at the end on which nothing stands but what says that this is a draft */
export function dress(furniture: LayoutRequest['furniture'], blank: HTMLElement | undefined): void {
  const pages = [...document.querySelectorAll<HTMLElement>('.paper')].filter((page) => page !== blank);
  noteRoom();
  for (const [index, page] of pages.entries()) {
    furnish(page, index === 0 ? furniture.first : furniture.rest);
    furnish(page, furniture.every);
    fillLater(page, index, pages.length);
  }
  if (blank) {
    furnish(blank, furniture.every);
    for (const layer of blank.querySelectorAll('.furniture'))
      layer.replaceChildren(...layer.querySelectorAll('.draft'));
  }
}

/**
 * Chromium writes no ids of ordinary elements into a tagged PDF but copies the language tag verbatim, so a
 * private-use subtag (BCP 47 §2.2.7) carries ours: `nl-x-r12` on the twelfth element.
 * Returns the number of elements that carry one.
 */
export function carryIds(): number {
  let count = 0;
  const elements = document.querySelectorAll('.paper-content *:not(svg *)');
  const languages = [...elements].map((element) => element.closest('[lang]')?.getAttribute('lang') ?? 'nl');
  for (const [index, element] of elements.entries()) {
    // Of words inside a line Chromium keeps the language only where they mean something to it.
    const isWords = /^(span|i|cite|q|b)$/.test(element.localName) && element.hasAttribute('lang');
    if (isWords && !element.hasAttribute('role')) element.setAttribute('role', 'mark');
    // A paragraph that is laid out as a flex box is none to Chromium: two of them would become one in the tags.
    if (element.localName === 'p' && !element.hasAttribute('role')) element.setAttribute('role', 'paragraph');
    element.setAttribute('lang', `${languages[index]}-x-r${count++}`);
  }
  return count;
}

function furnish(page: HTMLElement, html: string): void {
  if (!html) return;
  const layer = document.createElement('div');
  layer.className = 'furniture';
  layer.setAttribute('aria-hidden', 'true');
  layer.innerHTML = html;
  page.querySelector('.paper-box')!.prepend(layer);
}

/** Numbers that are not known yet become marks of OPEN…CLOSE, which print.ts replaces in the saved text. */
function fillLater(page: HTMLElement, index: number, count: number): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-fill]')) {
    const fill = element.dataset.fill;
    if (fill === 'sheet') element.textContent = String(index + 1);
    else if (fill === 'sheets') element.textContent = String(count);
    else element.textContent = `${OPEN}folio:${index}${CLOSE}`;
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const wanted = [element.dataset.pageOf, element.dataset.pageTo];
    // What stands around the number, such as a full stop, belongs to its box.
    element.textContent = (element.textContent ?? '').replace(/0+/g, () => `${OPEN}page:${wanted.shift()}${CLOSE}`);
  }
}

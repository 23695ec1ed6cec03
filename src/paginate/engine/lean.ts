/**
 * Leaves out of Paged.js's page what no rule of the section asks for: crop marks and sixteen margin boxes, sixty of its
 * seventy elements, and what it says of first letters.
 */
import type { Chunker } from './pagedjs.js';

/** What brings a margin box or a mark to life, in a rule of `@page`. */
const ASKED = /@(?:top|bottom|left|right)-(?:left|center|right|top|middle|bottom)\b|\bmarks\s*:|\bbleed\s*:/i;
const BOXES = '.pagedjs_bleed, [class^="pagedjs_margin"]';

/** @param css all rules of the section */
export function makeLean({ pageTemplate, hooks }: Chunker, css: string): void {
  if (ASKED.test(css)) return;
  for (const box of pageTemplate.content.querySelectorAll(BOXES)) box.remove();
  // Its only task is to measure margin boxes, page by page.
  hooks.finalizePage.hooks.length = 0;
}

/**
 * Where a box goes on from another page, Paged.js takes from each first letter in it what rules of the book may have given it.
 * Without such rules that does harm alone: a letter with a style of its own is set apart from its word, and of a paragraph
 * that is no more than it (`A:`) Chromium forgets the tags.
 */
export function letFirstLettersBe(css: string): void {
  if (/:first-letter/i.test(css)) return;
  for (const style of document.head.querySelectorAll('style')) {
    const text = style.textContent ?? '';
    if (text.includes(FIRST_LETTERS)) style.textContent = text.replace(FIRST_LETTER_RULES, '');
  }
}

const FIRST_LETTERS = '[data-split-from]::first-letter';
const FIRST_LETTER_RULES = /[^{}]*::first-letter[^{}]*\{[^{}]*\}/g;

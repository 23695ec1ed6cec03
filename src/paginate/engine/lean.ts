/** Leaves out of Paged.js's page what no rule of the section asks for: crop marks and sixteen margin boxes, sixty of its seventy elements. */
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

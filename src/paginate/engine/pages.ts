/** Runs in the page: gives the pages that Paged.js makes the names by which all others know them, and keeps its own boxes quiet. */
import type { Chunker } from './pagedjs.js';

/** Its class → ours. `paper` is a page with its bleed, `paper-box` the trim, `paper-content` the flow. */
const NAMES: Readonly<Record<string, string>> = {
  pagedjs_page: 'paper',
  pagedjs_pagebox: 'paper-box',
  pagedjs_page_content: 'paper-content',
  pagedjs_left_page: 'paper-verso',
  pagedjs_right_page: 'paper-recto',
  pagedjs_blank_page: 'paper-blank',
};

/** Each page has its names before anything is laid out on it: styles may depend on the side. */
export function namePages(chunker: Chunker): void {
  const addPage = chunker.addPage.bind(chunker);
  chunker.addPage = (blank) => {
    const page = addPage(blank);
    for (const element of [page.element, ...page.element.querySelectorAll('*')]) name(element);
    return page;
  };
}

function name(element: Element): void {
  for (const [theirs, ours] of Object.entries(NAMES))
    if (element.classList.contains(theirs)) element.classList.add(ours);
}

/** Before the pages are dressed: where a page has its area is measured when nothing else must be laid out for it. */
export function addBlankVerso(): HTMLElement {
  const model = document.querySelector<HTMLElement>('.paper')!;
  const page = model.cloneNode(true) as HTMLElement;
  page.removeAttribute('id');
  page.classList.remove('pagedjs_right_page', 'pagedjs_first_page', 'paper-recto');
  page.classList.add('pagedjs_left_page', 'pagedjs_blank_page', 'paper-verso', 'paper-blank');
  page.querySelector('.paper-content')!.replaceChildren();
  model.parentElement!.append(page);
  return page;
}

/** What stands in its margin boxes is for the eye: running headers are copies of elements, ids included. */
export function silenceMargins(): void {
  for (const box of document.querySelectorAll('.pagedjs_margin, .pagedjs_bleed'))
    box.setAttribute('aria-hidden', 'true');
  for (const copy of document.querySelectorAll('.pagedjs_margin [id]')) copy.removeAttribute('id');
}

/** Spares Paged.js what it asks of each page and each node though the answer is known, or used by nothing. */
import { type Chunker, type Layout, type Page, registeredHandlers } from './pagedjs.js';

/** A rule for the third page, say, may give it another size. */
const SIZES_BY_NUMBER = /@page[^{]*:nth/i;

/** From a page's column to the next, as Paged.js writes it. */
const GAP =
  'calc(var(--pagedjs-margin-right) + var(--pagedjs-margin-left) + var(--pagedjs-bleed-right) + var(--pagedjs-bleed-left) + var(--pagedjs-column-gap-offset))';

/** Of the section that is laid out: what the first page measured before it had a side or a name, as all are measured. */
let known: { readonly width: number; readonly height: number } | undefined;

/** @param css all rules of the section */
export function knowSize(chunker: Chunker, css: string): void {
  known = undefined;
  const addPage = chunker.addPage.bind(chunker);
  chunker.addPage = (blank) => {
    const page = addPage(blank);
    known ??= SIZES_BY_NUMBER.test(css) ? undefined : { width: page.width, height: page.height };
    spare(Object.getPrototypeOf(page));
    return page;
  };
}

const spared = new WeakSet<Page>();

/** @param page what all pages inherit */
function spare(page: Page): void {
  if (spared.has(page)) return;
  spared.add(page);
  const create = page.create;
  page.create = function (template, after) {
    if (!known) return create.call(this, template, after);
    const copy = document.importNode(this.pageTemplate.content, true);
    const element = copy.querySelector<HTMLElement>('.pagedjs_page')!;
    this.pagesArea.insertBefore(copy, after?.nextElementSibling ?? null);
    const area = element.querySelector<HTMLElement>('.pagedjs_page_content')!;
    area.style.columnWidth = `${known.width}px`;
    area.style.columnGap = GAP;
    const pagebox = element.querySelector('.pagedjs_pagebox');
    Object.assign(this, known, {
      element,
      pagebox,
      area,
      footnotesArea: element.querySelector('.pagedjs_footnote_area'),
    });
    return element;
  };
}

const FORCED = ['breakBefore', 'previousBreakAfter'] as const;
/** Sections by whether they have pages with names. */
const named = new WeakMap<Node, boolean>();
const plain = new WeakSet<Layout>();

/** Before each node it looks for the name of a page on all that is around it and around the one before. */
export function spareNames(layout: Layout): void {
  const inherited: Layout = Object.getPrototypeOf(layout);
  if (plain.has(inherited)) return;
  plain.add(inherited);
  const { shouldBreak } = inherited;
  inherited.shouldBreak = function (node, limiter) {
    const { dataset } = node as Partial<HTMLElement>;
    const isForced = dataset !== undefined && FORCED.some((name) => dataset[name] !== undefined);
    return (isForced || hasNames(node.getRootNode())) && shouldBreak.call(this, node, limiter);
  };
}

function hasNames(section: Node): boolean {
  const before = named.get(section);
  if (before !== undefined) return before;
  const found = !(section instanceof DocumentFragment) || section.querySelector('[data-page]') !== null;
  named.set(section, found);
  return found;
}

/** Until its own look for a page's end, which is not used, Paged.js gets no answer from the page. */
export function answerLater(area: HTMLElement): void {
  const nothing = new DOMRect();
  Object.assign(area, { getBoundingClientRect: () => nothing });
  Object.defineProperty(area, 'offsetParent', { value: area, configurable: true });
}

export function answerAgain(area: HTMLElement): void {
  Reflect.deleteProperty(area, 'getBoundingClientRect');
  Reflect.deleteProperty(area, 'offsetParent');
}

/** It measures each page's foot, though `float: footnote` never reaches it (plain-css.ts). */
export function dropFootnotes(): void {
  const index = registeredHandlers.findIndex(({ prototype }) => 'moveFootnote' in prototype);
  if (index >= 0) registeredHandlers.splice(index, 1);
}

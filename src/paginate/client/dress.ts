/** Runs in the page: puts furniture on the laid-out pages and an id on every element, moving nothing. */
import { CLOSE, OPEN } from './contract.js';
import type { ModelPages } from './model-pages.js';
import { noteRoom } from './number-boxes.js';
import { speaksItself, spoken } from './shape-apart.js';
import { openSpreads } from './spreads.js';

/** @param blank a page at the end on which nothing stands but what says that this is a draft */
export function dress(models: ModelPages, blank: HTMLElement | undefined): void {
  const pages = [...document.querySelectorAll<HTMLElement>('.paper')].filter((page) => page !== blank);
  noteRoom();
  const counts = countSheets(pages);
  for (const [index, page] of pages.entries()) {
    copyFurniture(page, models.of(page, index));
    // Each letter goes to somebody else.
    if (counts[index]!.sheet === counts[index]!.sheets) speak(page);
    fillLater(page, index, counts[index]!);
  }
  openSpreads(pages);
  if (blank) {
    copyFurniture(blank, models.of(blank, pages.length));
    // The first layer is what every page wears.
    for (const [index, layer] of blank.querySelectorAll('.furniture').entries())
      if (index > 0) layer.remove();
      else layer.replaceChildren(...layer.querySelectorAll('.draft'));
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
  const languages = [...elements].map((element) => spoken(element) ?? 'nl');
  for (const [index, element] of elements.entries()) {
    // Of words inside a line Chromium keeps the language only where they mean something to it.
    const isWords = /^(span|i|cite|q|b)$/.test(element.localName) && speaksItself(element);
    if (isWords && !element.hasAttribute('role')) element.setAttribute('role', 'mark');
    // A paragraph that is laid out as a flex box is none to Chromium: two of them would become one in the tags.
    if (element.localName === 'p' && !element.hasAttribute('role')) element.setAttribute('role', 'paragraph');
    element.setAttribute('lang', `${languages[index]}-x-r${count++}`);
  }
  return count;
}

/** What the model wears. */
function copyFurniture(page: HTMLElement, model: HTMLElement): void {
  const layers = [...model.querySelectorAll('.furniture')].map((layer) => layer.cloneNode(true));
  page.querySelector('.paper-box')!.prepend(...layers);
}

/**
 * Furniture is hidden from who listens, but some of it is for everybody: it is heard once, at the end, or at the end of each letter. It stands where it stood, in
 * a layer like its own of which nothing else is seen.
 */
function speak(page: HTMLElement): void {
  for (const layer of page.querySelectorAll<HTMLElement>('.furniture')) {
    if (!layer.querySelector('[data-spoken]')) continue;
    const voice = layer.cloneNode(true) as HTMLElement;
    voice.removeAttribute('aria-hidden');
    voice.style.visibility = 'hidden';
    for (const said of voice.querySelectorAll<HTMLElement>('[data-spoken]')) said.style.visibility = 'visible';
    for (const said of layer.querySelectorAll<HTMLElement>('[data-spoken]')) said.style.visibility = 'hidden';
    page.querySelector('.paper-box')!.append(voice);
  }
}

interface Count {
  /** From 1. */
  readonly sheet: number;
  readonly sheets: number;
}

/** The sheets of each letter of a section count anew. */
function countSheets(pages: readonly HTMLElement[]): Count[] {
  const starts = pages.flatMap((page, index) =>
    index === 0 || page.querySelector('[data-count-anew]') ? [index] : [],
  );
  return pages.map((_, index) => {
    const start = starts.findLast((each) => each <= index) ?? 0;
    const end = starts.find((each) => each > index) ?? pages.length;
    return { sheet: index - start + 1, sheets: end - start };
  });
}

/** Numbers that are not known yet become marks of OPEN…CLOSE, which print.ts replaces in the saved text. */
function fillLater(page: HTMLElement, index: number, { sheet, sheets }: Count): void {
  // Whoever gets one sheet needs no number on it.
  if (sheet === 1) for (const element of page.querySelectorAll('[data-behind]')) element.remove();
  for (const element of page.querySelectorAll<HTMLElement>('[data-fill]')) {
    const fill = element.dataset.fill;
    if (fill === 'sheet') element.textContent = String(sheet);
    else if (fill === 'sheets') element.textContent = String(sheets);
    else element.textContent = `${OPEN}folio:${index}${CLOSE}`;
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const wanted = [element.dataset.pageOf, element.dataset.pageTo];
    // What stands around the number, such as a full stop, belongs to its box.
    const filled = (text: string): string => {
      const ids = [...wanted];
      return text.replace(/0+/g, () => `${OPEN}page:${ids.shift()}${CLOSE}`);
    };
    element.textContent = filled(element.textContent ?? '');
    // The number comes last in it: what is said before may have a nought.
    if (element.title) element.title = element.title.replace(/ 000(?:–000)?$/, filled);
  }
}

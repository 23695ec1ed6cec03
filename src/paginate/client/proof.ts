/** Proves that the pages hold what the source holds: element by element missing, doubled or clipped content, by name. */
import type { ClientLoss } from './contract.js';

interface Known {
  readonly element: Element;
  readonly order: number;
  readonly tag: string;
  readonly firstWords: string;
  readonly line: number | undefined;
  /** Its own text, without that of elements inside. */
  readonly text: string;
}

export type Source = ReadonlyMap<string, Known>;

/** Elements that are content without holding text. */
const SOLID = /^(img|svg|hr|br|input|video|canvas|object)$/i;
const MAX_LOSSES = 20;
/** By which an element is named in messages. */
const LETTERS = 40;

/** Names every element and notes what it holds; call before anything changes. */
export function readSource(content: DocumentFragment): Source {
  const source = new Map<string, Known>();
  for (const [order, element] of [...content.querySelectorAll<HTMLElement | SVGElement>('*')].entries()) {
    // The layout engine keeps a name that is there already; its own are random.
    const ref = `e${order}`;
    element.setAttribute('data-ref', ref);
    if (element.parentElement?.closest('svg')) continue;
    const line = Number(element.closest<HTMLElement>('[data-line]')?.dataset.line) || undefined;
    source.set(ref, {
      element,
      order,
      tag: element.localName,
      firstWords: firstWords(element),
      line,
      text: ownText(element),
    });
  }
  return source;
}

/** A chapter is not read once more for each box around it. */
function firstWords(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let words = '';
  while (words.length < LETTERS && walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    words = `${words}${data}`.replace(/\s+/g, ' ').trimStart();
  }
  return words.slice(0, LETTERS).trimEnd();
}

export function prove(source: Source): ClientLoss[] {
  const losses: ClientLoss[] = [];
  const tell = (what: ClientLoss['what'], { tag, firstWords, line }: Known, text = '') => {
    losses.push({ what, text: `<${tag}> ${text || firstWords}`.trim(), ...(line && { line }) });
  };
  const found = readPages(source, tell);
  for (const [ref, known] of source) {
    const { text, times } = found.get(ref) ?? { text: '', times: 0 };
    if (times === 0) tell('missing', known);
    else if (SOLID.test(known.tag) && times > 1) tell('doubled', known);
    else if (text !== known.text) {
      tell(text.length > known.text.length ? 'doubled' : 'missing', known, difference(known, text));
    }
  }
  return losses.slice(0, MAX_LOSSES);
}

interface Found {
  text: string;
  times: number;
}

/**
 * Reads the pages in order; an element that comes before one that it follows in the source is told as misplaced. The cells of
 * a row that goes on over pages stand side by side: each has an order of its own.
 */
function readPages(source: Source, tell: (what: ClientLoss['what'], known: Known) => void): Map<string, Found> {
  const found = new Map<string, Found>();
  const orders = new Map<string, number>();
  for (const element of document.querySelectorAll<HTMLElement>('.paper-content *')) {
    if (element.closest('[data-repeated]')) continue;
    const ref = refOf(element);
    const known = source.get(ref);
    if (!known) continue;
    const entry = found.get(ref) ?? { text: '', times: 0 };
    if (entry.times === 0) {
      const cell = refOf(element.parentElement?.closest<HTMLElement>('td, th'));
      const order = orders.get(cell) ?? 0;
      if (known.order < order) tell('misplaced', known);
      orders.set(cell, Math.max(order, known.order));
    }
    entry.text += ownText(element);
    entry.times += 1;
    found.set(ref, entry);
    if (hides(element)) tell('clipped', known);
  }
  return found;
}

/** As the source names it. */
const refOf = (element: HTMLElement | null | undefined): string =>
  element?.dataset.pieceOf ?? element?.dataset.ref ?? '';

/** Whether a box cuts off what is in it. */
function hides(element: HTMLElement): boolean {
  if (!(element instanceof HTMLElement) || !element.textContent?.trim()) return false;
  // The other half of a picture over two pages stands on the next one.
  if (element.matches('.spread-window')) return false;
  const { clientHeight, clientWidth } = element;
  // An inline box has no size of its own.
  if (clientHeight === 0 && clientWidth === 0) return false;
  const { scrollHeight, scrollWidth } = element;
  if (scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1) return false;
  const { overflowX, overflowY, position } = getComputedStyle(element);
  if (position === 'absolute' && clientWidth <= 1) return false;
  return overflowX !== 'visible' || overflowY !== 'visible';
}

/** White space may fall away at a break; a soft hyphen shows only there, and a place to divide nowhere. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) if (child instanceof Text) text += child.data;
  return text.replace(/[\s\u00ad\u200b]+/g, '');
}

/** The source's words around the first letter that differs. */
function difference(known: Known, found: string): string {
  let at = 0;
  while (at < known.text.length && known.text[at] === found[at]) at += 1;
  const words = (known.text.slice(Math.max(0, at - 10), at + 30) || found.slice(at, at + 30)).trim();
  return `${known.firstWords} … ${words}`;
}

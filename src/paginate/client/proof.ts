/** Proves that the pages hold what the source holds: element by element missing, doubled or clipped content, by name. */
import type { ClientLoss } from './contract.js';

interface Known {
  readonly order: number;
  readonly tag: string;
  readonly line: number | undefined;
  /** Its own text, without that of elements inside. */
  readonly text: string;
  /** Where its words and those of elements inside begin and end in the whole text. */
  readonly from: number;
  to: number;
}

export interface Source {
  /** All letters of the source. */
  readonly words: string;
  readonly elements: ReadonlyMap<string, Known>;
}

/** Elements that are content without holding text. */
const SOLID = /^(img|svg|hr|br|input|video|canvas|object)$/i;
const MAX_LOSSES = 20;
/** By which an element is named in messages. */
const LETTERS = 40;

/** Names every element and notes what it holds; call before anything changes. */
export function readSource(content: DocumentFragment): Source {
  const elements = new Map<string, Known>();
  let words = '';
  let order = 0;
  const read = (element: Element, around: number | undefined, isDrawn: boolean): void => {
    // The layout engine keeps a name that is there already; its own are random.
    const ref = `e${order}`;
    element.setAttribute('data-ref', ref);
    const line = element.hasAttribute('data-line') ? Number(element.getAttribute('data-line')) || undefined : around;
    const known = {
      order,
      tag: element.localName,
      line,
      text: ownText(element),
      from: words.length,
      to: words.length,
    };
    order += 1;
    if (!isDrawn) elements.set(ref, known);
    for (const child of element.childNodes) {
      if (child instanceof Text) words += child.data;
      else if (child instanceof Element) read(child, line, isDrawn || element.localName === 'svg');
    }
    known.to = words.length;
  };
  for (const child of content.children) read(child, undefined, false);
  return { words, elements };
}

/** Looked up only for what is told of. */
const firstWords = ({ words }: Source, { from, to }: Known): string =>
  words.slice(from, to).replace(/\s+/g, ' ').trimStart().slice(0, LETTERS).trimEnd();

export function prove(source: Source): ClientLoss[] {
  const losses: ClientLoss[] = [];
  const tell = (what: ClientLoss['what'], known: Known, text = '') => {
    const { tag, line } = known;
    losses.push({ what, text: `<${tag}> ${text || firstWords(source, known)}`.trim(), ...(line && { line }) });
  };
  const found = readPages(source, tell);
  for (const [ref, known] of source.elements) {
    const { text, times } = found.get(ref) ?? { text: '', times: 0 };
    if (times === 0) tell('missing', known);
    else if (SOLID.test(known.tag) && times > 1) tell('doubled', known);
    else if (text !== known.text) {
      tell(
        text.length > known.text.length ? 'doubled' : 'missing',
        known,
        difference(known, text, firstWords(source, known)),
      );
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
    const known = source.elements.get(ref);
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
  if (!(element instanceof HTMLElement)) return false;
  const { clientHeight, clientWidth } = element;
  // An inline box has no size of its own.
  if (clientHeight === 0 && clientWidth === 0) return false;
  const { scrollHeight, scrollWidth } = element;
  if (scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1) return false;
  // The other half of a picture over two pages stands on the next one.
  if (!element.textContent?.trim() || element.matches('.spread-window')) return false;
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
function difference(known: Known, found: string, first: string): string {
  let at = 0;
  while (at < known.text.length && known.text[at] === found[at]) at += 1;
  const words = (known.text.slice(Math.max(0, at - 10), at + 30) || found.slice(at, at + 30)).trim();
  return `${first} … ${words}`;
}

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

/** Names every element and notes what it holds; call before anything changes. */
export function readSource(content: DocumentFragment): Source {
  const source = new Map<string, Known>();
  for (const [order, element] of [...content.querySelectorAll<HTMLElement | SVGElement>('*')].entries()) {
    // The layout engine keeps a name that is there already; its own are random.
    const ref = `e${order}`;
    element.setAttribute('data-ref', ref);
    if (element.parentElement?.closest('svg')) continue;
    const line = Number(element.closest<HTMLElement>('[data-line]')?.dataset.line) || undefined;
    const firstWords = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    source.set(ref, { element, order, tag: element.localName, firstWords, line, text: ownText(element) });
  }
  return source;
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

/** Reads the pages in order; an element that comes before one that it follows in the source is told as misplaced. */
function readPages(source: Source, tell: (what: ClientLoss['what'], known: Known) => void): Map<string, Found> {
  const found = new Map<string, Found>();
  let order = 0;
  for (const element of document.querySelectorAll<HTMLElement>('.paper-content *')) {
    if (element.closest('[data-repeated]')) continue;
    const ref = element.dataset.pieceOf ?? element.dataset.ref ?? '';
    const known = source.get(ref);
    if (!known) continue;
    const entry = found.get(ref) ?? { text: '', times: 0 };
    if (entry.times === 0 && known.order < order && !element.closest('[data-piece-of]')) tell('misplaced', known);
    if (entry.times === 0) order = Math.max(order, known.order);
    entry.text += ownText(element);
    entry.times += 1;
    found.set(ref, entry);
    if (hides(element)) tell('clipped', known);
  }
  return found;
}

/** Whether a box cuts off what is in it. */
function hides(element: HTMLElement): boolean {
  if (!(element instanceof HTMLElement) || !element.textContent?.trim()) return false;
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  // An inline box has no size of its own.
  if (clientHeight === 0 && clientWidth === 0) return false;
  if (scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1) return false;
  const { overflowX, overflowY, position } = getComputedStyle(element);
  if (position === 'absolute' && clientWidth <= 1) return false;
  return overflowX !== 'visible' || overflowY !== 'visible';
}

/** White space may fall away at a break; a soft hyphen shows only there. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) if (child instanceof Text) text += child.data;
  return text.replace(/[\s\u00ad]+/g, '');
}

/** The source's words around the first letter that differs. */
function difference(known: Known, found: string): string {
  let at = 0;
  while (at < known.text.length && known.text[at] === found[at]) at += 1;
  const words = (known.text.slice(Math.max(0, at - 10), at + 30) || found.slice(at, at + 30)).trim();
  return `${known.firstWords} … ${words}`;
}

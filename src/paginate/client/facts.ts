/** Runs in the page: what the tags of the PDF say of an element besides its kind and its text. */
import type { ClientBox, ClientFacts } from './contract.js';

const MM = 25.4 / 96;
const PICTURES = 'img, [role="img"]';

/** Undefined for the many elements of which nothing more is to be said. */
export function factsOf(element: Element): ClientFacts | undefined {
  const kind = kindOf(element);
  const alt = altOf(element);
  const expansion = (element.localName === 'abbr' && element.getAttribute('title')) || undefined;
  const id = ((kind === 'note' || /^h[1-6]$/.test(element.localName)) && element.id) || undefined;
  const isPicture = element.matches(PICTURES);
  const box = isPicture ? noted.get(element) : undefined;
  const spans = spansOf(element);
  if (!kind && !alt && !expansion && !id && !box && !spans) return undefined;
  return {
    ...(kind && { kind }),
    ...(alt && { alt }),
    ...(expansion && { expansion }),
    ...(id && { id }),
    ...(box && { box }),
    ...(spans && { spans }),
  };
}

function spansOf(element: Element): ClientFacts['spans'] {
  if (!(element instanceof HTMLTableCellElement)) return undefined;
  const { colSpan } = element;
  // Noted where it was divided for pages.
  const rowSpan = Number(element.dataset.rowSpan ?? element.rowSpan);
  return rowSpan > 1 || colSpan > 1 ? [rowSpan, colSpan] : undefined;
}

function kindOf(element: Element): ClientFacts['kind'] {
  if (element.getAttribute('role') === 'group') return 'group';
  if (element.classList.contains('contents-list')) return 'contents';
  if (element.hasAttribute('data-footnote-ref')) return 'call';
  return element.localName === 'li' && element.closest('[data-footnotes]') && element.id ? 'note' : undefined;
}

function altOf(element: Element): string | undefined {
  const alt = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.getAttribute('alttext');
  if (element.localName !== 'a') return alt ?? undefined;
  // A link is called by what it leads to where that is said, else by its words.
  return alt ?? element.getAttribute('title') ?? undefined;
}

/** Each later piece of an element with the number of its first piece; the layout engine gives both the same `data-ref`. */
export function findPieces(numbers: ReadonlyMap<Element, number>): [number, number][] {
  const first = new Map<string, number>();
  const pieces: [number, number][] = [];
  for (const [element, number] of numbers) {
    // A row cut before it was laid out names the row it is a piece of; that has a `data-ref` itself.
    const name = element.getAttribute('data-piece-of') || element.getAttribute('data-ref');
    if (!name) continue;
    const known = first.get(`${name} ${element.localName}`);
    if (known === undefined) first.set(`${name} ${element.localName}`, number);
    else pieces.push([number, known]);
  }
  return pieces;
}

/** Measured before furniture is put on the pages: afterwards the browser would lay out all of them once more. */
const noted = new WeakMap<Element, ClientBox>();

export function noteBoxes(): void {
  for (const page of document.querySelectorAll('.paper')) {
    const pagebox = page.querySelector('.paper-box')!;
    const content = page.querySelector('.paper-content')!;
    for (const element of [content, ...content.querySelectorAll(PICTURES)])
      noted.set(element, measure(element, pagebox));
  }
}

export const areaOf = (page: Element): ClientBox => noted.get(page.querySelector('.paper-content')!)!;

function measure(element: Element, pagebox: Element): ClientBox {
  const box = element.getBoundingClientRect();
  const trim = pagebox.getBoundingClientRect();
  const mm = (px: number): number => Math.round(px * MM * 100) / 100;
  return [mm(box.left - trim.left), mm(box.top - trim.top), mm(box.right - trim.left), mm(box.bottom - trim.top)];
}

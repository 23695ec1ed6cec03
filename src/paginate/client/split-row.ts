/** Divides a table row that no page can hold into rows that do; each cell breaks between lines at the same height. */
import { firstPast, type Place } from './find-break.js';
import { hyphenate } from './hyphen.js';

/** Pieces of a page: small enough to fill what is left of one. */
const PIECES_PER_PAGE = 5;

export function splitRow(row: HTMLTableRowElement, roomPx: number): void {
  const piecePx = roomPx / PIECES_PER_PAGE;
  let rest: HTMLTableRowElement | undefined = row;
  while (rest && rest.getBoundingClientRect().height > piecePx * 1.5) rest = splitOnce(rest, piecePx, roomPx);
}

/** Returns the second piece; undefined when the row cannot be divided. */
function splitOnce(row: HTMLTableRowElement, piecePx: number, roomPx: number): HTMLTableRowElement | undefined {
  const { top } = row.getBoundingClientRect();
  for (let limit = piecePx; limit <= roomPx; limit += piecePx) {
    const edge = top + limit;
    const mayCutWords = limit + piecePx > roomPx;
    const places = [...row.cells].map((cell) => breakIn(cell, edge, mayCutWords));
    const some = places.some((place) => place !== undefined);
    const moved = places.every((place, at) => place === 'all' || isEmpty(row.cells[at]!));
    if (!some) return undefined;
    // A picture at the top that is higher than the piece: try a higher piece.
    if (!moved) return divide(row, places);
  }
  return undefined;
}

/** Where a cell goes on in the next piece; `all` when nothing of it fits in this one. */
function breakIn(cell: HTMLTableCellElement, edge: number, mayCutWords: boolean): Place | 'all' | undefined {
  const place = firstPast(cell, (box, whole) => (whole ? box.bottom > edge : box.top >= edge));
  if (!place) return undefined;
  const offset = place.offset > 0 ? wordStart(place) : 0;
  if (offset > 0) return { node: place.node, offset };
  // One word over the lines of a whole page, and nothing before it: then it is cut.
  if (place.offset > 0 && mayCutWords && isFirstIn(cell, place.node)) return place;
  let { node } = place;
  while (node.parentElement !== cell && !solidBefore(node)) node = node.parentElement!;
  return node.parentElement === cell && !solidBefore(node) ? 'all' : { node, offset: 0 };
}

/** A word that a narrow cell cuts in lines is not cut by a page as well; 0 when it is the first. */
function wordStart({ node, offset }: Place): number {
  const text = node.textContent ?? '';
  if (/\s/.test(text[offset - 1] ?? ' ') || /\s/.test(text[offset] ?? ' ')) return offset;
  return text.slice(0, offset).search(/\s\S*$/) + 1;
}

function divide(row: HTMLTableRowElement, places: readonly (Place | 'all' | undefined)[]): HTMLTableRowElement {
  const next = continuation(row) as HTMLTableRowElement;
  for (const [index, cell] of [...row.cells].entries()) {
    const place = places[index];
    const tail = continuation(cell);
    if (place === 'all') tail.append(...cell.childNodes);
    else if (place) tail.append(extract(cell, place));
    // Chromium drops an empty cell from the tags, and then the table is not regular (ISO 14289-1 7.2).
    for (const part of [cell, tail]) if (!part.hasChildNodes()) part.append('\u00a0');
    next.append(tail);
  }
  row.dataset.goesOn = '';
  row.after(next);
  return next;
}

function extract(cell: HTMLElement, { node, offset }: Place): DocumentFragment {
  const range = document.createRange();
  if (offset > 0) range.setStart(node, offset);
  else range.setStartBefore(node);
  range.setEnd(cell, cell.childNodes.length);
  const around: HTMLElement[] = [];
  for (let at = node.parentElement!; at !== cell; at = at.parentElement!) around.unshift(at);
  const tail = range.extractContents();
  if (offset > 0 && node instanceof Text) hyphenate(node);
  let copy: Element | null = tail.firstElementChild;
  for (const original of around) {
    original.dataset.goesOn = '';
    if (copy instanceof HTMLElement) mark(copy, original);
    copy = copy?.firstElementChild ?? null;
  }
  return tail;
}

/** An empty copy of a row or cell, for its next piece. */
export function continuation(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(false) as HTMLElement;
  mark(copy, element);
  return copy;
}

/** A piece is an element of its own to the layout engine, and a part of the same element to the text proof. */
function mark(copy: HTMLElement, original: HTMLElement): void {
  delete copy.dataset.goesOn;
  copy.dataset.pieceOf = original.dataset.pieceOf ?? original.dataset.ref ?? '';
  copy.removeAttribute('data-ref');
  copy.removeAttribute('id');
}

const solidBefore = (node: Node): boolean => {
  for (let at = node.previousSibling; at; at = at.previousSibling) {
    if (at instanceof Element || (at.textContent ?? '').trim()) return true;
  }
  return false;
};

const isFirstIn = (cell: Element, node: Node): boolean => {
  for (let at = node; at !== cell; at = at.parentNode!) if (solidBefore(at)) return false;
  return true;
};

const isEmpty = (cell: Element): boolean => !cell.querySelector('img, svg') && !(cell.textContent ?? '').trim();

/** Finds the first place in a tree that lies past an edge: past a page's column, or below a line across a table row. */

import { MARKS } from './break-marks.js';

/** A place before a child element or text (`offset` 0), or inside a text. */
export interface Place {
  readonly node: Element | Text;
  readonly offset: number;
}

/** Whether a box lies past the edge; a `whole` one (a letter, a picture) lies past it as soon as part of it does. */
export type Past = (box: DOMRect, whole: boolean) => boolean;

/** What the browser never divides. */
const WHOLE = /^(img|svg|input|video|canvas|object)$/i;

const range = document.createRange();

export function firstPast(root: Element, past: Past): Place | undefined {
  const accept = (node: Node): number =>
    node.parentNode instanceof Element && WHOLE.test(node.parentNode.tagName)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const offset = firstLetterPast(node, past);
      if (offset !== undefined) return { node, offset };
    } else if (node instanceof Element) {
      const box = node.getClientRects()[0];
      if (box && past(box, WHOLE.test(node.tagName))) return { node, offset: 0 };
    }
  }
  return undefined;
}

/** Letters follow each other over lines and columns, so the first one past the edge is found by halving. */
function firstLetterPast(text: Text, past: Past): number | undefined {
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()];
  if (!boxes.some((box) => past(box, true))) return undefined;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (letterPast(text, middle, past)) high = middle;
    else low = middle + 1;
  }
  // A mark that ends a line has no box; it stays with the letters before it.
  while (MARKS.test(text.data[low] ?? '')) low += 1;
  // Spaces that end a line have no box; what follows them is past the edge, so they may stay before it.
  const kept = text.data.slice(0, low);
  return kept.trim() || isPreformatted(text) ? low : 0;
}

/** A space without a box goes with the letter after it; at the end of the text with the one before. */
function letterPast(text: Text, index: number, past: Past): boolean {
  for (let at = index; at < text.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    // The first letter after a soft hyphen has a box for the hyphen too, at the end of the line before.
    const box = [...range.getClientRects()].at(-1);
    if (box) return past(box, true);
  }
  return true;
}

const isPreformatted = (text: Text): boolean =>
  /^(pre|break)/.test(text.parentElement ? getComputedStyle(text.parentElement).whiteSpaceCollapse : '') ||
  Boolean(text.parentElement?.closest('pre'));

/**
 * Replaces how Paged.js 0.4.3 finds and cuts a page's end: `Layout.findBreakToken`.
 *
 * The original searches the source for a text that looks like the one on the page, so that equal sentences, or a short
 * text inside a longer one, break at the wrong place (#208); takes a token of offset 0 for equal to any other offset in
 * the same text ("Unable to layout item", #84); and never looks again after cutting, although a box that was cut has a
 * lower edge again (#274). Here each node on the page knows its source node; the cut is repeated until nothing is left
 * past the page; and a page that takes nothing ends the layout with the name of the element.
 */

import { firstPast, type Place } from '../client/find-break.js';
import { hoist, pageStart } from '../client/hoist.js';
import { type BreakToken, Handler, type Layout, type Page } from './pagedjs.js';

/** What no page can hold, not even alone. */
export class FitsNoPage extends Error {
  readonly element: Element;
  constructor(element: Element) {
    super(element.tagName);
    this.element = element;
  }
}

interface Origin {
  readonly node: Node;
  /** Letters of the source text that stand on earlier pages. */
  readonly before: number;
}

const origins = new WeakMap<Node, Origin>();
/** More cuts than this on one page is a layout that swings to and fro. */
const MAX_CUTS = 20;

export class ExactBreaks extends Handler {
  beforePageLayout(page: Page): void {
    // Paged.js would watch each page's size and lay out again from there, whenever that comes (#287).
    page.addListeners = () => true;
  }

  onPageLayout(_wrapper: Element, start: BreakToken, layout: Layout): void {
    Object.assign(Object.getPrototypeOf(layout), { findBreakToken });
    Object.assign(Object.getPrototypeOf(start), { equals });
  }

  renderNode(clone: Node, node: Node): void {
    // Paged.js steps over white space between elements: `<b>a</b> <b>b</b>` would become "ab".
    const space = node.previousSibling;
    if (space instanceof Text && !space.data.trim() && clone.previousSibling instanceof Element) {
      const copy = space.cloneNode();
      clone.parentNode?.insertBefore(copy, clone);
      origins.set(copy, { node: space, before: 0 });
    }
    remember(clone, node);
  }
}

function remember(clone: Node, node: Node): void {
  const before = clone instanceof Text && node instanceof Text ? node.length - clone.length : 0;
  origins.set(clone, { node, before });
  if (clone.childNodes.length !== node.childNodes.length) return;
  for (const [index, child] of clone.childNodes.entries()) remember(child, node.childNodes[index]!);
}

function equals(this: BreakToken, other: BreakToken | undefined): boolean {
  return Boolean(other) && this.node === other!.node && (this.offset ?? 0) === (other!.offset ?? 0);
}

/** Cuts off what does not fit and returns where the next page begins; undefined when all fits. */
function findBreakToken(this: Layout, rendered: HTMLElement): BreakToken | undefined {
  const area = rendered.parentElement!;
  const left = area.getBoundingClientRect().left;
  const gap = Number.parseFloat(getComputedStyle(area).columnGap);
  // Half way between this page's column and the next: far from what hangs out of either.
  const edge = area.clientWidth + gap / 2;
  let token: BreakToken | undefined;
  for (let cuts = 0; area.scrollWidth > edge; cuts += 1) {
    const found = firstPast(rendered, (box) => box.left - left >= edge);
    if (!found) break;
    const place = settle(found, rendered);
    if (!place) {
      if (loosen(rendered)) continue;
      throw new FitsNoPage(blockAt(found.node));
    }
    const origin = origins.get(place.node);
    if (!origin || cuts > MAX_CUTS) throw new FitsNoPage(blockAt(found.node));
    token = this.breakAt(origin.node, place.offset > 0 ? origin.before + place.offset : 0);
    cut(place, rendered);
  }
  return token;
}

/** The best place to break at or before the found one; undefined when the page would stay empty. */
function settle(found: Place, rendered: Element): Place | undefined {
  if (found.offset > 0) return found;
  const hoisted = hoist(found.node, rendered);
  if (hoisted) return { node: hoisted, offset: 0 };
  return pageStart(found.node, rendered) ? undefined : found;
}

/** Gives way where nothing fits: first what is repeated from earlier pages, then the wish to stay whole. */
function loosen(rendered: HTMLElement): boolean {
  const repeated = rendered.querySelector('[data-repeated]');
  if (repeated) repeated.remove();
  else if (rendered.classList.contains('loosened')) return false;
  else rendered.classList.add('loosened');
  return true;
}

function cut({ node, offset }: Place, rendered: Element): void {
  const range = document.createRange();
  if (offset > 0) range.setStart(node, offset);
  else range.setStartBefore(node);
  range.setEnd(rendered, rendered.childNodes.length);
  const parent = node.parentElement!;
  range.deleteContents();
  for (let at: HTMLElement | null = parent; at && at !== rendered; at = at.parentElement) {
    at.dataset.splitTo = at.dataset.ref ?? '';
  }
  if (offset > 0 && node instanceof Text) hyphenate(node);
}

/**
 * A soft hyphen shows only inside a line. The original adds U+2011 after `\w` whatever stands there, so not after "ë",
 * but also in the middle of code that wraps anywhere.
 */
function hyphenate(text: Text): void {
  const soft = text.data.endsWith('\u00ad');
  if (!soft && !(/\p{L}$/u.test(text.data) && getComputedStyle(text.parentElement!).hyphens === 'auto')) return;
  const hyphen = Object.assign(document.createElement('span'), { textContent: '-' });
  hyphen.dataset.repeated = 'hyphen';
  hyphen.setAttribute('aria-hidden', 'true');
  text.after(hyphen);
}

const blockAt = (node: Node): Element =>
  (node instanceof Element ? node : node.parentElement!).closest('[data-line]') ??
  (node instanceof Element ? node : node.parentElement!);

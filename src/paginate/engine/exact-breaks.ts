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
import { hyphenate } from '../client/hyphen.js';
import { type BreakToken, Handler, type Layout, type Page } from './pagedjs.js';
import { answerAgain, answerLater, spareNames } from './spare.js';

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

/** Of what was copied by itself; what was copied along with it is found by its place when a page ends there. */
const origins = new WeakMap<Node, Origin>();
/** Copied with all that is in them. */
const whole = new WeakSet<Node>();
/** More cuts than this on one page is a layout that swings to and fro. */
const MAX_CUTS = 20;
/** Than was on the page before: what is too much costs as much as a second look. */
const A_LITTLE_MORE = 1.1;
/** Than goes on the page, by what is on it: so that the next look finds its end. */
const MORE = 1.2;
/** Less of a page than this says little of how much goes on it. */
const LEAST_FILLED = 0.05;

export class ExactBreaks extends Handler {
  /** On the page before; Paged.js goes by the first page of a section. */
  private letters = 0;

  beforePageLayout(page: Page, content: Node | undefined): void {
    // Paged.js would watch each page's size and lay out again from there, whenever that comes (#287).
    page.addListeners = () => true;
    // A blank page has no content, and is not looked at.
    if (content) answerLater(page.area);
  }

  onPageLayout(_wrapper: Element, start: BreakToken, layout: Layout): void {
    answerAgain(layout.element);
    spareNames(layout);
    if (this.letters > 0) layout.maxChars = this.letters * A_LITTLE_MORE;
    Object.assign(Object.getPrototypeOf(layout), { findBreakToken });
    Object.assign(Object.getPrototypeOf(start), { equals });
  }

  afterPageLayout(_element: Element, { area }: Page): void {
    this.letters = area.textContent?.length || this.letters;
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
  if (clone.hasChildNodes() && clone.childNodes.length === node.childNodes.length) whole.add(clone);
}

function originOf(clone: Node): Origin | undefined {
  const known = origins.get(clone);
  if (known) return known;
  const way: number[] = [];
  for (let at = clone; at.parentNode; at = at.parentNode) {
    if (at instanceof HTMLElement && at.dataset.repeated) return undefined;
    way.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
    const top = whole.has(at.parentNode) ? origins.get(at.parentNode) : undefined;
    const node = top && way.reduce<Node | undefined>((inside, index) => inside?.childNodes[index], top.node);
    if (top) return node && { node, before: 0 };
  }
  return undefined;
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
    const origin = originOf(place.node);
    if (!origin || cuts > MAX_CUTS) throw new FitsNoPage(blockAt(found.node));
    token = this.breakAt(origin.node, place.offset > 0 ? origin.before + place.offset : 0);
    cut(place, rendered);
  }
  if (!token) lookLater(this, rendered, area);
  return token;
}

/**
 * Paged.js looks for the end of a page when it has as many letters as it expects; when it was not there yet, after each node more,
 * thirty times on a page with little text. Each look lays out the page.
 */
function lookLater(layout: Layout, rendered: HTMLElement, area: HTMLElement): void {
  const letters = rendered.textContent?.length ?? 0;
  const filled = Math.max(LEAST_FILLED, rendered.getBoundingClientRect().height / area.clientHeight);
  layout.maxChars = Math.max(letters + 1, (letters / filled) * MORE);
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

const blockAt = (node: Node): Element =>
  (node instanceof Element ? node : node.parentElement!).closest('[data-line]') ??
  (node instanceof Element ? node : node.parentElement!);

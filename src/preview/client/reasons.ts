/** Says why a block stands where it stands: what the page before it had left, and what had to stay together. */
import type { UiWords } from '../words/ui-words.js';
import { areaIn, boxOf, toMm } from './measures.js';

export interface Reason {
  readonly word: keyof UiWords;
  readonly needMm?: number;
  readonly leftMm?: number;
}

/** The computed style of one element, from its own window. */
const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element);

const RUNNING = 'p, li, ul, ol, dl, dd, table, tr, td, blockquote, pre, figure';

/** @param before the page before it, where there is one in its section */
export function reasonFor(block: HTMLElement, before: Document | undefined): Reason {
  const area = areaIn(block.ownerDocument);
  if (!area) return { word: 'whyFlows' };
  // A chapter that goes on is no news; a paragraph that does is.
  if (block.dataset.splitFrom !== undefined) return { word: block.matches(RUNNING) ? 'whyGoesOn' : 'whyFlows' };
  if (!isFirst(block, area)) return { word: keepsWithBefore(block) ? 'whyKept' : 'whyFlows' };
  if (!before) return { word: 'whyFirst' };
  const top = outermost(block, area);
  const leftMm = leftOn(before);
  if (isForced(top) || isForced(block)) return { word: 'whyForced' };
  const line = Number.parseFloat(styleOf(block).lineHeight) || 20;
  const lineMm = toMm(line);
  if (leftMm < lineMm) return { word: 'whyFull' };
  const whole = wholeAround(block, area);
  if (block.closest('tr')) return { word: 'whyRow', leftMm, needMm: heightOf(block.closest('tr') ?? block) };
  if (/^H[1-6]$/.test(block.tagName) || avoidsAfter(block)) {
    const needMm = toMm(boxOf(block).height) + followingMm(block, lineMm);
    return { word: 'whyHeading', leftMm, needMm: Math.max(needMm, leftMm) };
  }
  const needMm = whole && Math.round((heightOf(whole) + marginsOf(whole)) * 10) / 10;
  if (needMm !== undefined && needMm > leftMm) return { word: 'whyWhole', leftMm, needMm };
  // Of what is left no reason is known that would be true for sure.
  return leftMm < FEW_LINES * lineMm ? { word: 'whyLines', leftMm } : { word: 'whyFlows' };
}

/** White under the last thing on a page. */
export function leftOn(inside: Document): number {
  const area = areaIn(inside);
  if (!area) return 0;
  const { top, height } = boxOf(area);
  const lowest = [...area.querySelectorAll<HTMLElement>('*')].reduce((most, each) => {
    const { bottom } = each.getBoundingClientRect();
    return each.childElementCount === 0 && bottom <= top + height + 1 ? Math.max(most, bottom) : most;
  }, top);
  return Math.max(0, toMm(top + height - lowest));
}

/** Two that stay together, and the white before them. */
const FEW_LINES = 3;

function marginsOf(element: Element): number {
  const { marginTop, marginBottom } = styleOf(element);
  return toMm((Number.parseFloat(marginTop) || 0) + (Number.parseFloat(marginBottom) || 0));
}

const heightOf = (element: Element): number => toMm(boxOf(element).height);

/** Whether nothing stands above it on its page. */
export function isFirst(block: Element, area: Element): boolean {
  for (let at: Element | null = block; at && at !== area; at = at.parentElement)
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling)
      if (boxOf(other).height > 0 && styleOf(other).position !== 'absolute') return false;
  return true;
}

function outermost(block: Element, area: Element): Element {
  let found = block;
  for (let at: Element | null = block; at && at !== area; at = at.parentElement)
    if (boxOf(at).top >= boxOf(block).top - 1) found = at;
  return found;
}

const isForced = (element: Element): boolean =>
  /^(page|left|right|recto|verso|always)$/.test(styleOf(element).breakBefore) ||
  element.getAttribute('data-break-before') === 'page';

const avoidsAfter = (element: Element): boolean => styleOf(element).breakAfter.startsWith('avoid');

function keepsWithBefore(block: Element): boolean {
  const before = block.previousElementSibling;
  return styleOf(block).breakBefore.startsWith('avoid') || (before !== null && avoidsAfter(before));
}

/** The outermost box around it that may not be cut. */
function wholeAround(block: Element, area: Element): Element | undefined {
  let found: Element | undefined;
  for (let at: Element | null = block; at && at !== area; at = at.parentElement)
    if (styleOf(at).breakInside.startsWith('avoid')) found = at;
  return found;
}

function followingMm(heading: Element, lineMm: number): number {
  const next = heading.nextElementSibling;
  if (!next) return 2 * lineMm;
  return styleOf(next).breakInside.startsWith('avoid') ? heightOf(next) : Math.min(heightOf(next), 2 * lineMm);
}

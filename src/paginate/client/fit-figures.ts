/** Makes a picture smaller that would be higher than its page, or shows less of it, so that it and its caption stay on one. */

import { ON_SPREAD } from './spreads.js';

/** Room for rounding. */
const SPARE_PX = 2;
/** In a row there is text around a picture, and a head above. */
const SHARE_OF_ROW = 0.85;

export function fitFigures(flow: HTMLElement, pagePx: number): void {
  const rules: string[] = [];
  for (const picture of flow.querySelectorAll<HTMLElement | SVGElement>('img, svg')) {
    // One that is a page has the size of its page.
    if (picture.parentElement?.closest('svg') || picture.closest(`.figure-page, ${ON_SPREAD}`)) continue;
    const box = picture.getBoundingClientRect();
    const room = roomFor(picture, box.height, pagePx);
    if (box.height <= room || room < pagePx / 4) continue;
    picture.dataset.fit = String(rules.length);
    const width = (box.width * room) / box.height;
    // A photo from edge to edge stays that wide: what is too high is cut off.
    const size = picture.matches('img[data-bleeds]') ? 'object-fit: cover;' : `width: ${width}px !important;`;
    rules.push(`[data-fit="${rules.length}"] { ${size} height: ${room}px !important; }`);
  }
  if (rules.length === 0) return;
  // Not in a style attribute: the layout engine takes an element that has one for hidden (#311).
  document.head.append(Object.assign(document.createElement('style'), { textContent: rules.join('\n') }));
}

/** A title right above a picture that fills a page would stay behind alone. */
function titleAbove(figure: Element, pagePx: number): number {
  let at: Element = figure;
  while (!at.previousElementSibling && at.parentElement?.matches('main, .text')) at = at.parentElement;
  const before = at.previousElementSibling;
  if (!before?.matches('h1, h2, h3, h4, h5, h6, .opening')) return 0;
  const abovePx = figure.getBoundingClientRect().top - before.getBoundingClientRect().top;
  return abovePx > 0 && abovePx < pagePx / 2 ? abovePx : 0;
}

/** The height of a page less that of the caption, or of the table's head. */
function roomFor(picture: Element, heightPx: number, pagePx: number): number {
  const head = picture.closest('table')?.tHead?.getBoundingClientRect().height;
  if (picture.closest('td, th')) return (pagePx - (head ?? 0)) * SHARE_OF_ROW;
  const whole = picture.closest('figure, .figure') ?? picture;
  const titlePx = titleAbove(whole, pagePx);
  return pagePx - titlePx - Math.max(0, whole.getBoundingClientRect().height - heightPx) - SPARE_PX;
}

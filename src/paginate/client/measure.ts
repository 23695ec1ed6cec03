/** Runs in the page: what stands where. All lengths in mm, from the trim's top-left corner. */
import type { ClientImage, ClientOverflow, ClientPage, ClientPlace } from './contract.js';
import { findCuts } from './find-cuts.js';
import { lineOf, placeOf } from './place.js';
import { ON_SPREAD } from './spreads.js';
import { thingOf } from './thing.js';

export interface Measured {
  readonly pages: ClientPage[];
  readonly anchors: Record<string, { page: number; topMm: number }>;
  readonly images: ClientImage[];
}

const MM = 25.4 / 96;
/** Rounding of boxes to whole pixels is no overflow. */
const TOLERANCE_PX = 1.5;

export function measure(): Measured {
  const anchors: Measured['anchors'] = {};
  const images: ClientImage[] = [];
  const boxes = [...document.querySelectorAll<HTMLElement>('.paper')];
  const cuts = findCuts(boxes);
  let heading = '';
  const pages = boxes.map((page, index) => {
    const content = page.querySelector<HTMLElement>('.paper-content')!;
    const box = page.querySelector('.paper-box')!.getBoundingClientRect();
    for (const element of content.querySelectorAll('[id]')) {
      anchors[element.id] ??= { page: index, topMm: (element.getBoundingClientRect().top - box.top) * MM };
    }
    for (const image of content.querySelectorAll('img')) images.push(drawn(image, index, box));
    const headings = [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(words);
    const above = heading || (headings[0] ?? '');
    heading = headings.at(-1) ?? heading;
    return measurePage(page, content, above, cuts[index]!);
  });
  return { pages, anchors, images };
}

function measurePage(
  page: HTMLElement,
  content: HTMLElement,
  above: string,
  cutBoxes: readonly ClientPlace[],
): ClientPage {
  const area = content.getBoundingClientRect();
  const overflow: ClientOverflow[] = [];
  let bottom = area.top;
  let first: Element | undefined;
  let last: Element | null = null;
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const host = visible(node);
    if (!host) continue;
    if (node instanceof Text) range.selectNodeContents(node);
    for (const rect of node instanceof Text ? range.getClientRects() : [...host.getClientRects()].slice(0, 1)) {
      if (rect.width === 0 || rect.height === 0) continue;
      bottom = Math.max(bottom, rect.bottom);
      const found = leaves(rect, area, host);
      if (found) overflow.push(found);
    }
    if (node instanceof Text) last = host;
    first ??= host;
  }
  const heading = last?.closest('h1, h2, h3, h4, h5, h6');
  const line = first && lineOf(first);
  const spread = content.querySelector(`${ON_SPREAD}:not(.spread-right)`);
  return {
    side: page.classList.contains('paper-verso') ? 'verso' : 'recto',
    blank: page.classList.contains('paper-blank'),
    fill: content.querySelector('.spread-right') ? 1 : Math.min(1, Math.max(0, (bottom - area.top) / area.height)),
    overflow: overflow.slice(0, 3),
    ...(heading?.contains(deepestLast(content)) && { lonelyHeading: placeOf(heading) }),
    heading: above,
    cutBoxes,
    ...(line && { line }),
    ...(spread && { spread: placeOf(spread.querySelector('figcaption') ?? spread) }),
  };
}

const words = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ');

/** What the page ends with: below a heading there may be boxes without text, such as writing lines. */
function deepestLast(element: Element): Element {
  const last = [...element.children].reverse().find((child) => child.getBoundingClientRect().height > 0);
  return last ? deepestLast(last) : element;
}

/** The element to measure for a node: text, pictures and tables count; wrappers and text inside drawings do not. */
function visible(node: Node): Element | null {
  if (node instanceof Text) {
    const host = node.data.trim() ? node.parentElement : null;
    return host?.closest('svg, [data-page-of], [data-repeated]') ? null : host;
  }
  return node instanceof Element && /^(img|svg|table)$/i.test(node.tagName) && !node.hasAttribute('data-bleeds')
    ? node
    : null;
}

function leaves(rect: DOMRect, area: DOMRect, host: Element): ClientOverflow | undefined {
  const by = { right: rect.right - area.right, bottom: rect.bottom - area.bottom, left: area.left - rect.left };
  // Of a table that just fits the lower border may go on past the page; what stands in it is measured by itself.
  const edges = host.localName === 'table' ? (['right', 'left'] as const) : (['right', 'bottom', 'left'] as const);
  for (const edge of edges) {
    if (by[edge] <= TOLERANCE_PX) continue;
    const line = lineOf(host);
    const text = nameOf(host);
    return { text, byMm: by[edge] * MM, edge, ...(line && { line }), ...thingOf(host) };
  }
  return undefined;
}

/** Its first words, or what is said of a picture. */
function nameOf(element: Element): string {
  const said = element.getAttribute('alt') ?? element.getAttribute('aria-label');
  return (said || (element.closest('svg') ? '' : (element.textContent ?? ''))).trim().replace(/\s+/g, ' ').slice(0, 60);
}

function drawn(image: HTMLImageElement, page: number, box: DOMRect): ClientImage {
  const { left, top, width, height } = image.getBoundingClientRect();
  const line = lineOf(image);
  return {
    src: (image.getAttribute('src') ?? '').split('?')[0]!,
    page,
    leftMm: (left - box.left) * MM,
    topMm: (top - box.top) * MM,
    ...(line && { line }),
    widthMm: width * MM,
    heightMm: height * MM,
    // The file's own; what is laid out may have fewer pixels.
    naturalWidthPx: Number(image.getAttribute('width')) || image.naturalWidth,
    naturalHeightPx: Number(image.getAttribute('height')) || image.naturalHeight,
  };
}

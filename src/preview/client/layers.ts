/** What can be laid over a page: each is drawn in the pixels of the page at its own size. */
import type { FindingView, MovedView } from '../protocol.js';
import type { UiWords } from '../words/ui-words.js';
import { draw, fill } from './element.js';
import { areaIn, blocksIn, boxOf, lineOf, PX_PER_MM } from './measures.js';
import { leftOn, reasonFor } from './reasons.js';
import type { NumberedPage } from './state.js';

export interface LaidOver {
  readonly page: NumberedPage;
  readonly inside: Document;
  /** The page before it in its section, where that is shown or was. */
  readonly before: Document | undefined;
  readonly words: UiWords;
  readonly safeMm: number;
  readonly findings: readonly FindingView[];
  readonly moved: MovedView | undefined;
}

export interface Layer {
  readonly name: string;
  readonly word: keyof UiWords;
  readonly group: 'paper' | 'type' | 'text';
  draw(over: LaidOver): readonly SVGElement[];
}

const rect = (kind: string, left: number, top: number, width: number, height: number): SVGElement =>
  draw('rect', { class: kind, x: left, y: top, width: Math.max(0, width), height: Math.max(0, height) });
const label = (kind: string, left: number, top: number, text: string): SVGElement =>
  draw('text', { class: `label ${kind}`, x: left, y: top }, text);
/** In lines that a page of any size has room for, the last one at the place. */
function longLabel(kind: string, left: number, bottom: number, text: string): SVGElement {
  const lines = text.match(/.{1,44}(?:\s|$)/g) ?? [text];
  const element = draw('text', { class: `label ${kind}`, x: left, y: bottom });
  for (const [index, each] of lines.entries())
    element.append(draw('tspan', { x: left, dy: `${index === 0 ? -1.2 * (lines.length - 1) : 1.2}em` }, each.trim()));
  return element;
}
const line = (kind: string, x1: number, y1: number, x2: number, y2: number): SVGElement =>
  draw('line', { class: kind, x1, y1, x2, y2 });

function trim({ page: { section }, words, safeMm }: LaidOver): SVGElement[] {
  const { widthMm, heightMm, bleedMm } = section;
  const [width, height, bleed, safe] = [widthMm, heightMm, bleedMm, safeMm].map((mm) => mm * PX_PER_MM) as [
    number,
    number,
    number,
    number,
  ];
  return [
    ...(bleed > 0 ? [rect('bleed-edge', 0, 0, width + 2 * bleed, height + 2 * bleed)] : []),
    rect('trim-edge', bleed, bleed, width, height),
    rect('safe-edge', bleed + safe, bleed + safe, width - 2 * safe, height - 2 * safe),
    label('safe', bleed + safe + 4, bleed + safe + 14, `${words.safeLine} ${safeMm} mm`),
    ...(bleed > 0 ? [label('trim', bleed + 4, bleed - 3, `${words.bleedLine} ${bleedMm} mm`)] : []),
  ];
}

function measure({ inside }: LaidOver): SVGElement[] {
  const area = areaIn(inside);
  if (!area) return [];
  const { left, top, width, height } = boxOf(area);
  const text = area.querySelector('p') ?? area;
  const style = (inside.defaultView ?? window).getComputedStyle(text);
  const step = Number.parseFloat(style.lineHeight) || 20;
  const lines = Array.from({ length: Math.floor(height / step) }, (_, index) => top + (index + 1) * step);
  return [
    rect('area-edge', left, top, width, height),
    ...lines.map((y) => line('base-line', left, y, left + width, y)),
  ];
}

function fullness({ page, inside, words }: LaidOver): SVGElement[] {
  const area = areaIn(inside);
  if (!area || page.isBlank) return [];
  const { left, top, width, height } = boxOf(area);
  const used = Math.min(1, page.fill) * height;
  const percent = fill(words.fillOf, { n: Math.round(page.fill * 100) });
  const free = leftOn(inside);
  return [
    rect(page.fill < 0.25 ? 'fill-low' : 'fill-used', left + width + 6, top, 6, used),
    rect('fill-free', left, top + used, width, height - used),
    label(
      'fill',
      left + 6,
      Math.min(top + used + 18, top + height - 4),
      `${percent}, ${fill(words.spaceLeft, { n: free })}`,
    ),
  ];
}

function boxes({ inside, before, words }: LaidOver): SVGElement[] {
  const area = areaIn(inside);
  if (!area) return [];
  let isTold = false;
  return blocksIn(inside).flatMap((block) => {
    const { left, top, width, height } = boxOf(block);
    const reason = reasonFor(block, before);
    const isPlain = reason.word === 'whyFlows' || reason.word === 'whyKept';
    const isMain = !isPlain && !isTold;
    isTold ||= isMain;
    const text = fill(words[reason.word], { need: reason.needMm ?? 0, left: reason.leftMm ?? 0 });
    return [
      rect(isPlain ? 'block-edge' : 'block-edge block-moved', left, top, width, height),
      ...(isMain ? [longLabel('why', left, top - 4, text)] : []),
    ];
  });
}

const TAGS = new Map(
  Object.entries({
    p: 'P',
    li: 'LI',
    ul: 'L',
    ol: 'L',
    table: 'Table',
    tr: 'TR',
    th: 'TH',
    td: 'TD',
    figure: 'Figure',
    figcaption: 'Caption',
    img: 'Figure',
    blockquote: 'BlockQuote',
  }),
);

function order({ inside }: LaidOver): SVGElement[] {
  const area = areaIn(inside);
  if (!area) return [];
  const said = [
    ...area.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, p, li, th, td, img, [role="img"], dt, dd'),
  ]
    .filter((each) => !each.closest('[aria-hidden="true"]') && each.getClientRects().length > 0)
    .filter((each) => !(each.matches('li, td, th, dd') && each.querySelector('p')));
  const points = said.map((each, index) => {
    const { left, top } = boxOf(each);
    const name = /^h[1-6]$/.test(each.localName)
      ? each.localName.toUpperCase()
      : (TAGS.get(each.localName) ?? 'Figure');
    return { left: Math.max(14, left - 10), top: top + 10, text: `${index + 1} ${name}` };
  });
  const way = points.map(({ left, top }) => `${left},${top}`).join(' ');
  return [
    draw('polyline', { class: 'order-way', points: way }),
    ...points.map(({ left, top, text }) => label('order', left, top + 4, text)),
  ];
}

function moved({ page, inside, moved: known, words }: LaidOver): SVGElement[] {
  if (!known) return [];
  return known.moved.flatMap(({ id, page: now, topMm, before }) => {
    const element = now === page.page ? inside.getElementById(id) : null;
    if (!element) return [];
    const { left, top, width, height } = boxOf(element);
    const by = Math.round(topMm - before.topMm);
    const text =
      before.page === now
        ? fill(by < 0 ? words.movedUp : words.movedDown, { n: Math.abs(by) })
        : fill(words.movedFrom, { page: before.page + 1 });
    return [rect('moved-edge', left, top, width, height), label('moved', left, top - 3, text)];
  });
}

function found({ page, inside, findings }: LaidOver): SVGElement[] {
  const here = findings.filter((each) => each.page === page.page && each.line !== undefined);
  const blocks = blocksIn(inside);
  return here.flatMap(({ line: wanted = 0, severity, rule }) => {
    const block = blocks.filter((each) => (lineOf(each) ?? Number.POSITIVE_INFINITY) <= wanted).at(-1);
    if (!block) return [];
    const { left, top, width, height } = boxOf(block);
    return [
      rect(`found-edge found-${severity}`, left - 3, top - 2, width + 6, height + 4),
      label(`found found-${severity}`, left, top - 5, rule),
    ];
  });
}

const LEAST_PPI = 200;

function images({ page, words }: LaidOver): SVGElement[] {
  const { section, inSection } = page;
  const bleed = section.bleedMm * PX_PER_MM;
  return section.images
    .filter((each) => each.page === inSection)
    .flatMap(({ leftMm, topMm, widthMm, heightMm, ppi }) => {
      const [left, top, width, height] = [leftMm, topMm, widthMm, heightMm].map((mm) => mm * PX_PER_MM) as [
        number,
        number,
        number,
        number,
      ];
      const kind = ppi < LEAST_PPI ? 'image-edge image-poor' : 'image-edge';
      return [
        rect(kind, bleed + left, bleed + top, width, height),
        label('image', bleed + left + 6, bleed + top + 18, fill(words.ppi, { n: ppi })),
      ];
    });
}

/** Words that are looked for, where they stand. */
export function searched(inside: Document, words: string): SVGElement[] {
  const area = areaIn(inside);
  const wanted = words.toLowerCase();
  if (!area || wanted === '') return [];
  const found: SVGElement[] = [];
  const texts = inside.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = inside.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      for (const { left, top, width, height } of range.getClientRects())
        found.push(rect('searched', left, top, width, height));
    }
  }
  return found;
}

export const LAYERS: readonly Layer[] = [
  { name: 'trim', word: 'layerTrim', group: 'paper', draw: trim },
  { name: 'images', word: 'layerImages', group: 'paper', draw: images },
  { name: 'measure', word: 'layerMeasure', group: 'type', draw: measure },
  { name: 'fill', word: 'layerFill', group: 'type', draw: fullness },
  { name: 'boxes', word: 'layerBoxes', group: 'type', draw: boxes },
  { name: 'moved', word: 'layerMoved', group: 'type', draw: moved },
  { name: 'order', word: 'layerOrder', group: 'text', draw: order },
  { name: 'findings', word: 'layerFindings', group: 'text', draw: found },
];

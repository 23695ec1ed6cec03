/** Runs in the page: texts that lie over each other or over a picture, and texts too pale for what lies under them. */
import { type Colour, colourOf, contrast, over } from './colours.js';
import type { ClientUnreadable } from './contract.js';
import { groundsOf, type PageGrounds } from './grounds.js';
import { lineOf } from './place.js';
import { thingOf } from './thing.js';

interface Line {
  readonly host: HTMLElement;
  readonly text: string;
  /** As high as its letters. */
  readonly box: DOMRect;
}

/** WCAG 2.2, 1.4.3: of text, and of large text. */
const LEAST = 4.5;
const LEAST_LARGE = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const BOLD = 700;
/** Rounding of colours. */
const SPARE = 0.05;
/** Letters without room above and below, in em. */
const LETTERS = 0.66;
/** Of the smaller line: less is the tail of a letter. */
const SHARE = 0.3;
/** Of the points of a line: the edge of a leaf between two letters hides none. */
const SHARE_UNREAD = 0.04;
const STEP_PX = 5;
const MOST = 12;
const HIDDEN_PX = 2;
/** What is read from it is filled in later, and its room is known. */
const NUMBERS = '[data-page-of], [data-fill]';

export function findUnreadable(): ClientUnreadable[] {
  const found = [...document.querySelectorAll('.paper')].flatMap((page, index) => {
    const lines = linesOn(page);
    return [...overlaps(lines), ...pale(lines, groundsOf(page))].map(({ line, other, ...rest }) => {
      const source = lineOf(line.host);
      return { page: index, text: line.text, other, ...rest, ...(source && { line: source }), ...thingOf(line.host) };
    });
  });
  return found.slice(0, MOST);
}

interface Fault {
  readonly line: Line;
  readonly other: string;
  readonly ratio: number;
  readonly least: number;
  readonly what: ClientUnreadable['what'];
}

const range = document.createRange();

function linesOn(page: Element): Line[] {
  const lines: Line[] = [];
  const trim = page.querySelector('.paper-box')!.getBoundingClientRect();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const host = node.parentElement;
    if (!(node instanceof Text) || !node.data.trim() || !(host instanceof HTMLElement)) continue;
    const { visibility, fontSize, display, opacity } = getComputedStyle(host);
    if (visibility !== 'visible' || display === 'none' || opacity === '0' || host.closest('style, script, template'))
      continue;
    const number = host.closest(NUMBERS);
    if (!number) range.selectNodeContents(node);
    const text = number ? '' : node.data.trim().replace(/\s+/g, ' ').slice(0, 60);
    for (const box of number ? [number.getBoundingClientRect()] : range.getClientRects()) {
      if (box.width <= HIDDEN_PX || box.height <= HIDDEN_PX || box.right < trim.left || box.left > trim.right) continue;
      const letters = isUpright(host) ? Math.min(box.height, Number.parseFloat(fontSize) * LETTERS) : box.height;
      lines.push({ host, text, box: new DOMRect(box.x, box.y + (box.height - letters) / 2, box.width, letters) });
    }
  }
  return lines;
}

const isUpright = (host: Element): boolean => getComputedStyle(host).writingMode === 'horizontal-tb';

/** Down the page, so that only lines at one height are compared. */
function overlaps(lines: readonly Line[]): Fault[] {
  const sorted = lines.toSorted((one, other) => one.box.top - other.box.top);
  const faults: Fault[] = [];
  for (const [index, one] of sorted.entries()) {
    for (let at = index + 1; at < sorted.length && sorted[at]!.box.top < one.box.bottom; at += 1) {
      const other = sorted[at]!;
      if (!lieOver(one.box, other.box)) continue;
      const [line, over] = other.text ? [other, one] : [one, other];
      faults.push({ line, other: over.text, ratio: 0, least: 0, what: 'text' });
      break;
    }
  }
  return faults;
}

function lieOver(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return (
    down > SHARE * Math.min(one.height, other.height) && across > Math.min(3, SHARE * Math.min(one.width, other.width))
  );
}

function pale(lines: readonly Line[], grounds: PageGrounds): Fault[] {
  const faults = new Map<HTMLElement, Fault>();
  for (const line of lines) {
    if (faults.has(line.host)) continue;
    const fault = unread(line, grounds);
    if (fault) faults.set(line.host, fault);
  }
  return [...faults.values()];
}

function unread(line: Line, grounds: PageGrounds): Fault | undefined {
  const { host, box } = line;
  const { color, fontSize, fontWeight } = getComputedStyle(host);
  const ink = colourOf(color);
  if (!ink) return undefined;
  const sizePx = Number.parseFloat(fontSize);
  const isLarge = sizePx >= LARGE_PX || (sizePx >= LARGE_BOLD_PX && Number(fontWeight) >= BOLD);
  const least = isLarge ? LEAST_LARGE : LEAST;
  const points = grounds.isPlain(host, box)
    ? [[box.left + box.width / 2, box.top + box.height / 2] as const]
    : gridOver(box);
  let [missed, worst, isPicture] = [0, Number.POSITIVE_INFINITY, false];
  for (const [x, y] of points) {
    const under = grounds.under(host, x, y);
    const ratio = Math.min(...under.colours.map((ground: Colour) => contrast(over(ink, ground), ground)));
    if (ratio < least - SPARE) {
      missed += 1;
      isPicture ||= under.isPicture;
    }
    worst = Math.min(worst, ratio);
  }
  if (missed <= points.length * SHARE_UNREAD) return undefined;
  return { line, other: '', ratio: Math.floor(worst * 10) / 10, least, what: isPicture ? 'picture' : 'ground' };
}

function gridOver(box: DOMRect): (readonly [x: number, y: number])[] {
  const columns = Math.max(3, Math.ceil(box.width / STEP_PX));
  const rows = Math.max(3, Math.ceil(box.height / STEP_PX));
  return Array.from({ length: columns * rows }, (_, index) => [
    box.left + ((index % columns) + 0.5) * (box.width / columns),
    box.top + (Math.floor(index / columns) + 0.5) * (box.height / rows),
  ]);
}

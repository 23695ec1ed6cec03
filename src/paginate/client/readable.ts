/** Runs in the page: texts that lie over each other or over a picture, and texts too pale for what lies under them. */
import { type Colour, colourOf, contrast, over } from './colours.js';
import { type ClientUnreadable, OPEN } from './contract.js';
import { furnitureGrounds, type Ground, groundsOf, type PageGrounds, type Under } from './grounds.js';
import type { ModelPages } from './model-pages.js';
import { lineOf } from './place.js';
import { thingOf } from './thing.js';

interface Line {
  readonly host: HTMLElement;
  readonly node: Text;
  /** Filled in later: only its room is known. */
  readonly isNumber: boolean;
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
const STEP_PX = 6;
const MOST_COLUMNS = 60;
const MOST_ROWS = 5;
const MOST = 12;
const HIDDEN_PX = 2;
/** What is read from it is filled in later, and its room is known. */
const NUMBERS = '[data-page-of], [data-fill]';

/**
 * Asked before the pages are dressed: afterwards the browser would lay out all of them once more. What each page will be dressed
 * in stands on model pages meanwhile.
 */
export function findUnreadable(models: ModelPages): ClientUnreadable[] {
  const looks = new Map<Element, Look>();
  const read = new Map<Element, { grounds: readonly Ground[]; lines: readonly Line[] }>();
  const found = [...document.querySelectorAll<HTMLElement>('.paper:not(.paper-model)')].flatMap((page, index) => {
    const model = models.of(page, index);
    const isNew = !read.has(model);
    const known = read.get(model) ?? { grounds: furnitureGrounds(model), lines: linesOn(model, looks) };
    read.set(model, known);
    const [here, there] = [corner(page), corner(model)];
    const shift = { x: there.x - here.x, y: there.y - here.y };
    const moved = known.lines.map((line) => ({ ...line, box: movedBy(line.box, -shift.x, -shift.y) }));
    const lines = linesOn(page, looks);
    const grounds = groundsOf(page, known.grounds, shift);
    const faults = [...overlaps([...lines, ...moved]), ...pale(isNew ? [...lines, ...moved] : lines, grounds, looks)];
    return faults.map(({ line, other, ...rest }) => {
      const source = lineOf(line.host);
      return {
        page: index,
        text: textOf(line),
        other,
        ...rest,
        ...(source && { line: source }),
        ...thingOf(line.host),
      };
    });
  });
  return once(found).slice(0, MOST);
}

/** What pages wear is the same on each: it has no line in a source. */
function once(found: readonly ClientUnreadable[]): ClientUnreadable[] {
  const told = new Set<string>();
  return found.filter(({ line, text, what, ratio }) => {
    const key = `${text} ${what} ${ratio}`;
    if (line !== undefined) return true;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

const corner = (page: Element): DOMRect => page.querySelector('.paper-box')!.getBoundingClientRect();

const movedBy = (box: DOMRect, x: number, y: number): DOMRect =>
  new DOMRect(box.x + x, box.y + y, box.width, box.height);

interface Fault {
  readonly line: Line;
  readonly other: string;
  readonly ratio: number;
  readonly least: number;
  readonly what: ClientUnreadable['what'];
}

const range = document.createRange();

interface Look {
  readonly isSeen: boolean;
  readonly sizePx: number;
  readonly isUpright: boolean;
  readonly ink: Colour | undefined;
  /** The least contrast that its letters may have. */
  readonly least: number;
}

function linesOn(page: Element, looks: Map<Element, Look>): Line[] {
  const lines: Line[] = [];
  const trim = page.querySelector('.paper-box')!.getBoundingClientRect();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const host = node.parentElement;
    if (!(node instanceof Text) || !(host instanceof HTMLElement) || !node.data.trim()) continue;
    const { isSeen, isUpright, sizePx } = lookOf(host, looks);
    if (!isSeen) continue;
    const number = node.data.includes(OPEN) ? host.closest(NUMBERS) : null;
    if (!number) range.selectNodeContents(node);
    for (const box of number ? [number.getBoundingClientRect()] : range.getClientRects()) {
      if (box.width <= HIDDEN_PX || box.height <= HIDDEN_PX || box.right < trim.left || box.left > trim.right) continue;
      const letters = isUpright ? Math.min(box.height, sizePx * LETTERS) : box.height;
      const shown = new DOMRect(box.x, box.y + (box.height - letters) / 2, box.width, letters);
      lines.push({ host, node, isNumber: number !== null, box: shown });
    }
  }
  return lines;
}

function lookOf(host: HTMLElement, looks: Map<Element, Look>): Look {
  const known = looks.get(host);
  if (known) return known;
  const { visibility, fontSize, fontWeight, display, opacity, writingMode, color } = getComputedStyle(host);
  const sizePx = Number.parseFloat(fontSize);
  const isLarge = sizePx >= LARGE_PX || (sizePx >= LARGE_BOLD_PX && Number(fontWeight) >= BOLD);
  const look = {
    isSeen: visibility === 'visible' && display !== 'none' && opacity !== '0',
    sizePx,
    isUpright: writingMode === 'horizontal-tb',
    ink: colourOf(color),
    least: isLarge ? LEAST_LARGE : LEAST,
  };
  looks.set(host, look);
  return look;
}

const textOf = ({ node, isNumber }: Line): string =>
  isNumber ? '' : node.data.trim().replace(/\s+/g, ' ').slice(0, 60);

/** Down the page, so that only lines at one height are compared. */
function overlaps(lines: readonly Line[]): Fault[] {
  const sorted = lines.toSorted((one, other) => one.box.top - other.box.top);
  const faults: Fault[] = [];
  for (const [index, one] of sorted.entries()) {
    for (let at = index + 1; at < sorted.length && sorted[at]!.box.top < one.box.bottom; at += 1) {
      const other = sorted[at]!;
      if (!lieOver(one.box, other.box)) continue;
      const [line, under] = other.isNumber ? [one, other] : [other, one];
      faults.push({ line, other: textOf(under), ratio: 0, least: 0, what: 'text' });
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

function pale(lines: readonly Line[], grounds: PageGrounds, looks: ReadonlyMap<Element, Look>): Fault[] {
  const faults = new Map<HTMLElement, Fault>();
  for (const line of lines) {
    const { host, box } = line;
    const { ink, least } = looks.get(host)!;
    if (!ink || faults.has(host)) continue;
    const { plain, at } = grounds(host, box);
    const ratio = plain && leastContrast(ink, plain);
    const fault: Omit<Fault, 'line' | 'other' | 'least'> | undefined =
      ratio === undefined
        ? unread(box, ink, least, at)
        : ratio < least - SPARE
          ? { ratio: rounded(ratio), what: 'ground' }
          : undefined;
    if (fault) faults.set(host, { line, other: '', least, ...fault });
  }
  return [...faults.values()];
}

const leastContrast = (ink: Colour, grounds: readonly Colour[]): number =>
  Math.min(...grounds.map((ground) => contrast(over(ink, ground), ground)));

const rounded = (ratio: number): number => Math.floor(ratio * 10) / 10;

function unread(
  box: DOMRect,
  ink: Colour,
  least: number,
  at: (x: number, y: number) => Under,
): Pick<Fault, 'ratio' | 'what'> | undefined {
  const points = gridOver(box);
  let [missed, worst, isPicture] = [0, Number.POSITIVE_INFINITY, false];
  for (const [x, y] of points) {
    const under = at(x, y);
    const ratio = leastContrast(ink, under.colours);
    if (ratio < least - SPARE) {
      missed += 1;
      isPicture ||= under.isPicture;
    }
    worst = Math.min(worst, ratio);
  }
  if (missed <= points.length * SHARE_UNREAD) return undefined;
  return { ratio: rounded(worst), what: isPicture ? 'picture' : 'ground' };
}

function gridOver(box: DOMRect): (readonly [x: number, y: number])[] {
  const columns = Math.min(MOST_COLUMNS, Math.max(3, Math.ceil(box.width / STEP_PX)));
  const rows = Math.min(MOST_ROWS, Math.max(3, Math.ceil(box.height / STEP_PX)));
  return Array.from({ length: columns * rows }, (_, index) => [
    box.left + ((index % columns) + 0.5) * (box.width / columns),
    box.top + (Math.floor(index / columns) + 0.5) * (box.height / rows),
  ]);
}

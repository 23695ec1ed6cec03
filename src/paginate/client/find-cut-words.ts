/** Finds what is too long for its line: a word that the browser cut in two where it liked, or that sticks out of its box. */
import { type Run, runsIn } from './break-marks.js';

export interface CutRun extends Run {
  readonly node: Text;
  readonly host: HTMLElement;
}

/** In em; the average of a run of capitals. */
const WIDEST_LETTER = 0.7;
/** A box that is only for the ear. */
const HIDDEN_PX = 2;
/** Lines of one text are further apart. */
const SAME_LINE_PX = 2;
const ROUNDING_PX = 1;
/** What the browser may divide itself, and where we marked a place. */
const JOINTS = /[\u00ad\u200b\-–—/?]+/;
const NO_TEXT = 'math, [data-page-of], [data-fill], script, style';

interface Box {
  readonly element: HTMLElement;
  /** Without its padding. */
  readonly widthPx: number;
  readonly rightPx: number;
}

const range = document.createRange();

/** In document order. */
export function findCutWords(flow: Element): CutRun[] {
  const areaRightPx = flow.getBoundingClientRect().right;
  const boxes = new Map<Element, Box>();
  const sizes = new Map<Element, number>();
  const found: CutRun[] = [];
  const walker = document.createTreeWalker(flow, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.length < 2 || !node.data.trim()) continue;
    const host = node.parentElement;
    if (!(host instanceof HTMLElement)) continue;
    const sizePx = known(sizes, host, () => Number.parseFloat(getComputedStyle(host).fontSize));
    const box = boxAround(host, boxes);
    const runs = runsIn(node.data, Math.max(2, Math.floor(box.widthPx / (sizePx * WIDEST_LETTER))));
    if (runs.length === 0 || box.widthPx <= HIDDEN_PX || host.closest(NO_TEXT)) continue;
    for (const run of runs) {
      const cut = { ...run, node, host };
      if (isCut(cut, box, areaRightPx)) found.push(cut);
    }
  }
  return found;
}

/** Whether one of the pieces between its joints stands on two lines, or past the end of one. */
function isCut(run: CutRun, box: Box, areaRightPx: number): boolean {
  if (getComputedStyle(run.host).writingMode !== 'horizontal-tb') return false;
  const edgePx = Math.min(box.rightPx, areaRightPx) + ROUNDING_PX;
  return piecesOf(run).some(({ start, end }) => {
    const [first, last] = [letterBox(run.node, start), letterBox(run.node, end - 1)];
    if (!first || !last) return false;
    return Math.abs(first.top - last.top) > SAME_LINE_PX || last.right > edgePx;
  });
}

/** Between its joints: what is in one of these is never divided but in need. */
export function piecesOf({ node, start, end }: CutRun): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let at = start;
  for (const piece of node.data.slice(start, end).split(new RegExp(`(${JOINTS.source})`))) {
    if (piece && !JOINTS.test(piece)) pieces.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  return pieces;
}

/** The first letter after a soft hyphen has a box for the hyphen too, at the end of the line before. */
function letterBox(text: Text, at: number): DOMRect | undefined {
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return [...range.getClientRects()].at(-1);
}

/** The box in whose lines a text stands. */
function boxAround(host: HTMLElement, boxes: Map<Element, Box>): Box {
  return known(boxes, host, () => {
    const { display, paddingLeft, paddingRight } = getComputedStyle(host);
    if (/^(inline|contents)$/.test(display) && host.parentElement) return boxAround(host.parentElement, boxes);
    const { left } = host.getBoundingClientRect();
    const widthPx = host.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return { element: host, widthPx, rightPx: left + host.clientLeft + host.clientWidth };
  });
}

function known<Value>(values: Map<Element, Value>, of: Element, find: () => Value): Value {
  const value = values.get(of) ?? find();
  values.set(of, value);
  return value;
}

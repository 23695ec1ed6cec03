/**
 * Runs in the page: in running text, brings what follows a page number on its line as near to it as the number is short. Its box
 * is as wide as the longest number, and without this a hole would stand behind each shorter one. No line breaks elsewhere.
 */

/** Letters of one line overlap this far at least, also a raised number and the words beside it. */
const OVERLAP_PX = 3;
const HOSTS = 'p, li, dd, dt, figcaption, blockquote';
/** What has no words, or stands in lines of its own: such a text stays as it is. */
const STRANGE = 'svg, img, br, table, ul, ol, ruby, input';

/** A number in its box, or some words: all that stands together on one line. */
interface Piece {
  readonly node: Text;
  readonly box: HTMLElement | null;
  readonly start: number;
  readonly end: number;
  /** Those before it on its line. */
  readonly numbers: readonly HTMLElement[];
}

/** @param minusWhite how far what stands behind these moves, as a length: how many digits they have is filled in later */
export function pullLines(minusWhite: (numbers: readonly HTMLElement[]) => string): void {
  const first = new Map<Element, HTMLElement>();
  for (const box of document.querySelectorAll<HTMLElement>('.paper-content .page-reference [data-page-of]')) {
    const host = box.closest(HOSTS);
    // A cell has no layer of its own, so that its words would be painted after those of other cells.
    if (host && !first.has(host) && !host.closest('td, th') && !box.hasAttribute('style')) first.set(host, box);
  }
  // All are measured before one is moved.
  const moves = [...first].flatMap(([host, box]) => {
    const pieces = piecesFrom(host, box);
    return pieces.some(({ numbers }) => numbers.length > 0)
      ? [pieces.map((piece) => [piece, piece.numbers.length > 0 ? minusWhite(piece.numbers) : '0'] as const)]
      : [];
  });
  for (const [piece, left] of moves.flat().reverse()) move(piece, left);
}

/** From the first number on; each begins where a line does, a text or a number. */
function piecesFrom(host: Element, first: HTMLElement): Piece[] {
  if (host.querySelector(STRANGE)) return [];
  const pieces: Piece[] = [];
  let numbers: HTMLElement[] = [];
  let last: DOMRect | undefined;
  let hasBegun = false;
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    hasBegun ||= first.contains(node);
    if (!hasBegun) continue;
    const box = node.parentElement!.closest<HTMLElement>('[data-page-of]');
    const starts = box ? [0] : lineStarts(node, last);
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1] ?? node.data.length;
      const here = boxOf(node, start, end);
      if (here && last && isBelow(here, last)) numbers = [];
      last = here ?? last;
      pieces.push({ node, box, start, end, numbers });
    }
    if (box) numbers = [...numbers, box];
  }
  return pieces;
}

/** Where in a text its lines begin; the first goes on where the text before it stands. */
function lineStarts(node: Text, before: DOMRect | undefined): number[] {
  const starts = [0];
  let last = before;
  for (let index = 0; index < node.data.length; index += 1) {
    const box = boxOf(node, index, index + 1);
    if (!box) continue;
    if (last && isBelow(box, last) && index > 0) starts.push(index);
    last = box;
  }
  return starts;
}

const range = document.createRange();

function boxOf(node: Text, start: number, end: number): DOMRect | undefined {
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].findLast(({ width }) => width > 0);
}

const isBelow = (one: DOMRect, other: DOMRect): boolean => one.top > other.bottom - OVERLAP_PX;

/**
 * What has a position is painted after what has none: all from the first number on has one, so that words are painted in
 * their order.
 */
function move({ node, box, start, end }: Piece, left: string): void {
  const style = `position: relative; left: ${left}`;
  if (box) {
    box.setAttribute('style', style);
    return;
  }
  if (!/\S/.test(node.data.slice(start, end))) return;
  if (end < node.data.length) node.splitText(end);
  const words = start > 0 ? node.splitText(start) : node;
  const whole = words.parentElement!;
  // Where a link stands is asked of its own box.
  if (!whole.matches(HOSTS) && whole.childNodes.length === 1 && !whole.hasAttribute('style')) {
    whole.setAttribute('style', style);
    return;
  }
  const moved = document.createElement('span');
  moved.setAttribute('style', style);
  words.before(moved);
  moved.append(words);
}

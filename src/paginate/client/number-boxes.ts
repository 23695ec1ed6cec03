/** Runs in the page: watches that a number that is filled in after layout stays in its box, so that no line moves. */
import { CLOSE, type ClientNumberBox, OPEN } from './contract.js';
import { hide } from './hide.js';
import { pullLines } from './pull-lines.js';

/** Rounding in layout; a digit is wider. */
const TOLERANCE_PX = 0.6;

/** While a section is laid out: how wide each box is, written down on it when all are measured. */
export function noteRoom(): void {
  const rows: Room[][] = [];
  for (const box of document.querySelectorAll<HTMLElement>('.paper-content [data-page-of]')) {
    const { width, top } = box.getBoundingClientRect();
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && follows(box, before, top)) row.push({ box, top, width });
    else rows.push([{ box, top, width }]);
  }
  const notes = rows.flatMap(closeUp);
  for (const { box, width } of rows.flat()) box.dataset.room = width.toFixed(2);
  for (const { element, style } of notes) element.setAttribute('style', style);
  pullLines((numbers) => minusWhite(numbers.map((box) => ({ box, top: 0, width: Number(box.dataset.room) }))));
}

interface Note {
  readonly element: HTMLElement;
  readonly style: string;
}

interface Room {
  readonly box: HTMLElement;
  readonly top: number;
  readonly width: number;
}

/** Whether it stands in a list of numbers, behind another on the same line. */
const follows = (box: HTMLElement, before: Room, top: number): boolean =>
  isNext(before.box, box) && Math.abs(top - before.top) < TOLERANCE_PX;

/** Whether nothing but white is between them. */
const isNext = (one: Node, other: Node): boolean =>
  one.nextSibling instanceof Text && one.nextSibling.data.trim() === '' && one.nextSibling.nextSibling === other;

const isListed = (box: HTMLElement): boolean => {
  const [before, after] = [box.previousElementSibling, box.nextElementSibling];
  const isBox = (each: Element | null): each is Element => each?.matches('[data-page-of]') ?? false;
  return (isBox(before) && isNext(before, box)) || (isBox(after) && isNext(box, after));
};

/**
 * In a list, such as 9, 25, 161, the white that short numbers leave falls behind the last one of a line: each is shown nearer to
 * those before it by what they leave, and nothing else moves. A list that ends at the edge does so with its last number.
 */
function closeUp(row: readonly Room[]): Note[] {
  const list = row[0]?.box.parentElement;
  if (!list) return [];
  const notes: Note[] = [];
  for (const [index, { box }] of row.entries()) {
    if (!isListed(box)) continue;
    const left = index > 0 ? minusWhite(row.slice(0, index)) : '0';
    // What has a position is painted after what has none: also the first of each line has one, or it would come before the line above.
    notes.push({ element: box, style: `position: relative; left: ${left}` });
  }
  const { position, right } = getComputedStyle(list);
  if (position === 'absolute' && right === '0px')
    notes.push({ element: list, style: `margin-right: ${minusWhite(row)}` });
  return notes;
}

/** How many digits they have is filled in with the numbers; until then a browser passes over it. */
function minusWhite(row: readonly Room[]): string {
  const digitPx = textWidth(row[0]!.box, 1);
  const whitePx = row.reduce((sum, { box, width }) => sum + width - textWidth(box) + digitPx * noughtsIn(box), 0);
  const ids = row.flatMap(({ box: { dataset } }) => [dataset.pageOf, dataset.pageTo].filter(Boolean));
  const digits = ids.map((id) => `${OPEN}digits:${id}${CLOSE}`).join(' + ');
  return `calc(${digitPx.toFixed(3)}px * (${digits}) - ${whitePx.toFixed(2)}px)`;
}

/** What stands in its box before the number is known. */
const noughtsIn = ({ textContent }: HTMLElement): number => textContent?.match(/0/g)?.length ?? 0;

/** Of the last print; undefined where the browser has not said that it is over. */
let cramped: readonly ClientNumberBox[] | undefined;

addEventListener('beforeprint', () => {
  cramped = undefined;
});

// The browser has just laid out its window again, as it does after each print: now measuring costs nothing, and then no
// frame has to be made of it.
addEventListener('afterprint', () => {
  cramped = measure();
  hide();
});

/** Of the section that was printed last: boxes that are wider than they were, and those whose number sticks out. */
export const crampedNumbers = (): readonly ClientNumberBox[] => cramped ?? measure();

function measure(): ClientNumberBox[] {
  return [...document.querySelectorAll('.paper')].flatMap((page, index) =>
    [...page.querySelectorAll<HTMLElement>('.paper-content [data-page-of]')].flatMap((box) => {
      const { width } = box.getBoundingClientRect();
      const asLaidOut = Math.abs(width - Number(box.dataset.room)) <= TOLERANCE_PX;
      if (asLaidOut && textWidth(box) <= width + TOLERANCE_PX) return [];
      return [{ page: index, reference: box.dataset.pageOf ?? '', number: box.textContent ?? '' }];
    }),
  );
}

/** @param letters how many of them, from the first */
function textWidth(box: HTMLElement, letters?: number): number {
  const range = document.createRange();
  range.selectNodeContents(box);
  if (letters !== undefined && box.firstChild) range.setEnd(box.firstChild, letters);
  return range.getBoundingClientRect().width;
}

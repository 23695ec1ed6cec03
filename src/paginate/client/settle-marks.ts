/**
 * Takes the marks of break-marks.ts out of the pages: where a line ended at one stays a hyphen or a place to break, elsewhere
 * nothing. Chromium would write both a soft hyphen and a hyphen into the PDF, and the word would be heard and found in two pieces.
 */
import { MARKS, SOFT_HYPHEN } from './break-marks.js';
import { hyphen } from './hyphen.js';

const range = document.createRange();

/** Columns have their widths by now (fit-tables.ts): without these places to break they would ask for more room. */
export function settleMarks(): void {
  // All are looked at before the first one changes where lines end.
  const marked = [...document.querySelectorAll('.paper-content')].flatMap(textsWithMarks);
  for (const { text, marks } of marked) settle(text, marks);
}

interface Mark {
  readonly at: number;
  readonly isUsed: boolean;
}

function textsWithMarks(page: Element): { text: Text; marks: Mark[] }[] {
  if (!MARKS.test(page.textContent ?? '')) return [];
  const found: { text: Text; marks: Mark[] }[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !MARKS.test(node.data)) continue;
    const text = node;
    const marks = text.data
      .split('')
      .flatMap((letter, at) => (MARKS.test(letter) ? [{ at, isUsed: endsLine(text, at) }] : []));
    found.push({ text, marks });
  }
  return found;
}

/** From the end, so that the places before it stay where they are. */
function settle(text: Text, marks: readonly Mark[]): void {
  for (const { at, isUsed } of marks.toReversed()) {
    const isHyphen = text.data[at] === SOFT_HYPHEN;
    text.deleteData(at, 1);
    if (isUsed) text.splitText(at).before(...(isHyphen ? [hyphen()] : []), document.createElement('wbr'));
  }
}

/** Whether what follows it stands on another line than what comes before. A page that cut the word has painted its own. */
function endsLine(text: Text, at: number): boolean {
  const before = boxOf(text, at - 1);
  const after = boxOf(text, at + 1);
  return before !== undefined && after !== undefined && after.left < before.right - 1;
}

function boxOf(text: Text, at: number): DOMRect | undefined {
  if (at < 0 || at >= text.length) return undefined;
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  // The letter after a soft hyphen may have a box for the hyphen too, at the end of the line before.
  return [...range.getClientRects()].at(-1);
}

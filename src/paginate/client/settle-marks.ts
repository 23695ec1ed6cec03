/**
 * Takes the marks of break-marks.ts out of the pages: where a line ended at one stays a hyphen or a place to break, elsewhere
 * nothing. Chromium would write both a soft hyphen and a hyphen into the PDF, and the word would be heard and found in two pieces.
 */
import { MARKS, SOFT_HYPHEN } from './break-marks.js';
import { hyphen } from './hyphen.js';

const range = document.createRange();

/** Columns have their widths by now (fit-tables.ts): without these places to break they would ask for more room. */
export function settleMarks(): void {
  for (const page of document.querySelectorAll('.paper-content')) {
    if (!MARKS.test(page.textContent ?? '')) continue;
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (MARKS.test(text.data)) texts.push(text);
    }
    for (const text of texts) settle(text);
  }
}

/** From the end, so that the places before it stay where they are. */
function settle(text: Text): void {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const mark = text.data[at]!;
    if (!MARKS.test(mark)) continue;
    const isUsed = endsLine(text, at);
    text.deleteData(at, 1);
    if (isUsed) text.splitText(at).before(...(mark === SOFT_HYPHEN ? [hyphen()] : []), document.createElement('wbr'));
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

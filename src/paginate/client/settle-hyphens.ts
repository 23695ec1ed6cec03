/**
 * Takes the soft hyphens out of table cells: where a line ended at one a hyphen is painted, elsewhere nothing stays.
 * Chromium would write both a soft hyphen and a hyphen into the PDF, and the word would be heard and found in two pieces.
 */

const SOFT_HYPHEN = '\u00ad';
const range = document.createRange();

/** Columns have their widths by now (fit-tables.ts): without these places to break they would ask for more room. */
export function settleHyphens(): void {
  for (const cell of document.querySelectorAll('.paper-content :is(td, th)')) {
    if (!cell.textContent?.includes(SOFT_HYPHEN)) continue;
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) settle(text);
  }
}

/** From the end, so that the places before it stay where they are. */
function settle(text: Text): void {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text.data[at] !== SOFT_HYPHEN) continue;
    const isUsed = endsLine(text, at);
    text.deleteData(at, 1);
    if (isUsed) text.splitText(at).before(hyphen(), document.createElement('wbr'));
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

function hyphen(): Element {
  const element = Object.assign(document.createElement('span'), { textContent: '-' });
  element.dataset.repeated = 'hyphen';
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/**
 * Keeps paragraphs whole that cannot be cut without a line left alone. Chromium 143 cuts three lines in two and one,
 * although `orphans` and `widows` ask for two each and there is a place to break before the paragraph.
 */

const TEXT = 'p, li, dd, dt, blockquote';

/** Says so in an attribute, which breaks.css reads. */
export function keepLines(flow: HTMLElement): void {
  for (const element of flow.querySelectorAll<HTMLElement>(TEXT)) {
    const { lineHeight, orphans, widows, display } = getComputedStyle(element);
    const lines = contentHeight(element) / Number.parseFloat(lineHeight);
    // Half a line for what an index or an icon adds to a line's height.
    if (display !== 'none' && lines < Number(orphans) + Number(widows) - 0.5) element.dataset.breakInside = 'avoid';
  }
}

function contentHeight(element: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  return element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
}

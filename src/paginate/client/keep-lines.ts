/**
 * Keeps paragraphs whole that cannot be cut without a line left alone. Chromium 143 cuts three lines in two and one,
 * although `orphans` and `widows` ask for two each and there is a place to break before the paragraph.
 */

const TEXT = 'p, li, dd, dt, blockquote';

/** Says so in an attribute, which breaks.css reads. */
export function keepLines(flow: HTMLElement): void {
  const whole = [...flow.querySelectorAll<HTMLElement>(TEXT)].filter(isTooShort);
  // When all are measured: after each attribute the browser would lay out anew.
  for (const element of whole) element.dataset.breakInside = 'avoid';
}

function isTooShort(element: HTMLElement): boolean {
  const { lineHeight, orphans, widows, display, paddingTop, paddingBottom } = getComputedStyle(element);
  const height = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  const lines = height / Number.parseFloat(lineHeight);
  // Half a line for what an index or an icon adds to a line's height.
  return display !== 'none' && lines < Number(orphans) + Number(widows) - 0.5;
}

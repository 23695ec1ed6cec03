/** The hyphen of a word that a line, a page or a piece of a row cut: painted, and no part of the text. */
import { SOFT_HYPHEN } from './break-marks.js';

/**
 * A soft hyphen shows only inside a line. The layout engine's own way adds U+2011 after `\w` whatever stands there, so not
 * after "ë", but also in the middle of code that wraps anywhere.
 */
export function hyphenate(text: Text): void {
  const soft = text.data.endsWith(SOFT_HYPHEN);
  if (!soft && !(/\p{L}$/u.test(text.data) && getComputedStyle(text.parentElement!).hyphens === 'auto')) return;
  text.after(hyphen());
}

export function hyphen(): Element {
  const element = Object.assign(document.createElement('span'), { textContent: '-' });
  element.dataset.repeated = 'hyphen';
  element.setAttribute('aria-hidden', 'true');
  // An element of its own is rounded by itself: a hair wider than the browser's hyphen, it would take its word to the next line.
  element.style.letterSpacing = '-1px';
  return element;
}

/** Runs in the page: keeps the browser from laying out and painting what nobody sees, for a window that is not there. */

/** Until the page is printed, or another section laid out: that takes all attributes off the root. */
export function hide(shown: Document = document): void {
  shown.documentElement.style.display = 'none';
}

addEventListener('beforeprint', () => document.documentElement.removeAttribute('style'));

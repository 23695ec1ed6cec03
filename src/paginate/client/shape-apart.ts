/**
 * Gives words in a line a language tag of their own before layout, as all get one after it (dress.ts): between two of one tag
 * the browser sets letters closer (kerning), so a line that just held all would be too short for them in print, and what it
 * moved fell off the page.
 */

/** Those that may be set in the typeface of what is around them. */
const WORDS = 'a, abbr, bdi, bdo, cite, data, del, dfn, ins, label, mark, q, s, small, span, sub, sup, time, u, var';
const APART = /-x-s\d+$/;

/** @param lang of the whole */
export function shapeApart(content: ParentNode, lang: string): void {
  for (const [index, element] of [...content.querySelectorAll(WORDS)].entries()) {
    if (element.closest('svg, math') || element.hasAttribute('lang')) continue;
    element.setAttribute('lang', `${spoken(element.parentElement) ?? lang}-x-s${index}`);
  }
}

/** The language that the author means. */
export const spoken = (element: Element | null): string | undefined =>
  element?.closest('[lang]')?.getAttribute('lang')?.replace(APART, '');

/** Whether its language is its own, not that of what is around it. */
export const speaksItself = (element: Element): boolean =>
  element.hasAttribute('lang') && !APART.test(element.getAttribute('lang') ?? '');

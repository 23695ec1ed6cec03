/**
 * Asks the browser where pages must break, and writes that on the elements as Paged.js does. Its own cascade is "the last
 * rule wins", without inline styles, media, nesting or `avoid-page` (#249, #295, #311). What is hidden is written down on the way.
 */

const FORCED = /^(page|always|left|right|recto|verso|column)$/;
const AVOID = /^avoid/;

/** Returns rules for what stood in `style` attributes, to go after the sheet: Paged.js takes such elements for hidden. */
export function resolveBreaks(content: DocumentFragment, css: string): string {
  const inline = inlineRules(content);
  const style = Object.assign(document.createElement('style'), { textContent: `${css}\n${inline}` });
  const flow = document.createElement('div');
  flow.append(content);
  document.head.append(style);
  document.body.append(flow);
  for (const element of flow.querySelectorAll<HTMLElement>('*:not(svg *)')) {
    const { breakBefore, breakAfter, breakInside, display } = getComputedStyle(element);
    // Paged.js would look for it in the sheet, rule by rule.
    if (display === 'none') element.dataset.undisplayed = 'undisplayed';
    if (FORCED.test(breakBefore)) before(element, breakBefore, flow);
    else if (AVOID.test(breakBefore)) element.dataset.breakBefore = 'avoid';
    if (FORCED.test(breakAfter)) after(element, breakAfter, flow);
    else if (AVOID.test(breakAfter)) element.dataset.breakAfter = 'avoid';
    // Columns know no pages: only plain `avoid` works in them.
    if (/^avoid-/.test(breakInside)) element.dataset.breakInside = 'avoid';
  }
  content.append(...flow.childNodes);
  flow.remove();
  style.remove();
  return inline;
}

function inlineRules(content: DocumentFragment): string {
  const styled = [...content.querySelectorAll<HTMLElement>('[style]:not(svg *)')];
  return styled
    .map((element, index) => {
      const declarations = element.getAttribute('style') ?? '';
      element.removeAttribute('style');
      element.dataset.inline = String(index);
      return `${`[data-inline="${index}"]`.repeat(12)} {${declarations}}`;
    })
    .join('\n');
}

/** A break before what comes first would leave an empty page (css-break-3, 3.1). */
function before(element: HTMLElement, value: string, flow: Element): void {
  if (neighbour(element, 'previousElementSibling', flow)) element.dataset.breakBefore = forced(value);
}

function after(element: HTMLElement, value: string, flow: Element): void {
  element.dataset.breakAfter = forced(value);
  const next = neighbour(element, 'nextElementSibling', flow);
  if (next) next.dataset.previousBreakAfter = forced(value);
}

const forced = (value: string): string => (value === 'column' ? 'page' : value);

/** The shown element beside this one, or beside the nearest one around it that has one. */
function neighbour(
  element: HTMLElement,
  side: 'previousElementSibling' | 'nextElementSibling',
  flow: Element,
): HTMLElement | undefined {
  for (let at: Element | null = element; at && at !== flow; at = at.parentElement) {
    for (let beside = at[side]; beside; beside = beside[side]) {
      if (beside instanceof HTMLElement && getComputedStyle(beside).display !== 'none') return beside;
    }
  }
  return undefined;
}

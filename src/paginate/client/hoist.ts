/** Moves a page break up to where nothing is left behind alone: an empty box, a table's head, a heading. */

/**
 * The outermost node that begins where this one begins, with what must stay before it; undefined when that is where the
 * page begins.
 */
export function hoist(node: Element | Text, rendered: Element): Element | Text | undefined {
  let at = node;
  for (;;) {
    const before = solidBefore(at);
    const parent = at.parentElement!;
    if (before && keeps(before, at)) at = before;
    else if (before) return at;
    else if (parent === rendered || continues(parent)) return undefined;
    else at = parent;
  }
}

/** Whether nothing on the page stands before this node. */
export function pageStart(node: Node, rendered: Element): boolean {
  for (let at: Node = node; at !== rendered; at = at.parentNode!) {
    if (solidBefore(at)) return false;
  }
  return true;
}

/** The sibling before it that takes room in the flow. */
function solidBefore(node: Node): Element | Text | undefined {
  for (let at = node.previousSibling; at; at = at.previousSibling) {
    if (at instanceof Text && at.data.trim()) return at;
    if (at instanceof Element && takesRoom(at)) return at;
  }
  return undefined;
}

/** A head alone is no table; what hangs beside the text does not hold a place in it. */
function takesRoom(element: Element): boolean {
  if (/^(thead|colgroup|caption)$/i.test(element.tagName) || element.hasAttribute('data-repeated')) return false;
  const { position, display } = getComputedStyle(element);
  return display !== 'none' && position !== 'absolute' && position !== 'fixed';
}

/** Begun on an earlier page. */
const continues = (element: HTMLElement): boolean => element.dataset.splitFrom !== undefined;

function keeps(before: Node, after: Node): boolean {
  if (!(before instanceof Element) || !(after instanceof Element)) return false;
  return avoids(before, 'breakAfter', 'lastElementChild') || avoids(after, 'breakBefore', 'firstElementChild');
}

/** A rule on the last (first) child holds for its parent's end (start) as well (css-break-3, 3.1). */
function avoids(
  element: Element,
  property: 'breakAfter' | 'breakBefore',
  child: 'lastElementChild' | 'firstElementChild',
): boolean {
  for (let at: Element | null = element; at; at = at[child]) {
    if (/^avoid/.test(getComputedStyle(at)[property])) return true;
  }
  return false;
}

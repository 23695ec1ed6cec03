/** Sets the direction of each block whose first letter is of a writing that runs from right to left, and of links and code in it. */
import type { Element, Nodes, Root } from 'hast';

/** Hebrew, Arabic and what is written as they are (Unicode 16, Bidi_Class R and AL). */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

const BLOCKS = /^(p|h[1-6]|ul|ol|li|dl|dt|dd|table|th|td|blockquote|figcaption|div|section)$/;
/** Their words are no running text; code runs from left to right everywhere. */
const PASSED_BY = /^(code|pre|svg|math|img)$/;
const CODE = /^(code|pre)$/;

type Direction = 'ltr' | 'rtl';

export const rehypeDirection = () => (tree: Root) => {
  if (hasAny(tree)) for (const child of tree.children) direct(child, 'ltr');
};

/** @param around how the surroundings run: only what differs is said */
function direct(node: Nodes, around: Direction): void {
  if (node.type !== 'element') return;
  if (PASSED_BY.test(node.tagName)) {
    if (CODE.test(node.tagName) && around === 'rtl') node.properties.dir ??= 'ltr';
    return;
  }
  let own = around;
  // An address ends with its stroke and a title with its quote, whatever the line around it does.
  if (BLOCKS.test(node.tagName) || node.tagName === 'a') {
    const { dir } = node.properties;
    own = dir === 'rtl' || dir === 'ltr' ? dir : (firstDirection(node) ?? around);
    if (own !== around) node.properties.dir = own;
  }
  for (const child of node.children) direct(child, own);
}

function firstDirection(element: Element): Direction | undefined {
  for (const child of element.children) {
    if (child.type === 'text') {
      const [letter] = LETTER.exec(child.value) ?? [];
      if (letter) return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
    } else if (child.type === 'element' && !PASSED_BY.test(child.tagName)) {
      const found = firstDirection(child);
      if (found) return found;
    }
  }
  return undefined;
}

const hasAny = (node: Nodes): boolean =>
  node.type === 'text' ? RIGHT_TO_LEFT.test(node.value) : 'children' in node && node.children.some(hasAny);

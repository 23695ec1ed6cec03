/** Finds the texts of a tree that printed pages have too: what a page break and a proof are counted in. */
import type { ElementContent, Root, RootContent, Text } from 'hast';

type Node = Root | RootContent | ElementContent;

/** Not painted, or painted and kept from who listens. */
const SILENT = /^(title|desc|style|script|template|defs|head|annotation)$/;

/** Numbers of pages stand in boxes of their own and are filled in later: no letters of the text. */
export const isLeftOut = (node: Node): boolean =>
  node.type === 'element' &&
  (SILENT.test(node.tagName) || node.properties.ariaHidden === 'true' || node.properties.dataPageOf !== undefined);

/** Every text that counts, in order, with the elements around it from the outermost in. */
export function textsIn(
  nodes: readonly Node[],
  hear: (text: Text, around: readonly ElementContent[]) => void,
  around: readonly ElementContent[] = [],
): void {
  for (const node of nodes) {
    if (node.type === 'text') hear(node, around);
    else if (node.type === 'element' && !isLeftOut(node)) textsIn(node.children, hear, [...around, node]);
  }
}

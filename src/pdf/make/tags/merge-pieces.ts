/** Joins the pieces of what a page cut in two: one paragraph over two pages is one P, in every depth of lists and tables. */
import { isNode, type Kid, type TagNode } from './node.js';

/** @param firstOf the carrier of the first piece, for each later piece */
export function mergePieces(root: TagNode, firstOf: ReadonlyMap<number, number>): void {
  const kept = new Map<string, TagNode>();
  const keyOf = (node: TagNode): string | undefined =>
    node.carrier === undefined ? undefined : `${node.type} ${firstOf.get(node.carrier) ?? node.carrier}`;

  // What belongs to a node is gathered in one pass: a later piece hands its kids to the first, which may take them apart again.
  const place = (into: TagNode, kids: readonly Kid[]): void => {
    for (const kid of kids) {
      if (!isNode(kid)) {
        into.kids.push(kid);
        continue;
      }
      const inside = kid.kids;
      kid.kids = [];
      const key = keyOf(kid);
      const first = key === undefined ? undefined : kept.get(key);
      if (!first) {
        into.kids.push(kid);
        if (key !== undefined) kept.set(key, kid);
      }
      place(first ?? kid, inside);
    }
  };
  const kids = root.kids;
  root.kids = [];
  place(root, kids);
}

/** Puts a field among the tags: into the element that it is drawn in, behind what stands before it. */
import type { Elements } from './facts.js';
import { eachDown, isNode, nodesIn, type TagNode } from './node.js';

/** Kept per tree: a format has hundreds of fields. */
const hosts = new WeakMap<TagNode, ReadonlyMap<number, TagNode>>();

/** @param carrier of the drawn element, which itself has no tag: there are no words in it */
export function placeInTree(top: TagNode, elements: Elements, carrier: number, field: TagNode): void {
  const known = hostsIn(top, elements);
  let around = carrier;
  while (around >= 0 && !known.has(elements.firstOf(around))) around = elements.parentOf(around);
  const host = insideOf(known.get(elements.firstOf(around)) ?? top);
  const next = host.kids.findIndex((kid) => isNode(kid) && (firstCarrier(kid) ?? -1) > carrier);
  host.kids.splice(next < 0 ? host.kids.length : next, 0, field);
}

function hostsIn(top: TagNode, elements: Elements): ReadonlyMap<number, TagNode> {
  const known = hosts.get(top);
  if (known) return known;
  const found = new Map<number, TagNode>();
  eachDown(top, (node) => {
    if (node.carrier !== undefined) found.set(elements.firstOf(node.carrier), node);
  });
  hosts.set(top, found);
  return found;
}

/** An item of a list holds a body only (ISO 32000-1 14.8.4.3.3). */
const insideOf = (host: TagNode): TagNode =>
  host.type === 'LI' ? (nodesIn(host.kids).find(({ type }) => type === 'LBody') ?? host) : host;

function firstCarrier(node: TagNode): number | undefined {
  if (node.carrier !== undefined) return node.carrier;
  for (const kid of nodesIn(node.kids)) {
    const first = firstCarrier(kid);
    if (first !== undefined) return first;
  }
  return undefined;
}

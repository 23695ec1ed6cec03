/** Draws a sign once on a page, and again by its name: a page of cards would be as heavy as its icons. */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { isPart } from './parts.js';

/** Below this naming it is no shorter. */
const LEAST_LETTERS = 300;

export function withSharedDrawings(nodes: readonly ElementContent[]): ElementContent[] {
  const counts = new Map<string, number>();
  const keys = new Map<Element, string>();
  const count = (node: ElementContent): void => {
    if (!isPart(node)) return;
    if (node.tagName !== 'svg') for (const child of node.children) count(child);
    const key = keyOf(node);
    if (key === undefined) return;
    keys.set(node, key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const node of nodes) count(node);
  const drawn = new Map<string, string>();
  const share = (node: ElementContent): ElementContent => {
    if (!isPart(node)) return node;
    if (node.tagName !== 'svg') return { ...node, children: node.children.map(share) };
    const key = keys.get(node);
    if (key === undefined || (counts.get(key) ?? 0) < 2) return node;
    const known = drawn.get(key);
    if (known !== undefined) return { ...node, children: [s('use', { href: `#${known}` })] };
    const id = `site-sign-${drawn.size + 1}`;
    drawn.set(key, id);
    return { ...node, children: [s('g', { id }, node.children)] };
  };
  return nodes.map(share);
}

/** Of a sign that only the eye needs, and that has no places of its own. */
function keyOf(node: Element): string | undefined {
  if (node.tagName !== 'svg' || node.properties.ariaHidden !== 'true') return undefined;
  // Where it stood in some text makes no other sign of it.
  const key = JSON.stringify(node.children, (name, value: unknown) => (name === 'position' ? undefined : value));
  return key.length >= LEAST_LETTERS && !key.includes('"id":') ? key : undefined;
}

/** Marks the first use of each abbreviation in a file with what it stands for (WCAG 3.1.4). */
import type { ElementContent, Parents, Root, Text } from 'hast';
import { h } from 'hastscript';
import type { MarkupContext } from './context.js';
import { SKIP, visitParents } from './walk.js';

/** There the letters may mean something else, or the words are not ours to mark. */
const CLOSED = /^(abbr|code|kbd|pre|samp|svg|a)$/;

export const rehypeAbbreviations = (context: MarkupContext) => () => (tree: Root) => {
  const waiting = new Map(context.abbreviations);
  visitParents(tree, 'text', (node, parents) => {
    const parent = parents.at(-1);
    if (waiting.size === 0 || !parent) return undefined;
    if (parents.some(isClosed)) return undefined;
    const marked = mark(node, waiting);
    if (marked.length < 2 && marked[0]?.type !== 'element') return undefined;
    const index = parent.children.indexOf(node as never);
    parent.children.splice(index, 1, ...(marked as never[]));
    return [SKIP, index + marked.length];
  });
};

/** A link to the glossary was made by us, of words of the text. */
const isClosed = (node: Parents): boolean =>
  node.type === 'element' &&
  ![node.properties.className].flat().includes('term-link') &&
  (CLOSED.test(node.tagName) || node.properties.lang !== undefined);

/** Takes what it marks out of `waiting`. */
function mark(node: Text, waiting: Map<string, string>): ElementContent[] {
  const result: ElementContent[] = [];
  let rest = node.value;
  for (let found = first(rest, waiting); found; found = first(rest, waiting)) {
    const { at, length, name, meaning } = found;
    waiting.delete(name);
    const element = h('abbr', { title: meaning }, rest.slice(at, at + length));
    if (node.position) element.position = node.position;
    result.push({ ...node, value: rest.slice(0, at) }, element);
    rest = rest.slice(at + length);
  }
  return [...result, { ...node, value: rest }].filter((each) => each.type !== 'text' || each.value !== '');
}

/** The first whole word that is an abbreviation; of two at one place the longer: "B en W" before "B". */
function first(text: string, waiting: ReadonlyMap<string, string>) {
  let best: { at: number; length: number; name: string; meaning: string } | undefined;
  for (const [name, meaning] of waiting) {
    const pattern = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(text);
    if (!match) continue;
    const length = match[0].length;
    if (!best || match.index < best.at || (match.index === best.at && length > best.length))
      best = { at: match.index, length, name, meaning };
  }
  return best;
}

/** Counts words: what a section's HTML holds against what stands on its pages. */
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { wordsIn } from './random.js';

export interface WordCount {
  readonly total: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

export function countWords(sourceHtml: string, pagesHtml: string): WordCount {
  const source = wordsIn(textOf(fromHtml(sourceHtml, { fragment: true }), true));
  return compare(source, wordsIn(textOf(fromHtml(pagesHtml), false)));
}

/** How often each word of the source comes back. */
export function compare(source: readonly string[], found: readonly string[]): WordCount {
  const counts = new Map<string, number>();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  const expected = new Map<string, number>();
  for (const word of source) expected.set(word, (expected.get(word) ?? 0) + 1);
  const off = (sign: 1 | -1) =>
    [...expected].flatMap(([word, times]) => (((counts.get(word) ?? 0) - times) * sign > 0 ? [word] : []));
  return { total: source.length, lost: off(-1), doubled: off(1) };
}

/** Text of the flow; on pages only what stands in a page's content, without what layout repeats. */
export function textOf(node: Root | Nodes, inFlow: boolean): string {
  if (node.type === 'text') return inFlow ? node.value : '';
  if (!('children' in node)) return '';
  if (node.type === 'element' && 'dataRepeated' in node.properties) return '';
  const classes = node.type === 'element' ? [node.properties.className ?? []].flat() : [];
  const inside = inFlow || classes.includes('pagedjs_page_content');
  return node.children.map((child) => textOf(child, inside)).join('');
}

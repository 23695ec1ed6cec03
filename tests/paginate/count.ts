/** Counts words: what a section's HTML holds against what stands on its pages, or in its PDF. */
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { wordsIn } from './random.js';

export interface WordCount {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** The first word that is there once and stands before or behind another than in the source; at most one. */
  readonly moved: readonly string[];
}

export const sourceWords = (html: string): string[] => wordsIn(textOf(fromHtml(html, { fragment: true }), true));

/** Words in rows that no page can hold: cell by cell in the source, page by page on paper. */
export function wordsInPieces(pagesHtml: string): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    const isPiece = node.type === 'element' && ('dataPieceOf' in node.properties || 'dataGoesOn' in node.properties);
    if (isPiece) for (const word of wordsIn(textOf(node, true))) words.add(word);
    else for (const child of node.children) visit(child);
  };
  visit(fromHtml(pagesHtml));
  return words;
}

/**
 * How often and where each word of the source comes back.
 * @param inPieces words whose order is not asked for
 */
export function compareWords(
  source: readonly string[],
  found: readonly string[],
  inPieces: ReadonlySet<string> = new Set(),
): WordCount {
  const [expected, counts] = [tally(source), tally(found)];
  const off = (sign: 1 | -1) =>
    [...expected].flatMap(([word, times]) => (((counts.get(word) ?? 0) - times) * sign > 0 ? [word] : []));
  const isSingle = (word: string): boolean => expected.get(word) === 1 && counts.get(word) === 1 && !inPieces.has(word);
  const [want, have] = [source.filter(isSingle), found.filter(isSingle)];
  return { lost: off(-1), doubled: off(1), moved: want.filter((word, index) => word !== have[index]).slice(0, 1) };
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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

/** Puts soft hyphens into long Dutch words in table cells, where a column is often narrower than the word. */
import type { Nodes, Root, Text } from 'hast';
import type { MarkupContext } from './context.js';

/** More letters than this; layout takes out again what no line ended at (client/settle-hyphens.ts). */
const MAX_LETTERS = 22;
const LONG_WORD = new RegExp(`\\p{L}{${MAX_LETTERS + 1},}`, 'gu');
/** Letters that stay together at either end of a word: shorter pieces make readers stumble. */
const END_LETTERS = 3;
const SOFT_HYPHEN = '\u00ad';
const UNTOUCHED: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'pre', 'svg', 'math']);

export const rehypeLongWords =
  ({ language }: MarkupContext) =>
  () =>
  async (tree: Root): Promise<void> => {
    const texts = textsInCells(tree, language, false);
    if (texts.length === 0) return;
    // The patterns are large, and most texts have no such word.
    const { hyphenateSync } = (await import('hyphen/nl/index.js')).default;
    for (const text of texts) text.value = text.value.replace(LONG_WORD, (word) => trimmed(hyphenateSync(word)));
  };

/** Texts with a long word in them, of cells in Dutch. */
function textsInCells(node: Nodes, around: string, inCell: boolean): Text[] {
  if (node.type === 'text') return inCell && /^nl\b/.test(around) && node.value.match(LONG_WORD) ? [node] : [];
  if (!('children' in node)) return [];
  let [language, within] = [around, inCell];
  if (node.type === 'element') {
    if (UNTOUCHED.has(node.tagName)) return [];
    language = String(node.properties.lang ?? around);
    within ||= /^t[dh]$/.test(node.tagName);
  }
  return node.children.flatMap((child) => textsInCells(child, language, within));
}

function trimmed(word: string): string {
  const pieces = word.split(SOFT_HYPHEN);
  const last = pieces.length - 1;
  return pieces.reduce((text, piece, index) => {
    const joined = text.length < END_LETTERS || (index === last && piece.length < END_LETTERS);
    return text + (joined ? '' : SOFT_HYPHEN) + piece;
  });
}

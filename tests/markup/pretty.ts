/** Writes a tree as indented HTML, one block per line: a change in a fixture shows as the lines that changed. */
import type { Nodes, Parents } from 'hast';
import { toHtml } from 'hast-util-to-html';

const BLOCK =
  /^(p|h[1-6]|div|section|ul|ol|li|dl|dt|dd|table|caption|colgroup|col|thead|tbody|tr|th|td|figure|figcaption|blockquote|pre|hr)$/;

export const pretty = (tree: Parents): string => lines(tree, '').join('\n').concat('\n');

function lines(parent: Parents, indent: string): string[] {
  return parent.children.flatMap((node) => {
    const blank = node.type === 'text' && node.value.trim() === '';
    if (blank) return [];
    if (node.type !== 'element' || !holdsBlocks(node)) return [indent + toHtml(node as Nodes)];
    const [open = '', close = ''] = toHtml({ ...node, children: [] }).split(/(?=<\/)/);
    return [indent + open, ...lines(node, `${indent}  `), indent + close];
  });
}

const holdsBlocks = (node: Parents): boolean =>
  node.children.some((child) => child.type === 'element' && (BLOCK.test(child.tagName) || holdsBlocks(child)));

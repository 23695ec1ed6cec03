/** Gives a table as many columns as its longest row: cells beyond the head would else vanish without a word. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

export const remarkTables = () => (tree: Root) => {
  visit(tree, 'table', (table) => {
    const columns = Math.max(...table.children.map(({ children }) => children.length));
    const align = table.align ?? [];
    table.align = Array.from({ length: Math.max(columns, align.length) }, (_, index) => align[index] ?? null);
  });
};

/** Leaves of the places of nodes what is asked for later: the line and column where an element begins. They are half of a kept document. */
import type { Root } from 'hast';
import { visit } from './walk.js';

export const rehypeStarts =
  () =>
  (tree: Root): void =>
    visit(tree, (node) => {
      if (!node.position) return;
      const { line, column } = node.position.start;
      const start = { line, column };
      if (node.type === 'element') node.position = { start, end: start };
      else delete node.position;
    });

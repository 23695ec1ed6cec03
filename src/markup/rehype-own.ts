/** Gives elements the classes that the author chose, now that nothing looks at classes any more, and merges cells of tables. */
import type { Element, Root } from 'hast';
import { visit } from './walk.js';

export const rehypeOwn = () => (tree: Root) => {
  visit(tree, 'element', (element) => {
    const { dataOwn } = element.properties;
    if (typeof dataOwn !== 'string') return;
    delete element.properties.dataOwn;
    element.properties.className = [...classesOf(element), ...dataOwn.split(' ')];
  });
};

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : className ? [String(className)] : [];

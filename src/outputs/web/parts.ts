/** Looks at the parts of a tree: which element has which class, and what words are in it. */
import type { Element, ElementContent } from 'hast';

export const isPart = (node: ElementContent): node is Element => node.type === 'element';

export const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) ? className.includes(name) : className === name;

/** Every element with this class, from the outermost in; none inside another. */
export const partsWith = (nodes: readonly ElementContent[], name: string): Element[] =>
  outermost(nodes, (part) => hasClass(part, name));

export const partsNamed = (nodes: readonly ElementContent[], ...tags: readonly string[]): Element[] =>
  outermost(nodes, ({ tagName }) => tags.includes(tagName));

/** A drawing may be one of them, but holds none. */
function outermost(nodes: readonly ElementContent[], isWanted: (part: Element) => boolean): Element[] {
  const found: Element[] = [];
  const look = (children: readonly ElementContent[]): void => {
    for (const node of children) {
      if (!isPart(node)) continue;
      if (isWanted(node)) found.push(node);
      else if (node.tagName !== 'svg') look(node.children);
    }
  };
  look(nodes);
  return found;
}

/** Without what is hidden from who listens. */
export function wordsOf(nodes: readonly ElementContent[]): string {
  const read = (children: readonly ElementContent[]): string =>
    children
      .map((node) => {
        if (node.type === 'text') return node.value;
        if (!isPart(node) || node.tagName === 'svg' || node.properties.ariaHidden === 'true') return '';
        return BLOCK.test(node.tagName) ? ` ${read(node.children)} ` : read(node.children);
      })
      .join('');
  return read(nodes)
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const BLOCK = /^(p|li|div|h[1-6]|td|th|tr|br|dt|dd|figcaption|blockquote|section|pre)$/;

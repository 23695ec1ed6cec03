/** Makes links of addresses in running text: those that a placeholder brought too. */
import type { Element, Root } from 'hast';
import { linkAll, phonesAmong } from './addresses.js';
import type { MarkupContext } from './context.js';
import { visit } from './walk.js';

/** Links already, or text that is to be read letter by letter. */
const CLOSED = /^(a|code|pre|kbd|samp|svg|math|script|style|label)$/;

export const rehypeAddresses =
  ({ placeholders }: Pick<MarkupContext, 'placeholders'>) =>
  () =>
  (tree: Root) => {
    const phones = phonesAmong(placeholders.values());
    visit(tree, 'element', (element: Element) => {
      // What nobody hears nobody can follow.
      if (CLOSED.test(element.tagName) || element.properties.ariaHidden) return 'skip';
      if (element.children.some(({ type }) => type === 'text'))
        element.children = element.children.flatMap((child) => {
          const parts = child.type === 'text' ? linkAll(child.value, phones) : [];
          // What holds no address keeps its place in the source.
          return parts.some(({ type }) => type === 'element') ? parts : [child];
        });
      return undefined;
    });
  };

/** Turns directives in running text into HTML by way of their list. */
import type { ElementContent } from 'hast';
import type { TextDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { wrongDirective } from '../rules/markup/directives.js';
import type { Phrase } from '../rules/rule.js';
import { type MarkupContext, placeOf, reportAt } from './context.js';
import { INLINES } from './inline/list.js';

export function inlineHandlers(context: MarkupContext): Handlers {
  return {
    textDirective(state: State, node: TextDirective): ElementContent[] {
      // mdast-util-to-hast types children as what any node may hold; those of a text directive are phrasing.
      const children = state.all(node) as ElementContent[];
      const attributes = Object.fromEntries(
        Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
      );
      const problem = (what: Phrase): void =>
        reportAt(context, node, wrongDirective, { name: `:${node.name}`, problem: what });
      const place = placeOf(node, context) ?? { file: context.file, line: 1, column: 1 };
      const text = textOf(node).trim();
      const made = INLINES.get(node.name)?.render({ children, text, attributes, place, context, problem }) ?? children;
      for (const element of made) if (element.type === 'element') state.patch(node, element);
      return made;
    },
  };
}

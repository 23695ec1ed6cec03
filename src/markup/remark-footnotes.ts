/** Reports notes without a text and texts without a note: the first would print as brackets, the second not at all. */
import type { FootnoteDefinition, Root } from 'mdast';
import { brokenLink } from '../rules/markup/links.js';
import { type MarkupContext, reportAt } from './context.js';
import { visit } from './walk.js';

const REFERENCE = /\[\^[^\s\]]+\]/;

export const remarkFootnotes = (context: MarkupContext) => () => (tree: Root) => {
  const used = new Set<string>();
  const defined: FootnoteDefinition[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'footnoteDefinition') defined.push(node);
    const unknown = node.type === 'text' ? REFERENCE.exec(node.value)?.[0] : undefined;
    if (unknown) reportAt(context, node, brokenLink, { target: unknown, suggestion: '' });
  });
  for (const node of defined) {
    if (used.has(node.identifier)) continue;
    reportAt(context, node, brokenLink, { target: `[^${node.label ?? node.identifier}]:`, suggestion: '' });
  }
};

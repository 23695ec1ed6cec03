/** Says of notes, and of what leads to them and back, that they are that: a reading system shows them beside the text. */
import type { Element, ElementContent } from 'hast';

export const withNoteRoles = (nodes: readonly ElementContent[]): ElementContent[] => nodes.map(withRole);

function withRole(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { dataFootnotes, dataFootnoteRef, dataFootnoteBackref, ...properties } = node.properties;
  const role =
    dataFootnoteRef !== undefined
      ? 'doc-noteref'
      : dataFootnoteBackref !== undefined
        ? 'doc-backlink'
        : dataFootnotes !== undefined
          ? 'doc-endnotes'
          : undefined;
  return {
    ...node,
    properties: role ? { ...properties, role } : properties,
    children: withNoteRoles(node.children),
  } as Element;
}

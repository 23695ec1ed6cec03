/** Fills placeholders in running text, in addresses and in attributes; what is open is marked and reported. */
import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import { openPlaceholder } from '../rules/content/placeholder.js';
import { type MarkupContext, reportAt } from './context.js';
import { fillText, hasPlaceholder, openData, pieces, shown } from './placeholders.js';
import { SKIP, visit } from './walk.js';

/** Code stays as it is: there `{{name}}` may be what the text is about. */
export const remarkPlaceholders = (context: MarkupContext) => () => (tree: Root) => {
  const { placeholders } = context;
  visit(tree, (node, index, parent) => {
    if (node.type === 'text' && parent && index !== undefined && hasPlaceholder(node.value)) {
      const made = pieces(node.value, placeholders).map((piece): PhrasingContent => {
        if (piece.kind === 'text') return { ...node, value: piece.value };
        reportAt(context, inside(node, piece.at), openPlaceholder, openData(piece.name, placeholders));
        return open(piece.name, node);
      });
      // unist-util-visit knows the union of all parents, whose children fit no single type.
      parent.children = [...parent.children.slice(0, index), ...made, ...parent.children.slice(index + 1)] as never;
      return [SKIP, index + made.length];
    }
    fillAttributes(node, (text) =>
      fillText(text, placeholders, (data) => reportAt(context, node, openPlaceholder, data)),
    );
    return undefined;
  });
};

function fillAttributes(node: Nodes, fill: (text: string) => string): void {
  if ('url' in node) node.url = fill(node.url.replace(/%7B%7B(.*?)%7D%7D/gi, '{{$1}}'));
  if ('title' in node && node.title) node.title = fill(node.title);
  if ('alt' in node && node.alt) node.alt = fill(node.alt);
  if ('attributes' in node && node.attributes) {
    for (const [name, value] of Object.entries(node.attributes)) if (value) node.attributes[name] = fill(value);
  }
}

/** A node of no type of markdown's own: remark-rehype makes the element that `data` names. */
const open = (name: string, { position }: Text) =>
  ({
    type: 'placeholder',
    data: { hName: 'mark', hProperties: { className: ['placeholder'] } },
    children: [{ type: 'text', value: shown(name) }],
    ...(position && { position }),
  }) as unknown as PhrasingContent;

/** The place of a character, where the text stands in the source as it is; else the place where the text starts. */
function inside({ value, position }: Text, at: number): Pick<Text, 'position'> {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || end.offset - start.offset !== value.length)
    return position ? { position } : {};
  const before = value.slice(0, at).split('\n');
  const column = (before.length > 1 ? 1 : start.column) + (before.at(-1)?.length ?? 0);
  const point = { line: start.line + before.length - 1, column };
  return { position: { start: point, end: point } };
}

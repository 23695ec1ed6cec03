/** Gives headings, paragraphs, pictures, links, code and words the ids, classes and sizes that stand behind them between braces. */
import type { Node, PhrasingContent, Root, Text } from 'mdast';
import { type Attributes, attributesAtEnd, readAttributes } from './attributes.js';
import { idIn, type MarkupContext } from './context.js';
import { plainIn } from './escapes.js';
import { visit } from './walk.js';

/** What is handed on besides id and class, and what it is called then. */
const HANDED_ON: ReadonlyMap<string, string> = new Map([
  ['width', 'dataWidth'],
  ['height', 'dataHeight'],
  ['lang', 'lang'],
  ['dir', 'dir'],
]);

export const remarkAttributes = (context: MarkupContext, source: string) => () => (tree: Root) => {
  if (!source.includes('{')) return;
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as PhrasingContent[];
    behindEach(children, context, source);
    if (node.type === 'heading') atEndOfHeading(node, children, context, source);
    if (node.type === 'paragraph') onLineOfItsOwn(node, children, context, source);
  });
};

/** Classes go by a name of their own until the tree is done: which ones are ours stays clear (rehype-own.ts). */
export function withAttributes(node: Node, { id, classes, others }: Attributes, context: MarkupContext): void {
  // What remark-rehype reads in it is no part of the node's own type.
  const data = (node.data ?? {}) as { hProperties?: Record<string, unknown> };
  const properties = data.hProperties ?? {};
  node.data = { ...data, hProperties: properties } as typeof node.data;
  if (id) properties.id = idIn(context, id.toLowerCase());
  if (classes.length) properties.dataOwn = [properties.dataOwn, ...classes].filter(Boolean).join(' ');
  for (const [key, name] of HANDED_ON) {
    const value = others.get(key);
    if (value !== undefined) properties[name] = value;
  }
}

const isPlain = (text: Text, at: number, source: string): boolean => plainIn(text, source)?.(at) !== false;

function atEndOfHeading(node: Node, children: PhrasingContent[], context: MarkupContext, source: string): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const found = attributesAtEnd(last.value);
  if (!found || !isPlain(last, found.from, source)) return;
  withAttributes(node, found, context);
  last.value = last.value.slice(0, found.from).trimEnd();
}

/** `{.class}` or kramdown's `{: .class}` below the text of a paragraph. */
function onLineOfItsOwn(node: Node, children: PhrasingContent[], context: MarkupContext, source: string): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const at = last.value.lastIndexOf('\n');
  const found = readAttributes(last.value.slice(at + 1).trimEnd());
  if (at < 0 || !found || found.length < last.value.slice(at + 1).trimEnd().length) return;
  if (!isPlain(last, at + 1, source)) return;
  withAttributes(node, found, context);
  last.value = last.value.slice(0, at);
}

/** Behind a picture, a link, code or bold words; and `[words]{.class}`, which become a span. */
function behindEach(children: PhrasingContent[], context: MarkupContext, source: string): void {
  for (let index = 0; index < children.length; index++) {
    const text = children[index]!;
    if (text.type !== 'text') continue;
    const before = children[index - 1];
    if (
      text.value.startsWith('{') &&
      before &&
      /^(image|imageReference|link|linkReference|inlineCode|emphasis|strong|delete)$/.test(before.type)
    ) {
      const found = readAttributes(text.value);
      if (found && isPlain(text, 0, source)) {
        withAttributes(before, found, context);
        text.value = text.value.slice(found.length);
      }
    }
    const at = text.value.indexOf(']{');
    if (at >= 0 && isPlain(text, at, source) && span(children, index, at, context, source)) index -= 1;
  }
}

/** The bracket that opens it may stand in an earlier text: `[some **bold** words]{.class}`. */
function span(children: PhrasingContent[], index: number, at: number, context: MarkupContext, source: string): boolean {
  const closing = children[index] as Text;
  const found = readAttributes(closing.value.slice(at + 1));
  if (!found) return false;
  for (let from = index; from >= 0; from--) {
    const opening = children[from]!;
    if (opening.type !== 'text') continue;
    const open = opening.value.lastIndexOf('[', from === index ? at - 1 : undefined);
    if (open < 0 || (from === index && at === 0) || !isPlain(opening, open, source)) continue;
    // Of a directive that is written wrong: somebody else tells of it. `^[…]` is a note.
    if (/(?::\s*[a-z-]+|\^)$/i.test(opening.value.slice(0, open))) return false;
    const inside: PhrasingContent[] =
      from === index
        ? [{ ...opening, value: opening.value.slice(open + 1, at) }]
        : [
            { ...opening, value: opening.value.slice(open + 1) },
            ...children.slice(from + 1, index),
            { ...closing, value: closing.value.slice(0, at) },
          ];
    const words = {
      type: 'kept',
      data: { hName: 'span', hProperties: {} },
      children: inside.filter((child) => child.type !== 'text' || child.value !== ''),
      ...(opening.position && { position: opening.position }),
    } as unknown as PhrasingContent;
    withAttributes(words, found, context);
    const rest = [
      { ...opening, value: opening.value.slice(0, open) },
      words,
      { ...closing, value: closing.value.slice(at + 1 + found.length) },
    ].filter((child) => child.type !== 'text' || child.value !== '');
    children.splice(from, index - from + 1, ...rest);
    return true;
  }
  return false;
}

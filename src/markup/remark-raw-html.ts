/** Turns raw HTML in markdown into what is understood, drops other tags and keeps their text. Nothing passes through. */
import type { ElementContent, RootContent as HastContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { type MarkupContext, reportAt } from './context.js';

/** Inline tags that become elements of the same name. */
const KEPT = new Set(['sub', 'sup', 'kbd']);
const TAG = /^<(\/?)([a-z][a-z0-9-]*)([^>]*)>$/i;

/** A safe element made from a tag; remark-rehype turns `data.hName` into the element. */
interface Kept {
  type: 'kept';
  data: { hName: string; hProperties: Record<string, string> };
  children: PhrasingContent[];
  position?: Html['position'];
}

export const remarkRawHtml = (context: MarkupContext) => () => (tree: Root) => {
  const warned = new Set<number>();
  const warn = (node: Html, tag: string): void => {
    const line = node.position?.start.line ?? 0;
    if (!warned.has(line)) reportAt(context, node, 'markup/raw-html', { tag });
    warned.add(line);
  };
  walk(tree, (parent) => {
    const block =
      !('children' in parent) || parent.type === 'root' || parent.children.some((child) => isBlock(child as Nodes));
    parent.children = (block ? blocks(parent, warn) : inlines(parent, warn)) as never;
  });
};

function walk(node: Nodes, change: (parent: Parents) => void): void {
  if (!('children' in node)) return;
  if (node.children.some((child) => child.type === 'html')) change(node);
  for (const child of node.children) walk(child as Nodes, change);
}

const isBlock = (node: Nodes): boolean =>
  /^(paragraph|heading|list|blockquote|code|table|thematicBreak)$/.test(node.type);

/** HTML between blocks: parsed as a fragment, its text becomes paragraphs, its pictures stay pictures. */
function blocks(parent: Parents, warn: (node: Html, tag: string) => void): RootContent[] {
  return (parent.children as RootContent[]).flatMap((node): RootContent[] => {
    if (node.type !== 'html') return [node];
    const found = new Set<string>();
    const content: PhrasingContent[] = [];
    for (const child of fromHtml(node.value, { fragment: true }).children)
      content.push(...phrasing(child, node, found));
    const dropped = [...found][0] ?? node.value.match(/<\/?([a-z][a-z0-9-]*)/i)?.[1];
    if (dropped && !understood(dropped)) warn(node, dropped);
    const empty = content.every((each) => each.type === 'text' && !each.value.trim());
    return empty ? [] : [{ type: 'paragraph', children: content, ...(node.position && { position: node.position }) }];
  });
}

const understood = (tag: string): boolean => KEPT.has(tag) || ['br', 'img', 'a'].includes(tag);

function phrasing(node: HastContent | ElementContent, source: Html, dropped: Set<string>): PhrasingContent[] {
  const position = source.position && { position: source.position };
  if (node.type === 'text')
    return node.value.trim() ? [{ type: 'text', value: node.value.replace(/\s+/g, ' '), ...position }] : [];
  if (node.type !== 'element') return [];
  const { tagName: tag, properties, children } = node;
  if (/^(script|style|template|noscript)$/.test(tag)) {
    dropped.add(tag);
    return [];
  }
  if (tag === 'br') return [{ type: 'break', ...position }];
  if (tag === 'img') {
    const { src, alt, title } = properties;
    return [
      {
        type: 'image',
        url: String(src ?? ''),
        alt: alt === undefined ? null : String(alt),
        title: title ? String(title) : null,
        ...position,
      },
    ];
  }
  const inside = children.flatMap((child) => phrasing(child, source, dropped));
  if (KEPT.has(tag)) return [kept(tag, {}, inside, source)];
  if (tag === 'a' && (properties.id || properties.name))
    return [kept('span', { id: String(properties.id ?? properties.name) }, [], source), ...inside];
  if (tag === 'a' && typeof properties.href === 'string')
    return [{ type: 'link', url: properties.href, children: inside as never, ...position }];
  dropped.add(tag);
  return inside;
}

const kept = (
  hName: string,
  hProperties: Record<string, string>,
  children: PhrasingContent[],
  source: Html,
): PhrasingContent =>
  ({
    type: 'kept',
    data: { hName, hProperties },
    children,
    ...(source.position && { position: source.position }),
  }) satisfies Kept as never;

/** HTML inside a paragraph: markdown gives each tag as a node of its own, so pairs are matched here. */
function inlines(parent: Parents, warn: (node: Html, tag: string) => void): PhrasingContent[] {
  const open: { tag: string; into: PhrasingContent[]; node: Html }[] = [];
  const top: PhrasingContent[] = [];
  const into = (): PhrasingContent[] => open.at(-1)?.into ?? top;
  for (const node of parent.children as PhrasingContent[]) {
    if (node.type !== 'html') {
      into().push(node);
      continue;
    }
    const [, slash, name = ''] = TAG.exec(node.value) ?? [];
    const tag = name.toLowerCase();
    if (KEPT.has(tag) && !slash) open.push({ tag, into: [], node });
    else if (KEPT.has(tag) && open.at(-1)?.tag === tag) {
      const closed = open.pop()!;
      into().push(kept(closed.tag, {}, closed.into, closed.node));
    } else if (!slash && understood(tag)) {
      const hast = fromHtml(node.value, { fragment: true }).children[0];
      if (hast) into().push(...phrasing(hast, node, new Set()));
    } else if (tag && !understood(tag)) warn(node, tag);
  }
  // A tag that is never closed keeps its text.
  for (const { into: rest } of open) top.push(...rest);
  return top;
}

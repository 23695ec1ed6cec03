/** Turns raw HTML in markdown into what is understood, drops other tags and keeps their text. Nothing passes through. */
import type { Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { rawHtml } from '../rules/markup/foreign-markup.js';
import { idIn, type MarkupContext, reportAt } from './context.js';
import { readBlocks } from './html-blocks.js';
import { pairBoxes } from './html-boxes.js';
import { holdsMarkdown, readMarkdownIn } from './html-markdown.js';
import { type AnchorId, isAnchor, isBlank, PAIRED, pair, tagOf, UNSEEN, VOID } from './html-phrasing.js';

type Warn = (node: Html, tag: string) => void;

export const remarkRawHtml = (context: MarkupContext) => () => (tree: Root) => {
  const warned = new Set<number>();
  const warn: Warn = (node, tag) => {
    const line = node.position?.start.line ?? 0;
    if (!warned.has(line)) reportAt(context, node, rawHtml, { tag });
    warned.add(line);
  };
  const anchorId = (name: string): string => idIn(context, name.trim().toLowerCase().replace(/\s+/g, '-'));
  walk(tree, (parent) => {
    const change = INLINE.has(parent.type) ? inlines : blocks;
    parent.children = change(parent, warn, anchorId) as never;
  });
};

/** What holds running text; all else holds blocks. */
const INLINE: ReadonlySet<string> = new Set(
  'paragraph heading emphasis strong delete link linkReference tableCell leafDirective'.split(' '),
);

function walk(node: Nodes, change: (parent: Parents) => void): void {
  if (!('children' in node)) return;
  if (node.children.some((child) => child.type === 'html')) change(node);
  for (const child of node.children) walk(child, change);
  if (!INLINE.has(node.type)) settle(node);
}

/** HTML between blocks; what a box of it holds may be markdown. */
function blocks(parent: Parents, warn: Warn, anchorId: AnchorId): RootContent[] {
  return pairBoxes(parent.children as RootContent[], anchorId, (node) => {
    if (holdsMarkdown(node)) return readMarkdownIn(node);
    const { nodes, dropped } = readBlocks(node, anchorId);
    if (dropped) warn(node, dropped);
    return nodes;
  });
}

/** A paragraph of which nothing is left goes; an anchor alone joins what it stands before, so that it stays with it. */
function settle(parent: Parents): void {
  const result: RootContent[] = [];
  let anchors: PhrasingContent[] = [];
  for (const child of parent.children as RootContent[]) {
    const empty = child.type === 'paragraph' && child.children.every((each) => isAnchor(each) || isBlank(each));
    if (empty) {
      anchors.push(...child.children.filter(isAnchor));
      continue;
    }
    if (child.type === 'paragraph' || child.type === 'heading') child.children.unshift(...anchors);
    else if (anchors.length) result.push({ type: 'paragraph', children: anchors });
    anchors = [];
    result.push(child);
  }
  if (anchors.length) result.push({ type: 'paragraph', children: anchors });
  parent.children = result as never;
}

interface Open {
  readonly tag: string;
  readonly node: Html;
  readonly into: PhrasingContent[];
}

/** HTML inside a paragraph: markdown gives each tag as a node of its own, so pairs are matched here. */
function inlines(parent: Parents, warn: Warn, anchorId: AnchorId): PhrasingContent[] {
  const open: Open[] = [];
  const top: PhrasingContent[] = [];
  const add = (...nodes: PhrasingContent[]): void => void (open.at(-1)?.into ?? top).push(...nodes);
  const made = (first: Html, inside: PhrasingContent[], last: Html): PhrasingContent[] =>
    pair(first, inside, last, anchorId, (tag) => warn(first, tag));
  /** A tag that is never closed keeps its text. */
  const giveUp = ({ tag, node, into }: Open): void => {
    add(...(tag === 'a' ? made(node, into, node) : into));
    if (tag !== 'a') warn(node, `<${tag}>`);
  };
  const close = (tag: string, node: Html): void => {
    if (!open.some((each) => each.tag === tag)) {
      if (PAIRED.has(tag)) warn(node, `</${tag}>`);
      return;
    }
    for (let last = open.pop(); last; last = open.pop()) {
      if (last.tag === tag) {
        if (!UNSEEN.has(tag)) add(...made(last.node, last.into, node));
        return;
      }
      giveUp(last);
    }
  };
  for (const node of parent.children as PhrasingContent[]) {
    if (node.type !== 'html') {
      add(node);
      continue;
    }
    const { tag, closes, shown } = tagOf(node);
    const nested = tag === 'a' && parent.type === 'link';
    if (closes) close(tag, node);
    else if (VOID.has(tag)) add(...made(node, [], node));
    else if ((PAIRED.has(tag) || UNSEEN.has(tag)) && !nested) open.push({ tag, node, into: [] });
    else if (shown) warn(node, shown);
    if (UNSEEN.has(tag) && !closes) warn(node, shown);
  }
  for (let last = open.pop(); last; last = open.pop()) giveUp(last);
  return top;
}

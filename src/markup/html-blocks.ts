/** Reads a piece of raw HTML between blocks into markdown's own nodes: tables, lists and headings stay, of the rest the text. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, PhrasingContent, RootContent } from 'mdast';
import {
  type AnchorId,
  asksForLooks,
  isBlank,
  PAIRED,
  propertiesOf,
  UNSEEN,
  understood,
  VOID,
} from './html-phrasing.js';
import { keptBlock, type Properties } from './kept.js';

/** Elements of blocks that stay what they are. */
const KEPT = new Set('table thead tbody tfoot tr th td caption ul ol li blockquote pre dl dt dd'.split(' '));
/** Those in which words may stand without a paragraph around them. */
const HOLDS_WORDS = new Set('th td li caption dt dd'.split(' '));
/** Boxes around blocks: what is in them stays, and nothing is lost. */
const BOXES = new Set(
  'div section article aside main header footer nav center figure figcaption details p address form fieldset legend'.split(
    ' ',
  ),
);
/** `<?php … ?>`, `<![CDATA[…]]>`: read as a comment, though it is none. */
const FOREIGN = /<\?|<!(?!--)/;
const SHOWN_LENGTH = 20;

export interface ReadHtml {
  readonly nodes: readonly RootContent[];
  /** The first tag of which only the text is kept. */
  readonly dropped: string;
}

export function readBlocks(source: Html, anchorId: AnchorId): ReadHtml {
  let dropped = '';
  const drop = (tag: string): void => {
    dropped ||= `<${tag}>`;
  };
  const at = source.position && { position: source.position };

  const words = (nodes: readonly Nodes[]): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\s+/g, ' '), ...at }];
      if (node.type !== 'element') return [];
      if (UNSEEN.has(node.tagName)) {
        drop(node.tagName);
        return [];
      }
      if (asksForLooks(node) || !(PAIRED.has(node.tagName) || VOID.has(node.tagName))) drop(node.tagName);
      const inside = words(node.children);
      return understood(node, inside, source, anchorId) ?? inside;
    });

  const blocks = (nodes: readonly Nodes[], holdsWords: boolean): RootContent[] => {
    const made: RootContent[] = [];
    let line: PhrasingContent[] = [];
    const flush = (): void => {
      const isEmpty = line.every(isBlank);
      if (!isEmpty) made.push({ type: 'paragraph', children: trimmed(line), ...at });
      line = [];
    };
    for (const node of nodes) {
      const block = node.type === 'element' ? blockOf(node) : undefined;
      if (!block) line.push(...words([node]));
      else {
        flush();
        made.push(...block);
      }
    }
    const isEmpty = made.length === 0;
    if (isEmpty && holdsWords) return trimmed(line);
    flush();
    return made;
  };

  const blockOf = (element: Element): RootContent[] | undefined => {
    const { tagName: tag, properties, children } = element;
    const level = Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0);
    if (asksForLooks(element) && !PAIRED.has(tag)) drop(tag);
    if (level) {
      const own = propertiesOf(properties, anchorId);
      const data = Object.keys(own).length > 0 && { data: { hProperties: { ...own } } };
      return [{ type: 'heading', depth: level as 1, children: trimmed(words(children)), ...data, ...at }];
    }
    if (tag === 'hr') return [{ type: 'thematicBreak', ...at }];
    if (tag === 'summary') {
      const strong = { type: 'strong' as const, children: trimmed(words(children)) };
      // It heads what can be opened on a screen.
      return [{ type: 'paragraph', children: [strong], data: { hProperties: { className: ['details-head'] } }, ...at }];
    }
    if (tag === 'pre') return [{ type: 'code', value: rawText(element).replace(/^\n|\n$/g, ''), ...at }];
    if (KEPT.has(tag)) {
      const solid = HOLDS_WORDS.has(tag) ? children : children.filter((child) => child.type === 'element');
      return [
        keptBlock(
          tag,
          { ...propertiesOf(properties, anchorId), ...cellOf(properties) },
          blocks(solid, HOLDS_WORDS.has(tag)),
          source,
        ),
      ];
    }
    if (!BOXES.has(tag)) return undefined;
    const own = propertiesOf(properties, anchorId);
    const inside = blocks(children, false);
    return own.dataOwn || own.id ? [keptBlock('div', own, inside, source)] : inside;
  };

  const nodes = blocks(fromHtml(source.value, { fragment: true }).children, false);
  if (FOREIGN.test(source.value)) dropped ||= source.value.slice(0, SHOWN_LENGTH);
  return { nodes, dropped };
}

const cellOf = ({ colSpan, rowSpan, align, scope, start }: Element['properties']): Properties => ({
  ...(Number(colSpan) > 1 && { colSpan: Number(colSpan) }),
  ...(Number(rowSpan) > 1 && { rowSpan: Number(rowSpan) }),
  ...(/^(left|right|center)$/.test(String(align)) && { align: String(align) }),
  ...(scope === 'row' && { scope: 'row' }),
  ...(Number(start) > 1 && { start: Number(start) }),
});

const rawText = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(rawText).join('') : '';

function trimmed(line: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes = [...line];
  while (nodes[0] && isBlank(nodes[0])) nodes.shift();
  while (nodes.at(-1) && isBlank(nodes.at(-1)!)) nodes.pop();
  const [first] = nodes;
  if (first?.type === 'text') nodes[0] = { ...first, value: first.value.trimStart() };
  const last = nodes.at(-1);
  if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value.trimEnd() };
  return nodes;
}

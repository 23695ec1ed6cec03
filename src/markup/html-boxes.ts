/** Matches the tags of boxes that stand around markdown: `<div class="x">`, then blocks, then `</div>`. */
import { fromHtml } from 'hast-util-from-html';
import type { Html, RootContent } from 'mdast';
import { type AnchorId, propertiesOf } from './html-phrasing.js';
import { keptBlock, type Properties } from './kept.js';

const NAMES = 'div|section|article|aside|details|center|figure|p';
/** Tags at the start or the end of a piece; what stands between them is read as it is. */
const OPENING = new RegExp(`^\\s*<(${NAMES})\\b[^<>]*>`, 'i');
const CLOSING = new RegExp(`</(${NAMES})\\s*>\\s*$`, 'i');

interface Box {
  readonly tag: string;
  readonly properties: Properties;
  readonly node: Html;
  readonly children: RootContent[];
}

/** @param read makes nodes of a piece of HTML without tags of boxes that are open */
export function pairBoxes(
  nodes: readonly RootContent[],
  anchorId: AnchorId,
  read: (node: Html) => readonly RootContent[],
): RootContent[] {
  const top: RootContent[] = [];
  const open: Box[] = [];
  const add = (...made: readonly RootContent[]): void => void (open.at(-1)?.children ?? top).push(...made);
  const close = (tag: string): void => {
    if (!open.some((box) => box.tag === tag)) return;
    for (let box = open.pop(); box; box = open.pop()) {
      add(...boxed(box));
      if (box.tag === tag) return;
    }
  };
  for (const node of nodes) {
    if (node.type !== 'html') {
      add(node);
      continue;
    }
    const { opening, rest, closing } = split(node.value);
    for (const { tag, text } of opening)
      open.push({ tag, node, children: [], properties: propertiesIn(text, anchorId) });
    if (rest.trim()) add(...read({ ...node, value: rest }));
    for (const tag of closing) close(tag);
  }
  for (let box = open.pop(); box; box = open.pop()) add(...boxed(box));
  return top;
}

/** A box without a name is only what is in it. */
const boxed = ({ properties, node, children }: Box): RootContent[] =>
  properties.dataOwn || properties.id ? [keptBlock('div', properties, children, node)] : children;

/** Of a piece in which each tag has its end nothing is taken off. */
function split(value: string) {
  const opening: { tag: string; text: string }[] = [];
  const closing: string[] = [];
  let rest = value;
  for (let found = OPENING.exec(rest); found && count(rest, found[1]!) > 0; found = OPENING.exec(rest)) {
    opening.push({ tag: found[1]!.toLowerCase(), text: found[0] });
    rest = rest.slice(found[0].length);
  }
  for (let found = CLOSING.exec(rest); found && count(rest, found[1]!) < 0; found = CLOSING.exec(rest)) {
    closing.unshift(found[1]!.toLowerCase());
    rest = rest.slice(0, found.index);
  }
  return { opening, rest, closing: closing.reverse() };
}

/** How many of its tags open more than close. */
const count = (text: string, tag: string): number =>
  (text.match(new RegExp(`<${tag}\\b`, 'gi'))?.length ?? 0) -
  (text.match(new RegExp(`</${tag}\\b`, 'gi'))?.length ?? 0);

function propertiesIn(text: string, anchorId: AnchorId): Properties {
  const [element] = fromHtml(text, { fragment: true }).children;
  return element?.type === 'element' ? propertiesOf(element.properties, anchorId) : {};
}

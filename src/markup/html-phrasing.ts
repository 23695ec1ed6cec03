/** Reads one piece of raw HTML into markdown's own nodes: what is understood stays, of the rest the text. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, PhrasingContent } from 'mdast';

/** Tags around text that become elements of the same name; of `a` the anchor or the link is kept. */
export const PAIRED: ReadonlySet<string> = new Set(['sub', 'sup', 'kbd', 'a']);
export const VOID: ReadonlySet<string> = new Set(['br', 'img']);
/** What is inside these is no text. */
export const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);

const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|label|mark|nobr|q|s|samp|small|span|strike|strong|time|tt|u|var)$/;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;
const COMMENT = /^<!--/;
/** `<?php … ?>`, `<![CDATA[…]]>`: read as a comment, though it is none. */
const FOREIGN = /<\?|<!(?!--)/;
const SHOWN_LENGTH = 20;

/** A safe element made from a tag; remark-rehype turns `data.hName` into the element. */
interface Kept {
  type: 'kept';
  data: { hName: string; hProperties: Record<string, string> };
  children: PhrasingContent[];
  position?: Html['position'];
}

type AnchorId = (name: string) => string;

/** Name of a single tag; `shown` is empty for a comment. */
export function tagOf({ value }: Html): { tag: string; closes: boolean; shown: string } {
  const [, slash = '', name = ''] = TAG.exec(value) ?? [];
  const tag = name.toLowerCase();
  const shown = COMMENT.test(value) ? '' : tag ? `<${slash}${tag}>` : value.slice(0, SHOWN_LENGTH);
  return { tag, closes: slash !== '', shown };
}

export const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

export const isAnchor = (node: PhrasingContent): boolean => {
  const { data } = node as { data?: Partial<Kept['data']> };
  return data?.hName === 'span' && data.hProperties?.id !== undefined;
};

/** What a pair of tags makes of the text between them. */
export function pair(open: Html, inside: PhrasingContent[], close: Html, anchorId: AnchorId): PhrasingContent[] {
  const [element] = fromHtml(open.value, { fragment: true }).children;
  if (element?.type !== 'element') return inside;
  const { start } = open.position ?? {};
  const { end } = close.position ?? {};
  const source = { ...open, ...(start && end && { position: { start, end } }) };
  return understood(element, inside, source, anchorId) ?? inside;
}

/** Each block of the HTML gives a text; `dropped` is the first tag of which only the text is kept. */
export function paragraphs(source: Html, anchorId: AnchorId): { texts: PhrasingContent[][]; dropped: string } {
  const texts: PhrasingContent[][] = [[]];
  let dropped = '';
  const drop = (tag: string): void => {
    dropped ||= `<${tag}>`;
  };
  const read = (node: Nodes, into: () => PhrasingContent[]): void => {
    if (node.type === 'text') {
      const value = node.value.replace(/\s+/g, ' ');
      if (value.trim() || into().length) into().push({ type: 'text', value, ...at(source) });
    }
    if (node.type !== 'element') return;
    if (UNSEEN.has(node.tagName)) {
      drop(node.tagName);
      return;
    }
    if (PAIRED.has(node.tagName) || VOID.has(node.tagName)) {
      const inside: PhrasingContent[] = [];
      for (const child of node.children) read(child, () => inside);
      into().push(...(understood(node, inside, source, anchorId) ?? inside));
      return;
    }
    drop(node.tagName);
    const block = !INLINE.test(node.tagName);
    if (block) texts.push([]);
    for (const child of node.children) read(child, into);
    if (block) texts.push([]);
  };
  for (const child of fromHtml(source.value, { fragment: true }).children) read(child, () => texts.at(-1) ?? []);
  if (FOREIGN.test(source.value)) dropped ||= source.value.slice(0, SHOWN_LENGTH);
  return { texts: texts.filter((text) => !text.every(isBlank)), dropped };
}

/** Undefined for a tag that is not understood. */
function understood(
  { tagName, properties }: Element,
  inside: PhrasingContent[],
  source: Html,
  anchorId: AnchorId,
): PhrasingContent[] | undefined {
  const { src, alt, title, href, id, name } = properties;
  const text = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));
  if (tagName === 'br') return [{ type: 'break', ...at(source) }];
  if (tagName === 'img')
    return [{ type: 'image', url: text(src) ?? '', alt: text(alt), title: text(title), ...at(source) }];
  if (!PAIRED.has(tagName)) return undefined;
  if (tagName !== 'a') return [kept(tagName, {}, inside, source)];
  const anchor = id || name ? [kept('span', { id: anchorId(String(id ?? name)) }, [], source)] : [];
  if (typeof href !== 'string') return [...anchor, ...inside];
  return [...anchor, { type: 'link', url: href, children: inside as never, ...at(source) }];
}

const at = ({ position }: Html) => position && { position };

const kept = (hName: string, hProperties: Record<string, string>, children: PhrasingContent[], source: Html) =>
  ({
    type: 'kept',
    data: { hName, hProperties },
    children,
    ...at(source),
  }) satisfies Kept as unknown as PhrasingContent;

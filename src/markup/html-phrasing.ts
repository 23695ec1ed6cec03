/** What each tag around words becomes in markdown's own nodes: what is understood stays, of the rest the text. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, PhrasingContent } from 'mdast';
import { keptWords, type Properties } from './kept.js';

export const VOID: ReadonlySet<string> = new Set(['br', 'img', 'wbr']);
/** What is inside these is no text. */
export const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);

/** Elements of the same name or meaning. */
const SAME: ReadonlyMap<string, string> = new Map(
  'sub sup kbd mark u small code samp abbr span bdi'
    .split(' ')
    .map((tag) => [tag, tag] as const)
    .concat([
      ['ins', 'u'],
      ['tt', 'code'],
      ['var', 'span'],
      ['bdo', 'bdi'],
    ]),
);
const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'delete'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['s', 'delete'],
  ['del', 'delete'],
  ['strike', 'delete'],
]);
/** Say nothing that shows on paper. */
const SILENT = new Set(['data', 'time', 'label', 'nobr', 'font', 'big', 'center']);

/** Tags around words; the others stand around blocks. */
export const PAIRED: ReadonlySet<string> = new Set([...SAME.keys(), ...MARKS.keys(), ...SILENT, 'a', 'q']);

const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;
const COMMENT = /^<!--/;
const SHOWN_LENGTH = 20;

export type AnchorId = (name: string) => string;

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
  const { data, children } = node as { data?: { hName?: string; hProperties?: Properties }; children?: unknown[] };
  return data?.hName === 'span' && data.hProperties?.id !== undefined && children?.length === 0;
};

/** What a tag asks for that a book does not do: colours, sizes and places of its own. */
export const asksForLooks = ({ tagName, properties }: Element): boolean =>
  tagName === 'font' || (properties.style !== undefined && tagName !== 'img');

/** What a pair of tags makes of the text between them. */
export function pair(
  open: Html,
  inside: PhrasingContent[],
  close: Html,
  anchorId: AnchorId,
  drop: (tag: string) => void,
): PhrasingContent[] {
  const [element] = fromHtml(open.value, { fragment: true }).children;
  if (element?.type !== 'element') return inside;
  if (asksForLooks(element)) drop(`<${element.tagName}>`);
  const { start } = open.position ?? {};
  const { end } = close.position ?? {};
  const source = { ...open, ...(start && end && { position: { start, end } }) };
  return understood(element, inside, source, anchorId) ?? inside;
}

/** Undefined for a tag that is not understood. */
export function understood(
  { tagName, properties }: Element,
  inside: PhrasingContent[],
  source: Html,
  anchorId: AnchorId,
): PhrasingContent[] | undefined {
  const at = source.position && { position: source.position };
  const mark = MARKS.get(tagName);
  // Markdown's own marks, so that all that asks for them finds them.
  if (mark) return [{ type: mark, children: inside, ...at }];
  if (tagName === 'br') return [{ type: 'break', ...at }];
  if (tagName === 'wbr') return [{ type: 'text', value: '\u200b', ...at }];
  if (tagName === 'img') return [imageOf(properties, source)];
  if (tagName === 'q') return [{ type: 'text', value: '“' }, ...inside, { type: 'text', value: '”' }];
  if (tagName === 'a') return anchored(properties, inside, source, anchorId);
  const same = SAME.get(tagName);
  if (!same) return undefined;
  const kept = propertiesOf(properties, anchorId);
  return same === 'span' && Object.keys(kept).length === 0 ? inside : [keptWords(same, kept, inside, source)];
}

function imageOf({ src, alt, title, width, height, style }: Element['properties'], source: Html): PhrasingContent {
  const text = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));
  const wide = width ?? /(?:^|;)\s*width\s*:\s*([\d.]+(?:px|%|mm|cm|pt|em)?)/i.exec(String(style ?? ''))?.[1];
  const size = { ...(wide && { dataWidth: String(wide) }), ...(height && { dataHeight: String(height) }) };
  return {
    type: 'image',
    url: text(src) ?? '',
    alt: text(alt),
    title: text(title),
    ...(Object.keys(size).length > 0 && { data: { hProperties: size } }),
    ...(source.position && { position: source.position }),
  };
}

function anchored(
  { href, id, name }: Element['properties'],
  inside: PhrasingContent[],
  source: Html,
  anchorId: AnchorId,
): PhrasingContent[] {
  const anchor = id || name ? [keptWords('span', { id: anchorId(String(id ?? name)) }, [], source)] : [];
  if (typeof href !== 'string') return [...anchor, ...inside];
  const { position } = source;
  return [...anchor, { type: 'link', url: href, children: inside as never, ...(position && { position }) }];
}

/** Id, classes, language, direction and what an abbreviation stands for. */
export function propertiesOf(
  { id, className, lang, dir, title }: Element['properties'],
  anchorId: AnchorId,
): Properties {
  const classes = (Array.isArray(className) ? className : []).filter((name) => /^[\w-]+$/.test(String(name)));
  return {
    ...(id && { id: anchorId(String(id)) }),
    ...(classes.length > 0 && { dataOwn: classes.join(' ') }),
    ...(typeof lang === 'string' && { lang }),
    ...((dir === 'rtl' || dir === 'ltr') && { dir }),
    ...(typeof title === 'string' && { title }),
  };
}

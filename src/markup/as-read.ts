/**
 * Gives the tree that a reader of HTML makes of what is written of another tree, without writing or reading it: a section is
 * composed as a tree, and read as one. Where a reader might put something elsewhere, it has to be asked: then there is none.
 */
import type { Element, ElementContent, Properties, Text } from 'hast';
import { foreignContent } from 'parse5';
import { infoOf, readValue } from './html-attributes.js';

/** What a reader has seen on its way to an element. */
interface Place {
  readonly space: 'html' | 'svg' | 'math';
  readonly parent: string;
  /** Any of what closes itself, or something before it, when it stands in another of its kind. */
  readonly isInP: boolean;
  readonly isInA: boolean;
}

/** Thrown inside alone. */
const UNSURE = Symbol('unsure');

/** @returns undefined where only a reader can tell */
export function asRead(nodes: readonly ElementContent[]): ElementContent[] | undefined {
  try {
    return childrenAsRead(nodes, { space: 'html', parent: '', isInP: false, isInA: false });
  } catch (reason) {
    if (reason === UNSURE) return undefined;
    throw reason;
  }
}

const unsure = (): never => {
  throw UNSURE;
};

/** A reader changes these in every text. */
const CHANGED = /[\0\r]/;

function childrenAsRead(nodes: readonly ElementContent[], place: Place): ElementContent[] {
  const read: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') addText(node, read, place);
    else if (node.type === 'element') read.push(elementAsRead(node, place));
    else unsure();
  }
  return read;
}

function addText({ value }: Text, read: ElementContent[], { parent }: Place): void {
  if (value === '') return;
  const last = read.at(-1);
  if (CHANGED.test(value)) unsure();
  if (OF_PARTS.test(parent) && /[^ \t\n\f]/.test(value)) unsure();
  if (parent === 'pre' && !last && value.startsWith('\n')) unsure();
  if (last?.type === 'text') last.value += value;
  else read.push({ type: 'text', value });
}

/** Tables and their rows hold parts alone; text goes before the table. */
const OF_PARTS = /^(table|thead|tbody|tfoot|tr|colgroup)$/;
/** Where these may stand; anywhere else a reader makes room for them, or drops them. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  caption: /^table$/,
  colgroup: /^table$/,
  col: /^colgroup$/,
  thead: /^table$/,
  tbody: /^table$/,
  tfoot: /^table$/,
  tr: /^(thead|tbody|tfoot)$/,
  td: /^tr$/,
  th: /^tr$/,
  li: /^(ul|ol|menu)$/,
  dt: /^(dl|div)$/,
  dd: /^(dl|div)$/,
};
const IN_TABLE = /^(caption|colgroup|thead|tbody|tfoot|tr|td|th|col)$/;
/** Elements with no rules of their own, which stand as they are written. */
const PLAIN =
  /^(abbr|area|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|img|input|ins|kbd|label|legend|map|mark|meter|output|picture|progress|q|s|samp|slot|small|source|span|strong|sub|sup|time|u|var|wbr)$/;
/** End a paragraph that is open. */
const BLOCK =
  /^(address|article|aside|blockquote|center|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|header|hgroup|hr|li|main|menu|nav|ol|p|pre|search|section|summary|table|ul|h[1-6])$/;
const HEADING = /^h[1-6]$/;
const VOID = /^(area|br|col|hr|img|input|source|wbr)$/;

function elementAsRead(node: Element, place: Place): Element {
  const { tagName } = node;
  if (place.space !== 'html' || tagName === 'svg' || tagName === 'math') return foreignAsRead(node, place);
  const parents = Object.hasOwn(PARENTS, tagName) ? PARENTS[tagName] : undefined;
  const isBlock = BLOCK.test(tagName);
  if (!(parents || isBlock || tagName === 'a' || PLAIN.test(tagName))) unsure();
  if (parents && !parents.test(place.parent)) unsure();
  if (OF_PARTS.test(place.parent) && !IN_TABLE.test(tagName)) unsure();
  if (isBlock && place.isInP) unsure();
  if (HEADING.test(tagName) && HEADING.test(place.parent)) unsure();
  if (tagName === 'a' && place.isInA) unsure();
  if (VOID.test(tagName) && node.children.length > 0) unsure();
  const inside: Place = {
    space: 'html',
    parent: tagName,
    isInP: place.isInP || tagName === 'p',
    isInA: place.isInA || tagName === 'a',
  };
  return written(node, childrenAsRead(node.children, inside), false);
}

/** Elements of HTML that end a drawing or a formula wherever they stand in it. */
const ENDING =
  /^(b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|font|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|sub|sup|table|tt|u|ul|var)$/;
/** HTML may stand in them, or what is read by rules of its own. */
const OPEN = /^(foreignobject|annotation-xml|script|style|template)$/i;
/** Text may stand in them, and elements might be HTML. */
const WORDS = { svg: /^(title|desc)$/, math: /^m[ionst](ext)?$/ } as const;
const NAME = /^[a-z][\w-]*$/i;

function foreignAsRead(node: Element, place: Place): Element {
  const { tagName, children } = node;
  const space = tagName === 'math' || place.space === 'math' ? 'math' : 'svg';
  const lower = tagName.toLowerCase();
  const isNested = place.space !== 'html';
  if (ENDING.test(lower) || OPEN.test(tagName) || !NAME.test(tagName)) unsure();
  if (isNested && (tagName === 'math') !== (place.space === 'math') && (tagName === 'math' || tagName === 'svg'))
    unsure();
  if (OF_PARTS.test(place.parent) && !isNested) unsure();
  const adjusted = space === 'svg' ? (foreignContent.SVG_TAG_NAMES_ADJUSTMENT_MAP.get(lower) ?? lower) : lower;
  if (adjusted !== tagName) unsure();
  if (WORDS[space].test(tagName) && children.some(({ type }) => type === 'element')) unsure();
  return written(node, childrenAsRead(children, { ...place, space, parent: '' }), space === 'svg');
}

const written = ({ tagName, properties }: Element, children: ElementContent[], isSvg: boolean): Element => ({
  type: 'element',
  tagName,
  properties: propertiesAsRead(properties, isSvg),
  children,
});

const ATTRIBUTE = /^[a-z][\w:.-]*$/i;

function propertiesAsRead(properties: Properties, isSvg: boolean): Properties {
  const read: Properties = {};
  for (const key in properties) {
    let value = properties[key];
    if (value === null || value === undefined || value === false || Number.isNaN(value)) continue;
    const info = infoOf(key, isSvg);
    const { attribute, property } = info;
    if (!ATTRIBUTE.test(attribute) || Object.hasOwn(read, property) || Object.hasOwn(Object.prototype, property))
      unsure();
    // A reader knows it by its letters alone, and those of HTML have no capitals.
    if (infoOf(attribute.toLowerCase(), isSvg).property !== property) unsure();
    if ((info.boolean || info.overloadedBoolean) && typeof value !== 'string') value = Boolean(value);
    if (value === false) continue;
    if (Array.isArray(value) && !info.spaceSeparated) unsure();
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    if (CHANGED.test(text)) unsure();
    read[property] = readValue(info, attribute, text, isSvg);
  }
  return read;
}

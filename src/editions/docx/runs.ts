/** Turns what stands in a line of a page into runs of Word: words with their look, links, controls, and numbers of pages. */
import type { ElementContent, Element as HastElement } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { forXml } from '../../office/write-package.js';
import { control } from './controls.js';
import type { Draft } from './draft.js';

interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly raised?: 'superscript' | 'subscript';
  readonly lang?: string;
  readonly link?: string;
}

/** A piece of text, or what stands in its place. */
type Piece = { readonly text: string; readonly look: Look } | { readonly made: Element };

const LOOKS: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  sup: { raised: 'superscript' },
  sub: { raised: 'subscript' },
};
const LINE_BREAK = x('w:r', [x('w:br')]);
/** What a page counts, and what Word calls it. */
const COUNTS: ReadonlyMap<string, string> = new Map([
  ['sheet', 'PAGE'],
  ['page', 'PAGE'],
  ['sheets', 'NUMPAGES'],
]);

/** Empty when there is nothing to see. White space is that of a page: one space, and none at either end. */
export function runs(children: readonly ElementContent[], draft: Draft): Element[] {
  const pieces = children.flatMap((child) => piecesOf(child, {}, draft));
  let open = false;
  const collapsed = pieces.map((piece): Piece => {
    if ('made' in piece) {
      open = piece.made !== LINE_BREAK;
      return piece;
    }
    const text = piece.text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ /, open ? ' ' : '');
    if (text) open = !text.endsWith(' ');
    return { ...piece, text };
  });
  const last = collapsed.findLastIndex((piece) => 'made' in piece || piece.text.trim() !== '');
  const kept = collapsed.slice(0, last + 1);
  return kept.flatMap((piece, index) => {
    if ('made' in piece) return [piece.made];
    const text = index === last ? piece.text.replace(/ $/, '') : piece.text;
    return text ? [run(text, piece.look, draft)] : [];
  });
}

function piecesOf(node: ElementContent, look: Look, draft: Draft): Piece[] {
  if (node.type === 'text') return [{ text: node.value, look }];
  if (node.type !== 'element') return [];
  const { tagName, properties, children } = node;
  if (String(properties.ariaHidden) === 'true') return [];
  if (tagName === 'br') return [{ made: LINE_BREAK }];
  const entry = entryOf(node, draft);
  if (entry) return entry.kind === 'signature' ? [] : [{ made: control(entry, draft) }];
  if ([properties.className].flat().includes('inline-field')) return inlineField(node, draft);
  const counted = COUNTS.get(String(properties.dataFill ?? ''));
  if (counted) return [{ made: x('w:fldSimple', { 'w:instr': counted }, [x('w:r', [x('w:t', '1')])]) }];
  if (tagName === 'img' || tagName === 'svg') {
    const words = tagName === 'img' ? properties.alt : (properties.ariaLabel ?? titleOf(node));
    return typeof words === 'string' && words ? [{ text: words, look: { ...look, italic: true } }] : [];
  }
  const more: Look = {
    ...look,
    ...(Object.hasOwn(LOOKS, tagName) && LOOKS[tagName]),
    ...(typeof properties.lang === 'string' && { lang: properties.lang }),
    ...(tagName === 'a' && isOutside(properties.href) && { link: properties.href }),
  };
  return children.flatMap((child) => piecesOf(child, more, draft));
}

/** On paper its words stand below the line; here they wait on it. */
function inlineField({ children }: HastElement, draft: Draft): Piece[] {
  const entry = children.map((child) => (child.type === 'element' ? entryOf(child, draft) : undefined)).find(Boolean);
  const words = children.flatMap((child) =>
    child.type === 'element' && !entryOf(child, draft) ? [textOf(child)] : [],
  );
  return entry ? [{ made: control(entry, draft, words.join(' ').trim() || undefined) }] : [];
}

export function entryOf({ properties }: HastElement, { entries }: Draft) {
  return properties.dataEntry === undefined ? undefined : entries[Number(properties.dataEntry)];
}

const titleOf = ({ children }: HastElement): string =>
  children.flatMap((child) => (child.type === 'element' && child.tagName === 'title' ? [textOf(child)] : [])).join(' ');

const isOutside = (href: unknown): href is string => typeof href === 'string' && /^(https?|mailto|tel):/i.test(href);

function run(text: string, { bold, italic, raised, lang, link }: Look, draft: Draft): Element {
  // In the order that the schema asks.
  const look = [
    ...(link ? [x('w:rStyle', { 'w:val': 'Hyperlink' })] : []),
    ...(bold ? [x('w:b')] : []),
    ...(italic ? [x('w:i')] : []),
    ...(raised ? [x('w:vertAlign', { 'w:val': raised })] : []),
    ...(lang ? [x('w:lang', { 'w:val': lang })] : []),
  ];
  const made = x('w:r', [
    ...(look.length > 0 ? [x('w:rPr', look)] : []),
    x('w:t', { 'xml:space': 'preserve' }, forXml(text).replaceAll('\t', ' ')),
  ]);
  return link ? x('w:hyperlink', { 'r:id': draft.linkId(link), 'w:history': '1' }, [made]) : made;
}

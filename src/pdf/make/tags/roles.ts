/** Gives each element the standard type that its HTML element stands for (ISO 32000-1 14.8.4). */
import { own } from '../../../own.js';
import type { Elements } from './facts.js';
import { eachDown, isMarked, isNode, type Kid, type TagNode } from './node.js';

/** What is taken apart: its content goes to the element around it. */
export const WRAPPER = 'NonStruct';
/** What is painted, but is no content. */
export const DECORATION = 'Artifact';

/** By the tag of the HTML element. Where nothing stands here, what the browser wrote counts, if it is a standard type. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'Art',
  section: 'Sect',
  nav: 'Sect',
  aside: 'Sect',
  main: WRAPPER,
  header: WRAPPER,
  footer: WRAPPER,
  p: 'P',
  pre: 'P',
  address: 'P',
  dt: 'Lbl',
  dd: 'LBody',
  dl: 'L',
  ul: 'L',
  ol: 'L',
  li: 'LI',
  blockquote: 'BlockQuote',
  figure: 'Div',
  figcaption: 'Caption',
  caption: 'Caption',
  img: 'Figure',
  svg: 'Figure',
  math: 'Formula',
  table: 'Table',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  a: 'Link',
  code: 'Code',
  q: 'Quote',
  hr: DECORATION,
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
};

/** Types that the browser's own word is taken for. */
const KNOWN = new Set(['Lbl', 'LBody', 'Form', 'Caption', 'Figure', 'P', 'L', 'LI', 'Link', 'TR', 'TH', 'TD', 'Table']);

export function giveRoles(root: TagNode, elements: Elements): void {
  eachDown(root, (node) => {
    if (node === root) return;
    node.type = typeFor(node, elements);
    const { alt, expansion, id } = elements.factsOf(node.carrier);
    if (node.type === 'Figure' || node.type === 'Formula') node.alt = alt ?? node.alt;
    else node.alt = undefined;
    if (expansion) node.expansion = expansion;
    if (id) node.id = id;
  });
}

function typeFor(node: TagNode, elements: Elements): string {
  const tag = elements.tagOf(node.carrier);
  const { kind, expansion } = elements.factsOf(node.carrier);
  if (kind === 'note') return 'Note';
  if (kind === 'contents') return 'TOC';
  // A cell that names its row, in the looks of any other.
  if (tag === 'td' && node.type === 'TH') return 'TH';
  const meant = own(TYPES, tag);
  // The browser calls a link without an address something else, and so it is.
  if (meant === 'Link' && node.type !== 'Link') return WRAPPER;
  if (meant) return meant;
  if (kind === 'group') return hasWords(tag) ? 'Span' : 'Div';
  if (expansion || node.type === 'Em' || node.type === 'Strong' || tag === 'mark') return 'Span';
  if (node.type === 'Div' || node.type === WRAPPER)
    return holdsText(node, tag) ? 'P' : hasWords(tag) ? 'Span' : WRAPPER;
  return KNOWN.has(node.type) ? node.type : WRAPPER;
}

/** A box with words right in it is a paragraph to readers. */
const holdsText = (node: TagNode, tag: string): boolean =>
  /^(div|dt|legend|label|summary)$/.test(tag) && node.kids.some(isText);

const isText = (kid: Kid): boolean =>
  isMarked(kid) || (isNode(kid) && kid.carrier === undefined && kid.type === WRAPPER && kid.kids.every(isMarked));

/** Words inside a line, which came through because their language is another or because they are a group. */
const hasWords = (tag: string): boolean => /^(span|i|b|em|strong|cite|dfn|abbr|small|sub|sup|s|u)$/.test(tag);

/** Heading levels without gaps, whatever the text does: the first is an H1 (ISO 14289-1 7.4.2). */
export function levelHeadings(root: TagNode): void {
  let before = 0;
  eachDown(root, (node) => {
    const level = Number(/^H([1-6])$/.exec(node.type)?.[1] ?? 0);
    if (level === 0) return;
    before = Math.min(level, before + 1);
    node.type = `H${before}`;
  });
}

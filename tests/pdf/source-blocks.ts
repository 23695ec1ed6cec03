/** Reads the HTML of a section, as it goes to the browser, as the blocks of text that a tagged PDF of it has to say. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { bare } from '../../src/check/compare-text.js';
import type { Block } from './blocks.js';

export interface Said {
  /** H for headings, TH, TD, Caption, Figure, Formula; P for all other text. */
  readonly kind: string;
  /** Of a picture its alternate text; else letters only, as lines and pages end at white space and hyphens. */
  readonly text: string;
  /** The same with its white space, and a mark where an element in the line begins or ends; '' for a picture. */
  readonly spaced: string;
}

export const ELEMENT = '\u0001';

/** What is printed as the number of the page on which an id stands. */
export type Folio = (id: string) => string;

const BLOCKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'H'])),
  ...Object.fromEntries(
    'p div li dt dd pre blockquote section header footer main article aside nav figure ul ol dl table tr legend'
      .split(' ')
      .map((tag) => [tag, 'P']),
  ),
  th: 'TH',
  td: 'TD',
  figcaption: 'Caption',
  caption: 'Caption',
};

export function sourceBlocks(html: string, folio: Folio): Said[] {
  const gathering = gatherer<Nodes>();
  const visit = (node: Nodes, block: Element | undefined): void => {
    if (node.type === 'text' && block) gathering.add(block, BLOCKS[block.tagName] ?? 'P', node.value);
    if (!('children' in node)) return;
    if (node.type !== 'element') {
      for (const child of node.children) visit(child, block);
      return;
    }
    const { tagName, properties } = node;
    if (properties.ariaHidden === 'true') return;
    if (tagName === 'svg' || tagName === 'img') {
      const alt = String(properties.ariaLabel ?? properties.alt ?? '');
      if (alt) gathering.add(node, 'Figure', alt);
      return;
    }
    if (tagName === 'math') {
      gathering.add(node, 'Formula', String(properties.ariaLabel ?? properties.alttext ?? ''));
      return;
    }
    if (properties.dataPageOf !== undefined) {
      if (block) gathering.add(block, BLOCKS[block.tagName] ?? 'P', pageNumbers(node, folio));
      return;
    }
    const isBlock = tagName in BLOCKS;
    // The number of a note stands close to the word that it is about.
    const isMarked = block && !isBlock && tagName !== 'sup' && properties.dataFootnoteRef === undefined;
    if (isMarked) gathering.space(tagName === 'br' ? '\n' : ELEMENT);
    // A number that the browser paints is what a reader has to hear.
    if (tagName === 'ol' && properties.role !== 'list') numberItems(node);
    for (const child of node.children) visit(child, isBlock ? node : block);
    if (isMarked) gathering.space(ELEMENT);
  };
  visit(fromHtml(html, { fragment: true }), undefined);
  return gathering.all();
}

function numberItems(list: Element): void {
  let number = Number(list.properties.start ?? 1);
  for (const item of list.children) {
    if (item.type === 'element' && item.tagName === 'li')
      item.children.unshift({ type: 'text', value: `${number++}. ` });
  }
}

/** `000` and `000–000` stand for numbers that were not known when the HTML was made. */
function pageNumbers({ properties, children }: Element, folio: Folio): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const ids = [properties.dataPageOf, properties.dataPageTo].map(String);
  return text.replace(/000/g, () => folio(ids.shift() ?? ''));
}

/** Inside a line: what belongs to the block around it. */
const IN_LINE = new Set(['Span', 'Quote', 'Code', 'Link', 'Reference', 'Annot', 'Form']);
/** Parts of an item: its number and its text stand in one line. */
const IN_ITEM = new Set(['Lbl', 'LBody']);

/** What the structure tree of a PDF says, in the same shape. Blocks of other pages than those given are left out. */
export function saidIn(blocks: readonly Block[]): Said[] {
  const gathering = gatherer<number | undefined>();
  for (const { path, holders, text, alt } of blocks) {
    const last = path.at(-1) ?? '';
    if (last === 'Figure' || last === 'Formula') {
      gathering.add(holders.at(-1), last, alt);
      continue;
    }
    let at = path.length - 1;
    while (at > 0 && (IN_LINE.has(path[at] ?? '') || IN_ITEM.has(path[at] ?? ''))) at -= 1;
    gathering.add(holders[at], kindOf(path[at] ?? ''), text);
  }
  return gathering.all();
}

const kindOf = (role: string): string => {
  if (/^H[1-6]?$/.test(role)) return 'H';
  return /^(TH|TD|Caption)$/.test(role) ? role : 'P';
};

/** Joins what one block says as long as no other block comes between; blocks without letters say nothing. */
function gatherer<Owner>() {
  const said: { kind: string; text: string; spaced: string }[] = [];
  let last: Owner | undefined;
  return {
    space(text: string): void {
      const before = said.at(-1);
      if (before?.spaced) before.spaced += text;
    },
    add(owner: Owner, kind: string, text: string): void {
      const letters = kind === 'Figure' || kind === 'Formula' ? text.replace(/\s+/g, ' ').trim() : bare(text);
      const before = said.at(-1);
      const goesOn = before && owner === last && before.kind === kind;
      if (letters === '') {
        if (goesOn) before.spaced += text;
        return;
      }
      if (goesOn) {
        before.text += letters;
        before.spaced += text;
      } else said.push({ kind, text: letters, spaced: kind === 'Figure' || kind === 'Formula' ? '' : text });
      last = owner;
    },
    all: (): Said[] => said,
  };
}

/** Composes the first page of a site: what the book is, where to begin, and what stands where. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import type { Book } from '../../model.js';
import { ADDED } from './form-controls.js';
import { partsNamed, wordsOf } from './parts.js';
import type { Crumb, NavGroup } from './site.js';
import type { SiteWords } from './words.js';

/** A chapter that leads its readers to where they should begin: each row of its tables is a way in. */
export interface Finder {
  readonly page: Crumb;
  /** With links that lead to pages already. */
  readonly content: readonly ElementContent[];
}

export interface StartInput {
  readonly config: Config;
  readonly book: Book;
  readonly nav: readonly NavGroup[];
  readonly art: readonly ElementContent[];
  readonly finder: Finder | undefined;
  /** What a page is called by its address, for links that would say only a number. */
  readonly titleAt: (address: string) => string | undefined;
  readonly words: SiteWords;
}

export function startContent({ config, book, nav, art, finder, titleAt, words }: StartInput): ElementContent[] {
  const { title, subtitle, cover, notice } = config;
  const texts = (cover?.text ?? notice ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== '');
  const [first] = nav.flatMap(({ items }) => items);
  return [
    h('header.start-hero', ADDED, [
      h('div.start-words', [
        h('h1', title),
        ...(subtitle ? [h('p.start-subtitle', subtitle)] : []),
        ...texts.map((text) => h('p', text.trim())),
        ...(first ? [h('p', [h('a.start-button', { href: first.address }, words.start)])] : []),
      ]),
      ...(art.length > 0 ? [h('div.start-art', { ariaHidden: 'true' }, [...art])] : []),
    ]),
    ...(finder ? [finderOf(finder, titleAt)] : []),
    h('section.start-parts', ADDED, [h('h2', words.allParts), h('div.part-cards', cardsOf(nav, book))]),
  ];
}

/** Parts first, and all that stands outside them together. */
function cardsOf(nav: readonly NavGroup[], book: Book): Element[] {
  const loose = nav.filter(({ head }) => !head).flatMap(({ items }) => items);
  return [
    ...nav.flatMap((group) => (group.head ? [partCard(group.head, group.items, book)] : [])),
    ...(loose.length > 0 ? [h('div.part-card.part-card-plain', [listOf(loose)])] : []),
  ];
}

function partCard(head: NonNullable<NavGroup['head']>, items: NavGroup['items'], book: Book): Element {
  const part = book.parts.find(({ letter }) => letter === head.letter);
  return h('div', { className: ['part-card', head.className] }, [
    h('h3', [h('span.nav-letter', head.letter), ' ', h('a', { href: head.address }, head.title)]),
    ...(part?.intro ? [h('p', part.intro)] : []),
    listOf(items),
  ]);
}

const listOf = (items: NavGroup['items']): Element =>
  h(
    'ul',
    { role: 'list' },
    items.map(({ title, address, mark }) =>
      h('li', [h('a', { href: address }, [...(mark ? [h('span.nav-mark', mark), ' '] : []), h('span', title)])]),
    ),
  );

/** Each table under the heading before it; of a row the first cell is what somebody says, the others lead on. */
function finderOf({ page, content }: Finder, titleAt: StartInput['titleAt']): Element {
  const groups: Element[] = [];
  let heading = '';
  for (const part of partsNamed(content, 'h2', 'table')) {
    if (part.tagName === 'h2') heading = wordsOf(part.children);
    else groups.push(waysOf(part, heading, titleAt));
  }
  return h('section.finder', ADDED, [
    h('h2', [h('a', { href: page.address }, page.title)]),
    h('div.finder-groups', groups),
  ]);
}

function waysOf(table: Element, heading: string, titleAt: StartInput['titleAt']): Element {
  const [head] = partsNamed(table.children, 'thead');
  const heads = head ? partsNamed(head.children, 'th', 'td').map(({ children }) => wordsOf(children)) : [];
  const rows = partsNamed(table.children, 'tbody').flatMap(({ children }) => partsNamed(children, 'tr'));
  return h('div.finder-group', [
    ...(heading ? [h('h3', heading)] : []),
    h(
      'ul',
      { role: 'list' },
      rows.map((row) => {
        const [says, ...ways] = partsNamed(row.children, 'th', 'td');
        return h('li.way', [
          h('p.way-when', wordsOf(says?.children ?? [])),
          ...ways.map((cell, index) =>
            h('p.way-to', [h('span.way-name', heads[index + 1] ?? ''), ' ', ...linksIn(cell, titleAt)]),
          ),
        ]);
      }),
    ),
  ]);
}

function linksIn(cell: Element, titleAt: StartInput['titleAt']): ElementContent[] {
  const links = partsNamed(cell.children, 'a').filter(({ properties }) => wordsOf([h('a', properties)]) !== '→');
  const seen = new Set<string>();
  const named = links.flatMap((link) => {
    const href = String(link.properties.href ?? '');
    if (seen.has(href) || /#blz-/.test(href)) return [];
    seen.add(href);
    return [h('a', { href }, titleAt(href) ?? wordsOf(link.children))];
  });
  return named.length > 0
    ? (named.flatMap((link, index) => (index > 0 ? [' ', link] : [link])) as ElementContent[])
    : [{ type: 'text', value: wordsOf(cell.children) }];
}

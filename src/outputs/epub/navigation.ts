/** Writes the navigation of an e-book: its contents, the pages of the printed book, and places that readers look for. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BookWords } from '../../words.js';
import type { ReadingPage } from '../reading/document.js';
import { frame } from './content-document.js';
import type { PlacedDocument } from './publication.js';
import { isBody } from './semantics.js';

export interface NavigationInput {
  readonly lang: string;
  readonly title: string;
  readonly words: BookWords;
  readonly documents: readonly PlacedDocument[];
  readonly pages: readonly ReadingPage[];
  readonly styles: readonly string[];
  readonly cover: string;
}

interface Item {
  readonly title: string;
  readonly href: string;
  readonly inside: Item[];
}

export function navigation({ lang, title, words, documents, pages, styles, cover }: NavigationInput): string {
  const toc = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabel: words.contents }, [
    h('h1', words.contents),
    listOf(contentsOf(documents)),
  ]);
  const pathOf = new Map(documents.map(({ document, path }) => [document.name, path]));
  const pageItems = pages.map(({ id, folio, document }) => link(`${pathOf.get(document) ?? ''}#${id}`, folio));
  const pageList =
    pageItems.length > 0
      ? [
          h('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', ariaLabel: words.pageList, hidden: true }, [
            h('h2', words.pageList),
            h('ol', pageItems),
          ]),
        ]
      : [];
  const landmarks = h('nav', { 'epub:type': 'landmarks', ariaLabel: words.landmarks, hidden: true }, [
    h('h2', words.landmarks),
    h('ol', [
      mark(cover, 'cover', words.cover),
      // A book without a list of its own is read with this one.
      ...(hasContents(documents) ? [] : [mark('#toc', 'toc', words.contents)]),
      ...landmarksOf(documents),
    ]),
  ]);
  return frame({ lang, title, styles, className: 'navigation', body: [toc, ...pageList, landmarks] });
}

export const hasContents = (documents: readonly PlacedDocument[]): boolean =>
  documents.some(({ semantics }) => semantics.type === 'toc');

const link = (href: string, text: string): Element => h('li', [h('a', { href }, text)]);

const mark = (href: string, type: string, text: string): Element =>
  h('li', [h('a', { href, 'epub:type': type }, text)]);

/** As the bookmarks of the PDF: parts, the chapters in them, and the headings of chapters. */
function contentsOf(documents: readonly PlacedDocument[]): readonly Item[] {
  const items: Item[] = [];
  let part: Item | undefined;
  for (const { document, path, semantics } of documents) {
    // The list itself.
    if (semantics.type === 'toc') continue;
    const inside = document.headings
      .filter(({ level }) => level === 2)
      .map(({ id, text }): Item => ({ title: text, href: `${path}#${id}`, inside: [] }));
    const item: Item = { title: document.title, href: path, inside };
    if (document.kind === 'part') part = item;
    if (document.kind !== 'part' && document.kind !== 'chapter') part = undefined;
    if (part && part !== item) part.inside.push(item);
    else items.push(item);
  }
  return items;
}

const listOf = (items: readonly Item[]): ElementContent =>
  h(
    'ol',
    items.map(({ title, href, inside }) =>
      h('li', [h('a', { href }, title), ...(inside.length > 0 ? [listOf(inside)] : [])]),
    ),
  );

const LANDMARKS: ReadonlySet<string> = new Set(['titlepage', 'toc', 'glossary', 'index', 'loi']);

function landmarksOf(documents: readonly PlacedDocument[]): Element[] {
  const body = documents.find(({ document }) => isBody(document)) ?? documents[0];
  return documents.flatMap((placed) => {
    const { document, path, semantics } = placed;
    if (placed === body) return [mark(path, 'bodymatter', document.title)];
    const { type } = semantics;
    return type !== undefined && LANDMARKS.has(type) ? [mark(path, type, document.title)] : [];
  });
}

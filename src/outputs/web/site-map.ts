/** Orders the documents of a book as pages of a site: what comes before and behind each, what stands above it, and the contents. */
import type { Config } from '../../config/load.js';
import { RESERVED } from '../../content/site-address.js';
import { MATTER } from '../../content/sources.js';
import type { Book } from '../../model.js';
import { addressOf, type Crumb, type NavGroup } from './site.js';
import type { Outline } from './site-texts.js';

export interface PlacedDocument {
  readonly document: Outline;
  readonly name: string;
  readonly kind: 'reading' | 'card' | 'format' | 'part' | 'list';
  readonly above: readonly Crumb[];
  readonly previous: Crumb | undefined;
  readonly next: Crumb | undefined;
}

export interface SiteMap {
  readonly documents: readonly PlacedDocument[];
  readonly nav: readonly NavGroup[];
  /** Of the file of each document, by its own name. */
  readonly nameOf: (document: Outline) => string;
  readonly nameById: (id: string) => string | undefined;
  /** Takes a name for a page that is no document. */
  readonly take: (wanted: string) => string;
}

const LISTS: ReadonlySet<string> = new Set([
  MATTER.formats,
  MATTER.werkvormen,
  MATTER.glossary,
  MATTER.figures,
  MATTER.index,
]);

export function siteMap(
  { title }: Pick<Config, 'title'>,
  book: Book,
  documents: readonly Outline[],
  homeTitle: string,
): SiteMap {
  const taken = new Set(RESERVED);
  const take = (wanted: string): string => {
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
    taken.add(name);
    return name;
  };
  const names = new Map(documents.map((document) => [document, take(document.name)]));
  const nameOf = (document: Outline): string => names.get(document) ?? document.name;
  const crumb = (document: Outline): Crumb => ({ title: document.title, address: addressOf(nameOf(document)) });
  const byId = new Map(documents.map((document) => [document.id, document]));
  const home: Crumb = { title: homeTitle || title, address: 'index.html' };
  const partOf = new Map(book.parts.flatMap((part) => part.chapters.map(({ id }) => [id, byId.get(part.id)] as const)));
  const listAbove = { card: byId.get(MATTER.werkvormen), format: byId.get(MATTER.formats) } as const;
  const kindOf = ({ kind, id }: Outline): PlacedDocument['kind'] =>
    kind === 'card' || kind === 'format' || kind === 'part' ? kind : LISTS.has(id) ? 'list' : 'reading';
  const aboveOf = (document: Outline): Crumb[] => {
    const { kind } = document;
    const list = kind === 'card' || kind === 'format' ? listAbove[kind] : partOf.get(document.id);
    return [home, ...(list ? [crumb(list)] : [])];
  };
  // Cards and formats follow each other; the rest is read from front to back.
  const rows = [
    documents.filter(({ kind, id }) => kind !== 'card' && kind !== 'format' && id !== MATTER.title),
    documents.filter(({ kind }) => kind === 'card'),
    documents.filter(({ kind }) => kind === 'format'),
    documents.filter(({ id }) => id === MATTER.title),
  ];
  const placed = rows.flatMap((row) =>
    row.map((document, index): PlacedDocument => {
      const beside = (step: number): Crumb | undefined => {
        const other = row[index + step];
        return other && crumb(other);
      };
      return {
        document,
        name: nameOf(document),
        kind: kindOf(document),
        above: aboveOf(document),
        previous: beside(-1),
        next: beside(1),
      };
    }),
  );
  const nameById = (id: string): string | undefined => {
    const document = byId.get(id);
    return document && nameOf(document);
  };
  return { documents: placed, nav: navOf(book, documents, byId, crumb), nameOf, nameById, take };
}

function navOf(
  book: Book,
  documents: readonly Outline[],
  byId: ReadonlyMap<string, Outline>,
  crumb: (document: Outline) => Crumb,
): readonly NavGroup[] {
  const items = (chapters: readonly { readonly id: string; readonly number: number }[]) =>
    chapters.flatMap(({ id, number }) => {
      const document = byId.get(id);
      return document ? [{ ...crumb(document), mark: number ? String(number) : '' }] : [];
    });
  const parts = book.parts.map((part): NavGroup => {
    const opening = byId.get(part.id);
    const list = items(part.chapters);
    const [first] = list;
    const head = opening
      ? crumb(opening)
      : first && part.letter
        ? { title: part.title, address: first.address }
        : undefined;
    const className = part.letter ? `part-${part.letter.toLowerCase()}` : 'part-none';
    return { ...(head && { head: { ...head, letter: part.letter, className } }), items: list };
  });
  const shown = new Set<string>([...LISTS, ...book.back.map(({ id }) => id)]);
  const behind = documents.filter(({ id }) => shown.has(id)).map((document) => ({ ...crumb(document), mark: '' }));
  return [{ items: items(book.front) }, ...parts, { items: behind }].filter((group) => group.items.length > 0);
}

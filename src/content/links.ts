/** Checks the links between files once all are read: a link to an id that nothing carries becomes its text. */
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { idIn } from '../markup/context.js';
import type { Processed } from '../markup/processor.js';
import { type InnerLink, leadTo, unlink } from '../markup/rehype-links.js';
import { visit } from '../markup/walk.js';
import type { Place } from '../model.js';
import { nearest } from '../nearest.js';
import { brokenLink, duplicateId } from '../rules/markup/links.js';

/** @param unread ids of files that could not be read: whether a link into them is right, nobody knows */
export function danglingLinks(
  documents: readonly Processed[],
  files: readonly string[],
  unread: readonly string[],
): Diagnostic[] {
  const ids = new Set([...files, ...documents.flatMap(idsOf)]);
  const doubled = leadAnywhere(documents, ids);
  const titles = new Map(documents.flatMap(({ titleIds, id }) => titleIds.map((each) => [each, id] as const)));
  let folds: ReadonlyMap<string, string> | undefined;
  /** Asked for by few links: most name what is there. */
  const alike = (id: string): string | undefined => {
    folds ??= new Map([...ids, ...titles.keys()].map((each) => [folded(each), titles.get(each) ?? each]));
    return folds.get(folded(id));
  };
  const known = ({ id }: InnerLink): boolean =>
    ids.has(id) ||
    titles.has(id) ||
    alike(id) !== undefined ||
    unread.some((file) => id.startsWith(idIn({ idPrefix: file }, '')));
  for (const link of documents.flatMap(({ links }) => links)) {
    const means = ids.has(link.id) ? undefined : (titles.get(link.id) ?? alike(link.id));
    if (means) leadTo(link, means);
  }
  const lost = documents.flatMap(({ file, links }) =>
    links.filter((link) => !known(link) && leadsTo(link) === link.id).map((link) => dangling(link, file, [...ids])),
  );
  return [...doubled, ...lost];
}

/** Other programs make ids of headings without accents, and with fewer hyphens. */
function folded(id: string): string {
  const at = id.indexOf('--') + 2;
  const name = id
    .slice(at)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id.slice(0, at) + name;
}

/** Where a link leads by now. */
const leadsTo = ({ element: { properties } }: InnerLink): string => String(properties.href ?? '').slice(1);

/**
 * Leads `[](#ladder)` to the one place in the book that has this id, in whatever file. Where two have it, both are
 * named: nobody knows which one was meant.
 */
function leadAnywhere(documents: readonly Processed[], ids: ReadonlySet<string>): Diagnostic[] {
  const places = new Map<string, { readonly id: string; readonly place: Place }[]>();
  for (const document of documents) {
    for (const { id, line } of placesOf(document)) {
      const name = id.slice(id.indexOf('--') + 2);
      places.set(name, [...(places.get(name) ?? []), { id, place: { file: document.file, line, column: 1 } }]);
    }
  }
  for (const { titleIds, id, file } of documents) {
    for (const name of titleIds.map((each) => each.slice(each.indexOf('--') + 2)))
      if (!places.has(name)) places.set(name, [{ id, place: { file, line: 1, column: 1 } }]);
  }
  const told = new Set<string>();
  return documents.flatMap(({ links }) =>
    links.flatMap((link): Diagnostic[] => {
      if (!link.anywhere || ids.has(link.id)) return [];
      const name = link.id.slice(link.id.indexOf('--') + 2);
      const [first, second] = places.get(name) ?? [];
      const target = ids.has(name) ? name : first?.id;
      if (target) leadTo(link, target);
      if (ids.has(name) || !first || !second || told.has(name)) return [];
      told.add(name);
      const other = `${path.basename(first.place.file)}:${first.place.line}`;
      return [diagnostic(duplicateId, { id: name, other }, second.place)];
    }),
  );
}

/**
 * Words a link that has none of its own by what it leads to, now that everything has its number.
 * @param labelsIn by id, as a document says them
 */
export function wordLinks(
  documents: readonly Processed[],
  labelsIn: (document: Processed) => ReadonlyMap<string, string>,
): void {
  for (const document of documents) {
    const labels = labelsIn(document);
    for (const link of document.links) {
      const words = labels.get(leadsTo(link));
      if (link.label && words) link.label.value = words;
    }
  }
}

/** Makes text of links that leave their own file. */
export function unlinkOthers(document: Processed): void {
  const own = new Set(idsOf(document));
  for (const link of document.links) if (!own.has(link.id)) unlink(link);
}

function dangling(link: InnerLink, file: string, ids: readonly string[]): Diagnostic {
  const { id, element, written } = link;
  const { line, column } = element.position?.start ?? { line: 1, column: 1 };
  unlink(link);
  return diagnostic(brokenLink, { target: written, suggestion: suggest(id, written, ids) }, { file, line, column });
}

/** The nearest id in the file that was meant, in the way the author writes it: `hoofdstuk.md#kop`. */
function suggest(id: string, written: string, ids: readonly string[]): string {
  const start = id.slice(0, id.indexOf('--') + 2);
  const near = nearest(
    id.slice(start.length),
    ids.filter((each) => each.startsWith(start)).map((each) => each.slice(start.length)),
  );
  return near && `${written.split('#')[0]}#${near}`;
}

const idsOf = (document: Processed): string[] => placesOf(document).map(({ id }) => id);

interface PlacedId {
  readonly id: string;
  readonly line: number;
}

/** Of documents that have all their ids: with their cards. */
const known = new WeakMap<Processed, readonly PlacedId[]>();

function placesOf(document: Processed): readonly PlacedId[] {
  const places = known.get(document) ?? idsIn(document);
  known.set(document, places);
  return places;
}

/** Ids with their lines. */
export function idsIn({ tree }: Processed): readonly PlacedId[] {
  const found: PlacedId[] = [];
  let near = 1;
  visit(tree, 'element', ({ properties: { id }, position }) => {
    near = position?.start.line ?? near;
    if (typeof id === 'string') found.push({ id, line: near });
  });
  return found;
}

/** Checks the links between files once all are read: a link to an id that nothing carries becomes its text. */
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { idIn } from '../markup/context.js';
import type { Processed } from '../markup/processor.js';
import { type InnerLink, unlink } from '../markup/rehype-links.js';
import { nearest } from '../nearest.js';

/** @param unread ids of files that could not be read: whether a link into them is right, nobody knows */
export function danglingLinks(
  documents: readonly Processed[],
  files: readonly string[],
  unread: readonly string[],
): Diagnostic[] {
  const ids = new Set([...files, ...documents.flatMap(idsOf)]);
  const titles = new Map(documents.map(({ titleLink }) => [titleLink.id, titleLink.means]));
  const known = ({ id }: InnerLink): boolean =>
    ids.has(id) || titles.has(id) || unread.some((file) => id.startsWith(idIn({ idPrefix: file }, '')));
  for (const { id, element } of documents.flatMap(({ links }) => links)) {
    const means = ids.has(id) ? undefined : titles.get(id);
    if (means) element.properties.href = `#${means}`;
  }
  return documents.flatMap(({ file, links }) =>
    links.filter((link) => !known(link)).map((link) => dangling(link, file, [...ids])),
  );
}

/** Makes text of links that leave their own file. */
export function unlinkOthers(document: Processed): void {
  const own = new Set(idsOf(document));
  for (const { id, element } of document.links) if (!own.has(id)) unlink(element);
}

function dangling({ id, element, written }: InnerLink, file: string, ids: readonly string[]): Diagnostic {
  const { line, column } = element.position?.start ?? { line: 1, column: 1 };
  unlink(element);
  return diagnostic(
    'markup/broken-link',
    { target: written, suggestion: suggest(id, written, ids) },
    { file, line, column },
  );
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

function idsOf({ tree }: Processed): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}

/** The lock file of a site: the pages that went out, as site.lock.json beside book.yaml, and where those stand that moved since. */
import path from 'node:path';
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { isTooDeep } from '../config/parse.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { missingFile } from '../rules/content/files.js';
import { brokenSiteLock } from '../rules/content/locked-pages.js';
import { readBookFile } from './read.js';
import type { SitePageName } from './site-pages.js';

const LOCK_FILE = 'site.lock.json';

/** A page that went out, by its name without `.html`. */
export interface LockedPage {
  /** What it was called when it was locked. */
  readonly title: string;
  /** Where it stands now, when it moved. */
  readonly to: string | undefined;
  readonly place: Place;
}

export type SiteLock = ReadonlyMap<string, LockedPage>;

export const siteLockFile = (bookDir: string): string => path.join(bookDir, LOCK_FILE);

/** Nothing is locked in a book without the file: its site did not go out yet. */
export async function readSiteLock(
  bookDir: string,
): Promise<{ readonly lock: SiteLock; readonly problems: readonly Diagnostic[] }> {
  const file = siteLockFile(bookDir);
  const read = await readBookFile(file, bookDir);
  if ('problem' in read)
    return { lock: new Map(), problems: read.problem.rule === missingFile.id ? [] : [read.problem] };
  return parseSiteLock(read.text, file);
}

/** JSON is YAML, of which the parser knows the place of every value. */
function parseSiteLock(text: string, file: string) {
  const lineCounter = new LineCounter();
  const document = isTooDeep(text) ? undefined : parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (offset = 0): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [fault] = document?.errors ?? [];
  if (!document || fault || !isMap(document.contents))
    return { lock: new Map(), problems: [diagnostic(brokenSiteLock, {}, place(fault?.pos[0]))] };
  const problems: Diagnostic[] = [];
  const lock = new Map<string, LockedPage>();
  for (const { key, value } of document.contents.items as Pair[]) {
    const at = place(isScalar(key) ? key.range?.[0] : 0);
    const title = isMap(value) ? value.get('title') : undefined;
    const to = isMap(value) ? value.get('to') : undefined;
    const name = isScalar(key) ? String(key.value) : '';
    // A name becomes a file: nothing may lead out of the folder of the site.
    const isWhole = typeof title === 'string' && (to === undefined || isName(to)) && isName(name);
    if (isWhole) lock.set(name, { title, to, place: at });
    else problems.push(diagnostic(brokenSiteLock, {}, at));
  }
  return { lock: problems.length > 0 ? new Map() : lock, problems };
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

/** Pages by name, with where those are now that are no more. */
export function writeSiteLock(pages: readonly SitePageName[], moved: ReadonlyMap<string, LockedPage>): string {
  const lines = new Map(pages.map(({ name, title }) => [name, { title }]));
  for (const [name, { title, to }] of moved) if (!lines.has(name)) lines.set(name, { title, ...(to && { to }) });
  const sorted = [...lines].sort(([one], [other]) => (one < other ? -1 : 1));
  const written = sorted.map(([name, facts]) => `  ${JSON.stringify(name)}: ${onLine(facts)}`);
  return `{\n${written.join(',\n')}\n}\n`;
}

/** With spaces, as people write it. */
const onLine = (facts: object): string =>
  `{ ${Object.entries(facts)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ')} }`;

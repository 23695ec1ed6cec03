/** The lock file of a site: the pages that went out, as site.lock.json beside book.yaml, and where those stand that moved since. */
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { brokenSiteLock } from '../rules/content/locked-pages.js';
import { isObject, onLine, parseLock, readLock } from './lock-file.js';
import type { SitePageName } from './site-pages.js';

const LOCK_FILE = 'site.lock.json';

/** A page that went out, by its name without `.html`. */
export interface LockedPage {
  /** What it was called when it was locked. */
  readonly title: string;
  /** Where it stands now, when it moved. */
  readonly to: string | undefined;
  /** In the lock file: asked for where there is something to tell. */
  placeOf(): Place;
}

export type SiteLock = ReadonlyMap<string, LockedPage>;

export const siteLockFile = (bookDir: string): string => path.join(bookDir, LOCK_FILE);

export const readSiteLock = (bookDir: string) => readLock(siteLockFile(bookDir), bookDir, parseSiteLock);

function parseSiteLock(
  text: string,
  file: string,
): { readonly lock: SiteLock; readonly problems: readonly Diagnostic[] } {
  const parsed = parseLock(text, file);
  if ('broken' in parsed) return { lock: new Map(), problems: [diagnostic(brokenSiteLock, {}, parsed.broken)] };
  const problems: Diagnostic[] = [];
  const lock = new Map<string, LockedPage>();
  for (const [name, value] of Object.entries(parsed.entries)) {
    const { title, to } = isObject(value) ? value : {};
    // A name becomes a file: nothing may lead out of the folder of the site.
    const isWhole = typeof title === 'string' && (to === undefined || isName(to)) && isName(name);
    if (isWhole) lock.set(name, { title, to, placeOf: () => parsed.placeOf(name) });
    else problems.push(diagnostic(brokenSiteLock, {}, parsed.placeOf(name)));
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

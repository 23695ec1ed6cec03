/** Locks the addresses of the pages of a site as they are now: one that is renamed later leads on to its new name. */
import { loadBook } from '../content/load.js';
import { readSiteLock, siteLockFile, writeSiteLock } from '../content/site-lock.js';
import { sitePageNames } from '../content/site-pages.js';
import { Failure } from '../diagnostic.js';
import { writeWhole } from '../files/write.js';
import type { RuleId } from '../rules/list.js';
import { configOf } from './book.js';
import type { Book } from './types.js';

/** What becomes of pages that are gone is not for a program to say. */
const STOPPING: ReadonlySet<RuleId> = new Set(['content/site-lock', 'content/lost-page']);

/**
 * @returns the file that was written; undefined for a book without an address of its site, of which no page went out
 * @throws Failure for a text with faults, or where nothing takes the place of a page that went out
 */
export async function lockSite(book: Book): Promise<string | undefined> {
  const config = configOf(book);
  const { lock } = await readSiteLock(config.bookDir);
  if (!config.site && lock.size === 0) return undefined;
  const { book: read, diagnostics, moved = [] } = await loadBook(config);
  const problems = diagnostics.filter(({ rule, severity }) => severity === 'error' || STOPPING.has(rule));
  if (problems.length > 0) throw new Failure(problems);
  const leading = moved.flatMap(({ from, to }) => {
    const locked = lock.get(from);
    return locked ? [[from, { ...locked, to: to.name }] as const] : [];
  });
  const file = siteLockFile(config.bookDir);
  await writeWhole(file, writeSiteLock(sitePageNames(config, read), new Map(leading)));
  return file;
}

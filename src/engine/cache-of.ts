/** Opens the cache of a book, or says why nothing is kept of it. */
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { ownSecret } from '../files/secret.js';
import { lookAt } from '../files/write.js';
import { type CacheRefusal, refusedCache } from '../rules/cache/refused.js';
import { type Cache, cacheFolder, openCache } from './cache.js';

export interface OpenedCache {
  readonly cache: Cache | undefined;
  readonly problems: readonly Diagnostic[];
}

export function cacheOf(book: Pick<Config, 'projectDir'>): OpenedCache {
  const folder = cacheFolder(book);
  const stat = lookAt(folder);
  // It came with the book, and leads to what is somebody's own.
  if (stat && !stat.isDirectory()) return refused(folder, stat.isSymbolicLink() ? 'link' : 'file');
  const secret = ownSecret();
  if (!('key' in secret)) return refused(secret.at, secret.problem);
  return { cache: openCache(folder, secret.key), problems: [] };
}

const refused = (folder: string, reason: CacheRefusal): OpenedCache => ({
  cache: undefined,
  problems: [diagnostic(refusedCache, { folder, reason })],
});

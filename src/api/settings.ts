/** Reads the settings of a book, or takes what an earlier run made of the same book.yaml: to parse and check it takes as long as to read a chapter. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { bytesOfBook, projectDirOf } from '../config/find.js';
import type { Config } from '../config/load.js';
import { type Cache, cacheFolder } from '../engine/cache.js';
import { cacheOf } from '../engine/cache-of.js';
import { codeStamp } from '../engine/grounds.js';
import { keyOf } from '../engine/key.js';
import { lookAt } from '../files/write.js';
import { EDITIONS } from '../outputs/list.js';

/**
 * @param isKept whether they may be taken from the cache, and kept in it
 * @throws Failure with all that is wrong in them
 */
export async function readSettings(bookFile: string, isKept: boolean): Promise<Config> {
  const bytes = bytesOfBook(bookFile);
  const parse = async (): Promise<Config> => (await import('../config/load.js')).parseConfig(bytes, bookFile, EDITIONS);
  const cache = isKept ? cacheThere(projectDirOf(bookFile)) : undefined;
  if (!cache) return parse();
  const key = keyOf('settings', codeStamp(), bookFile, createHash('sha256').update(bytes).digest('hex'));
  const known = await cache.get('finished', key);
  // The seal says that we wrote it, and the key that this same code did.
  if (known) return deserialize(known.bytes) as Config;
  const config = await parse();
  cache.put('finished', key, { facts: {}, bytes: serialize(config) });
  await cache.close();
  return config;
}

/** Who only looks at a book does not begin to keep anything in its folder: builds do. */
function cacheThere(projectDir: string): Cache | undefined {
  return lookAt(cacheFolder({ projectDir })) ? cacheOf({ projectDir }).cache : undefined;
}

/** Removes what was made of a book, as long as it still is what was made. */
import path from 'node:path';
import { diagnostic } from '../diagnostic.js';
import { cacheFolder } from '../engine/cache.js';
import { emptyCache } from '../engine/cache-folder.js';
import { emptyOutFolder } from '../files/empty-out-folder.js';
import { leftFile } from '../rules/output/write.js';
import { configOf } from './book.js';
import type { Book, Cleaned } from './types.js';

/** Where earlier versions kept what they made, among things of others. */
const EARLIER_CACHE = '.cache';

/** @param out the output folder; `out` beside the book when it is not given */
export async function clean(book: Book, { out }: { readonly out?: string } = {}): Promise<Cleaned> {
  const config = configOf(book);
  const { removed, left } = emptyOutFolder(path.resolve(out ?? path.join(config.projectDir, 'out')));
  const caches: string[] = [];
  for (const folder of [cacheFolder(config), path.join(config.projectDir, EARLIER_CACHE)])
    if (await emptyCache(folder)) caches.push(folder);
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const findings = reasons.map((reason) => {
    const files = left.filter((each) => each.reason === reason).map(({ file }) => file);
    return diagnostic(leftFile, { file: files[0] ?? '', count: files.length, reason });
  });
  return { removed: [...removed, ...caches], findings };
}

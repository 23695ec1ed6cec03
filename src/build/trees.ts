/** Keeps parsed texts: a chapter that did not change is not parsed again. */
import type { TreeShelf } from '../markup/context.js';
import { keyOf } from './keys.js';
import type { Workshop } from './workshop.js';

/** Undefined with `--no-cache`. */
export async function treeShelf({ cache, grounds, shelf }: Workshop): Promise<TreeShelf | undefined> {
  if (!cache) return undefined;
  const ground = (await grounds()).files;
  const keyOfText = (source: string): string => keyOf('text', ground, source);
  return {
    async get(source) {
      const key = keyOfText(source);
      const entry = await cache.get('text', key);
      shelf.count('text', key.slice(0, 8), entry !== undefined);
      return entry && JSON.parse(Buffer.from(entry.bytes).toString());
    },
    // As text: the tree itself is about to be changed.
    put: (source, tree) =>
      cache.put('text', keyOfText(source), { facts: null, bytes: Buffer.from(JSON.stringify(tree)) }),
  };
}

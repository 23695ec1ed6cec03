/** Has texts parsed on the other thread, ahead of who makes pages of them; a text that did not change is not parsed again. */
import type { Trees } from '../markup/parse.js';
import { keyOf } from './keys.js';
import type { Workshop } from './workshop.js';

export async function openTrees({ cache, grounds, shelf, thread }: Workshop): Promise<Trees> {
  const ground = cache && (await grounds()).files;
  const begun = new Map<string, Promise<string>>();
  const make = async (source: string): Promise<string> => {
    if (!cache) return thread().call('parse', source);
    const key = keyOf('text', ground, source);
    const entry = await cache.get('text', key);
    shelf.count('text', key.slice(0, 8), entry !== undefined);
    if (entry) return Buffer.from(entry.bytes).toString();
    const tree = await thread().call('parse', source);
    cache.put('text', key, { facts: null, bytes: Buffer.from(tree) });
    return tree;
  };
  const begin = (source: string): Promise<string> => {
    const known = begun.get(source) ?? make(source);
    begun.set(source, known);
    // Whoever asks for it hears what went wrong.
    known.catch(() => undefined);
    return known;
  };
  return {
    expect: (source) => void begin(source),
    get: async (source) => JSON.parse(await begin(source)),
  };
}

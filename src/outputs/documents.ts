/** Keeps documents in the cache: a chapter that did not change is neither parsed nor made anew. */
import path from 'node:path';
import type { DocumentShelf, KeptDocument } from '../content/documents.js';
import { keyOf } from '../engine/key.js';
import type { Workshop } from './workshop.js';

/** Undefined where nothing is kept. */
export async function documentShelf(workshop: Workshop): Promise<((madeOf: unknown) => DocumentShelf) | undefined> {
  const { engine, shelf } = workshop;
  const { cache, grounds } = engine;
  // With our own drawings, which stand in documents, and every package.
  const ground = cache && (await grounds()).whole;
  if (!cache || !ground) return undefined;
  return (madeOf) => {
    const common = keyOf('document', ground, madeOf);
    const keyFor = (file: string, text: string): string => keyOf(common, file, text);
    return {
      async get(file, text) {
        const entry = await cache.get('document', keyFor(file, text));
        shelf.count('document', path.basename(file), entry !== undefined);
        return (
          entry && { ...(entry.facts as Omit<KeptDocument, 'document'>), document: Buffer.from(entry.bytes).toString() }
        );
      },
      put(file, text, { document, ...facts }) {
        cache.put('document', keyFor(file, text), { facts, bytes: Buffer.from(document) });
      },
    };
  };
}

/** Keeps small things between builds, such as pages of a site: each under all that it was made of, and for as long as the files that it read stay as they were. */
import { unchanged, type Witnessed, witness, witnessed } from '../content/witness.js';
import { keyOf } from '../engine/key.js';
import { sha256 } from '../files/out-folder.js';
import type { MadeFile } from './output.js';
import type { Workshop } from './workshop.js';

/** What every entry of finished things holds beside its bytes. */
const FACTS = { findings: [], statement: undefined } as const;
const NOTHING = new Uint8Array();

export interface Kept {
  /**
   * What was kept under this name, where all that it was made of is as it was; the type is that of what was given to `keep`.
   * @param from all that it depends on, besides our own code and the files that were read on the way
   */
  take<Facts>(name: string, from: readonly unknown[]): Promise<Facts | undefined>;
  /** @param files that were read on the way */
  keep(name: string, from: readonly unknown[], facts: unknown, files: Witnessed): void;
  /** Plain data that was kept, or is made now and kept. */
  once<Facts>(name: string, from: readonly unknown[], make: () => Promise<Facts>): Promise<Facts>;
  /** The bytes under this name, or made now. */
  bytes(name: string, from: readonly unknown[], make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** The same file, that a later build may take as it is. */
  file(file: MadeFile): MadeFile;
}

export async function openKept({ engine }: Workshop): Promise<Kept> {
  const { cache } = engine;
  const ground = cache && (await engine.grounds()).whole;
  if (!cache || !ground)
    return {
      take: async () => undefined,
      keep: () => undefined,
      once: async (_, __, make) => make(),
      bytes: async (_, __, make) => make(),
      file: (file) => file,
    };
  const keyFor = (name: string, from: readonly unknown[]): string => keyOf('kept', ground, name, ...from);
  const kept: Kept = {
    async take<Facts>(name: string, from: readonly unknown[]) {
      const entry = await cache.get('finished', keyFor(name, from));
      if (!entry) return undefined;
      // The seal says that we wrote it, and the key that this same code did.
      const { own, read } = entry.facts as { own: Facts; read: readonly (readonly [string, string])[] };
      if (!unchanged(read)) return undefined;
      for (const [file] of read) witness(file);
      return own;
    },
    keep(name, from, own, files) {
      if (!unchanged(files)) return;
      cache.put('finished', keyFor(name, from), { facts: { ...FACTS, own, read: [...files] }, bytes: NOTHING });
    },
    async once(name, from, make) {
      const known = await kept.take<Awaited<ReturnType<typeof make>>>(name, from);
      if (known !== undefined) return known;
      const { result, files } = await witnessed(make);
      kept.keep(name, from, result, files);
      return result;
    },
    async bytes(name, from, make) {
      const key = keyFor(name, from);
      const known = await cache.get('finished', key);
      if (known) return known.bytes;
      const bytes = await make();
      cache.put('finished', key, { facts: FACTS, bytes });
      return bytes;
    },
    file(file) {
      const key = keyOf('web file', file.file, sha256(file.bytes));
      if (!cache.has('finished', key)) cache.put('finished', key, { facts: FACTS, bytes: file.bytes });
      return { ...file, key };
    },
  };
  return kept;
}

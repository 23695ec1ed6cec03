/** Keeps pieces of a site between builds: what takes long to make and seldom changes. */
import { keyOf } from '../../engine/key.js';
import { sha256 } from '../../files/out-folder.js';
import type { MadeFile } from '../output.js';
import type { Workshop } from '../workshop.js';

/** What every entry of finished things holds beside its bytes. */
const FACTS = { findings: [], statement: undefined } as const;

export interface Kept {
  /** The bytes under this name, or made now. @param from all that they depend on besides our own code */
  bytes(name: string, from: readonly unknown[], make: () => Uint8Array): Promise<Uint8Array>;
  /** Whether this was found good before, or is now. */
  isGood(name: string, from: readonly unknown[], judge: () => boolean): boolean;
  /** The same file, that a later build may take as it is. */
  file(file: MadeFile): MadeFile;
}

export async function openKept({ engine }: Workshop): Promise<Kept> {
  const { cache } = engine;
  const ground = cache && (await engine.grounds()).whole;
  if (!cache || !ground)
    return { bytes: async (_, __, make) => make(), isGood: (_, __, judge) => judge(), file: (file) => file };
  const keyFor = (name: string, from: readonly unknown[]): string => keyOf('web', ground, name, ...from);
  return {
    async bytes(name, from, make) {
      const key = keyFor(name, from);
      const known = await cache.get('finished', key);
      if (known) return known.bytes;
      const bytes = make();
      cache.put('finished', key, { facts: FACTS, bytes });
      return bytes;
    },
    isGood(name, from, judge) {
      const key = keyFor(name, from);
      if (cache.has('finished', key)) return true;
      const isGood = judge();
      if (isGood) cache.put('finished', key, { facts: FACTS, bytes: new Uint8Array() });
      return isGood;
    },
    file(file) {
      const key = keyOf('web file', file.file, sha256(file.bytes));
      if (!cache.has('finished', key)) cache.put('finished', key, { facts: FACTS, bytes: file.bytes });
      return { ...file, key };
    },
  };
}

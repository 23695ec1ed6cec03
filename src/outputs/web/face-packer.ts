/** Packs typefaces as web fonts on the other thread, each once; what an earlier build packed is taken as it is. */
import path from 'node:path';
import type { Kept } from '../kept.js';
import { packFaceTask } from '../thread-tasks.js';
import type { Workshop } from '../workshop.js';

/** Of the file of a typeface. */
export type PackFace = (file: string) => Promise<Uint8Array>;

/** @param first those that every page needs: the other thread begins with them while texts are composed on this one */
export function facePacker({ engine }: Workshop, kept: Kept, first: readonly string[]): PackFace {
  const packed = new Map<string, Promise<Uint8Array>>();
  const pack: PackFace = (file) => {
    const making =
      packed.get(file) ??
      kept.bytes(path.basename(file, '.ttf'), [], () => engine.thread().call(packFaceTask, { file }));
    packed.set(file, making);
    return making;
  };
  // A fault is told to whoever asks for that file, which may be nobody.
  for (const file of first) pack(file).catch(() => undefined);
  return pack;
}

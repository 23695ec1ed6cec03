/** Writes finished files into the output folder. */
import path from 'node:path';
import type { Output } from '../model.js';
import type { MadeFile } from './recall.js';
import type { Workshop } from './workshop.js';
import { sha256, writeTogether } from './write.js';

/** Writes what was made: all files or none. */
export async function writeFiles(workshop: Workshop, outDir: string, made: readonly MadeFile[]): Promise<Output[]> {
  const placed = made.map(({ plan, bytes, pages }) => ({ plan, bytes, pages, file: path.join(outDir, plan.file) }));
  await writeTogether(
    placed.map(({ file, bytes }) => ({ file, content: bytes })),
    workshop.signal,
  );
  return placed.map(({ plan, bytes, pages, file }) => ({
    edition: plan.edition.name,
    file,
    pages,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
}

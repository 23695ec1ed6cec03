/** Writes finished files into the output folder. */
import path from 'node:path';
import type { Output } from '../model.js';
import type { MadeFile } from './recall.js';
import type { Workshop } from './workshop.js';
import { sha256, writeTogether } from './write.js';

/**
 * Writes what was made: all files or none.
 * @param texts that belong to the print edition: path under the output folder, and what is in it
 */
export async function writeOutputs(
  workshop: Workshop,
  outDir: string,
  made: readonly MadeFile[],
  texts: readonly (readonly [file: string, text: string])[] = [],
): Promise<Output[]> {
  const pdfs = made.map(({ plan, bytes, pages }) => ({ edition: plan.edition.name, name: plan.file, bytes, pages }));
  const others = texts.map(([name, text]) => ({
    edition: 'print' as const,
    name,
    bytes: Buffer.from(text),
    pages: undefined,
  }));
  const placed = [...pdfs, ...others].map((each) => ({ ...each, file: path.join(outDir, each.name) }));
  const writing = writeTogether(
    placed.map(({ file, bytes }) => ({ file, content: bytes })),
    workshop.signal,
  );
  // While the disk is busy.
  const outputs = placed.map(({ name, bytes, ...output }) => ({
    ...output,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  await writing;
  return outputs;
}

/** Writes finished files: to a temporary name first, so that a reader never meets half a file. */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';

/** The previous file stays whole until the new one is complete. Throws a Failure on a full disk or a locked file. */
export async function writeWhole(file: string, content: Uint8Array | string, signal?: AbortSignal): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, content);
    signal?.throwIfAborted();
    await rename(temporary, file);
  } catch (problem) {
    await rm(temporary, { force: true });
    signal?.throwIfAborted();
    const text = problem instanceof Error ? problem.message : String(problem);
    throw new Failure([diagnostic('output/write', { file, problem: text })], EXIT.failed);
  }
}

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

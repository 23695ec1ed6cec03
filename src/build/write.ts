/** Writes finished files: to temporary names first, so that a reader never meets half a file. */
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { cannotWrite } from '../rules/output/write.js';
import { forgetTemporary, rememberTemporary, removeTemporary } from '../temporary.js';

export interface NewFile {
  readonly file: string;
  readonly content: Uint8Array | string;
}

export const writeWhole = (file: string, content: Uint8Array | string, signal?: AbortSignal): Promise<void> =>
  writeTogether([{ file, content }], signal);

/**
 * The previous files stay whole until all new ones are complete: only then do these take their names.
 * Throws a Failure on a full disk or a locked file.
 */
export async function writeTogether(files: readonly NewFile[], signal?: AbortSignal): Promise<void> {
  const temporary = (file: string): string =>
    path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  let current = '';
  try {
    for (const { file, content } of files) {
      signal?.throwIfAborted();
      current = file;
      await mkdir(path.dirname(file), { recursive: true });
      rememberTemporary(temporary(file));
      await writeFile(temporary(file), content);
    }
    signal?.throwIfAborted();
    for (const { file } of files) {
      current = file;
      await rename(temporary(file), file);
      forgetTemporary(temporary(file));
    }
  } catch (problem) {
    // Where no folder could be made there is nothing to remove, and that is no second fault.
    await Promise.all(files.map(({ file }) => removeTemporary(temporary(file))));
    signal?.throwIfAborted();
    const text = problem instanceof Error ? problem.message : String(problem);
    throw new Failure([diagnostic(cannotWrite, { file: current, problem: text })], EXIT.failed);
  }
}

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

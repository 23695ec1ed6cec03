/** Mends the texts of a book in their files: what is safe, and all other bytes as they are. */
import { chmodSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/load.js';
import { findInBook } from '../content/read.js';
import { listSources } from '../content/sources.js';
import { diagnostic, Failure } from '../diagnostic.js';
import { decode, type Encoding } from '../files/decode.js';
import { bytesOf, openFile } from '../files/open.js';
import { writeTogether } from '../files/write.js';
import { mendText } from '../markup/slips/mend.js';
import { changedMeanwhile } from '../rules/output/write.js';

export interface MendedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly count: number;
  /** That it had: it is UTF-8 now. */
  readonly encoding: Encoding;
}

/** All files or none. @throws Failure `output/write` */
export async function fixContent(config: Config, signal: AbortSignal): Promise<readonly MendedFile[]> {
  const mended: (MendedFile & { readonly real: string; readonly bytes: Uint8Array })[] = [];
  for (const { file } of listSources(config)) {
    signal.throwIfAborted();
    const found = await findInBook(file, config.bookDir);
    const opened = 'real' in found ? openFile(found.real, 'text') : undefined;
    // What cannot be read is told of by the check that follows.
    if (!('real' in found) || !opened || 'obstacle' in opened) continue;
    const { bytes } = opened;
    const { encoding, isCertain } = decode(bytes);
    if (!isCertain) continue;
    const before = withMark(bytes, encoding);
    const { text: after, count } = mendText(before);
    if (count > 0 || encoding !== 'UTF-8')
      mended.push({ file, real: found.real, bytes, before, after, count, encoding });
  }
  if (mended.length === 0) return [];
  const modes = mended.map(({ real }) => statSync(real).mode);
  await writeTogether(
    realpathSync(config.bookDir),
    mended.map(({ real, after }) => ({ file: real, content: after })),
    { signal, beforeNaming: async () => mended.forEach(assertUnchanged) },
  );
  for (const [index, { real }] of mended.entries()) chmodSync(real, modes[index]!);
  return mended;
}

/** Of UTF-8 also the mark at its start, which stays. */
function withMark(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === 'UTF-8' ? Buffer.from(bytes).toString('utf8') : decode(bytes).text;
}

/** Somebody may be writing in it. */
function assertUnchanged({ real, bytes }: { readonly real: string; readonly bytes: Uint8Array }): void {
  if (!bytesOf(real, 'text')?.equals(bytes))
    throw new Failure([diagnostic(changedMeanwhile, { file: path.basename(real) })]);
}

/** The output folder of a build: files are written into it together, and each is written down with the sum of its content. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { unwritableFile } from '../rules/output/write.js';
import { isInside } from './inside.js';
import { type Ledger, type LedgerLine, openLedger } from './ledger.js';
import { sweepLeftovers } from './leftovers.js';
import { lookAt, writeTogether } from './write.js';

export interface OutFolder {
  /** Absolute. */
  readonly folder: string;
  /** All files or none. @throws Failure `output/write` */
  write(files: readonly NamedFile[], signal?: AbortSignal): Promise<readonly WrittenFile[]>;
  /** Names of what was made here at any time, and is still there. */
  made(): readonly string[];
}

export interface NamedFile {
  /** Path under the folder. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

export interface WrittenFile {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * @param within the folder that it may not lead out of by a link; undefined where a person chose it
 * @throws Failure `output/write` for a link that came with the book
 */
export function openOutFolder(folder: string, within?: string): OutFolder {
  if (within !== undefined && leadsOut(folder, within))
    throw new Failure([diagnostic(unwritableFile, { file: folder, reason: 'link', problem: '' })], EXIT.failed);
  let ledger: Ledger | undefined;
  const open = (): Ledger => {
    const opened = openLedger(folder);
    for (const name of opened.folders) {
      const place = realPlace(folder, name);
      if (place) sweepLeftovers(place);
    }
    return opened;
  };
  return {
    folder,
    made() {
      ledger ??= open();
      return [...ledger.files.keys()].filter((name) => lookAt(path.join(folder, name))?.isFile()).sort();
    },
    async write(files, signal) {
      ledger ??= open();
      const placed = files.map(({ name, content }) => ({ file: path.join(folder, name), content }));
      const written = placed.map(({ file, content }) => ({
        file,
        bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
        sha256: sha256(content),
      }));
      const lines = written.map((each): LedgerLine => ({ name: nameOf(each.file), sum: each.sha256 }));
      await writeTogether(folder, placed, {
        signal,
        beforeNaming: async (made) => ledger?.add([...made.map((each) => ({ name: nameOf(each) })), ...lines]),
      });
      return written;
    },
  };
  function nameOf(file: string): string {
    return path.relative(folder, file).split(path.sep).join('/');
  }
}

function leadsOut(folder: string, within: string): boolean {
  try {
    return !isInside(realpathSync(folder), realpathSync(within));
  } catch {
    // Nothing is there yet, or a link that leads nowhere.
    return lookAt(folder) !== undefined;
  }
}

/** Undefined when it, or a folder on the way to it, is a link or is not there. */
export function realPlace(folder: string, name: string): string | undefined {
  const parts = name.split('/');
  let at = folder;
  for (const part of parts.slice(0, -1)) {
    at = path.join(at, part);
    if (!lookAt(at)?.isDirectory()) return undefined;
  }
  const place = path.join(at, parts.at(-1)!);
  const stat = lookAt(place);
  return stat && !stat.isSymbolicLink() ? place : undefined;
}

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Writes finished files whole: to temporary names first, never through a link, so that nobody meets half a file or loses another. */
import { constants, lstatSync, mkdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { unwritableFile } from '../rules/output/write.js';
import { forgetTemporary, rememberTemporary, removeTemporary } from '../temporary.js';
import { isInside } from './inside.js';
import { sweepLeftovers, temporaryName } from './leftovers.js';

export interface NewFile {
  /** Absolute path. */
  readonly file: string;
  readonly content: Uint8Array | string;
}

/** Why a file cannot be written; `other` is in the words of the system. */
export type WriteObstacle = 'link' | 'folder' | 'device' | 'outside' | 'no-room' | 'denied' | 'read-only' | 'other';

/** Where a person named the file; its folder may be anywhere, and may be reached by links. */
export const writeWhole = (file: string, content: Uint8Array | string, signal?: AbortSignal): Promise<void> =>
  writeTogether(path.dirname(file), [{ file, content }], { signal });

/**
 * Where a person named the file on the command line: a link is followed, and a pipe or a device is written into. Nothing that is
 * no file is ever put away for one.
 * @throws Failure `output/write`
 */
export async function writeAsked(file: string, content: Uint8Array | string, signal?: AbortSignal): Promise<void> {
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) {
    // A link that leads nowhere: whoever put it there meant another place.
    if (lookAt(file)) throw refused(file, 'link');
    return writeWhole(file, content, signal);
  }
  if (there.isFile()) return writeWhole(realpathSync(file), content, signal);
  if (there.isDirectory()) throw refused(file, 'folder');
  try {
    const handle = await open(file, constants.O_WRONLY);
    try {
      await handle.writeFile(content, { signal });
    } finally {
      await handle.close();
    }
  } catch (problem) {
    signal?.throwIfAborted();
    throw cannotWrite(file, problem);
  }
}

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  /** When all is written, before it takes its names; hears of the folders that were made for it. */
  readonly beforeNaming?: (madeFolders: readonly string[]) => Promise<void>;
}

/**
 * The previous files stay whole until all new ones are complete: only then do these take their names.
 * @param home the folder that was asked for; below it nothing leads elsewhere
 * @throws Failure `output/write`
 */
export async function writeTogether(
  home: string,
  files: readonly NewFile[],
  options: WriteOptions = {},
): Promise<void> {
  const { signal, beforeNaming } = options;
  const written: { temporary: string; file: string }[] = [];
  const madeFolders: string[] = [];
  const swept = new Set<string>();
  let current = '';
  try {
    for (const { file, content } of files) {
      signal?.throwIfAborted();
      current = file;
      const folder = path.dirname(file);
      madeFolders.push(...makeFolder(home, folder));
      if (!swept.has(folder)) sweepLeftovers(folder);
      swept.add(folder);
      if (stands(file, content)) continue;
      const temporary = path.join(folder, `.${temporaryName('.tmp')}`);
      written.push({ temporary, file });
      rememberTemporary(temporary);
      await writeNew(temporary, content);
    }
    signal?.throwIfAborted();
    await beforeNaming?.(madeFolders);
    for (const { temporary, file } of written) {
      current = file;
      // Takes the place of a link, and leaves what that leads to.
      await rename(temporary, file);
      forgetTemporary(temporary);
    }
  } catch (problem) {
    await Promise.all(written.map(({ temporary }) => removeTemporary(temporary)));
    signal?.throwIfAborted();
    throw problem instanceof Failure ? problem : cannotWrite(current, problem);
  }
}

const WRITE_ONLY = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

async function writeNew(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, WRITE_ONLY);
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

/**
 * Makes a folder below `home` and those between, and returns what was made. A link among them would lead out of `home`,
 * whoever put it there; `home` itself and what is above was chosen by a person.
 */
export function makeFolder(home: string, folder: string): string[] {
  if (!isInside(folder, home)) throw refused(folder, 'outside');
  mkdirSync(home, { recursive: true });
  const made: string[] = [];
  let at = realpathSync(home);
  for (const part of path.relative(home, folder).split(path.sep).filter(Boolean)) {
    at = path.join(at, part);
    const stat = lookAt(at);
    if (stat?.isDirectory()) continue;
    if (stat) throw refused(at, stat.isSymbolicLink() ? 'link' : 'other', 'ENOTDIR');
    mkdirSync(at);
    made.push(path.join(home, path.relative(realpathSync(home), at)));
  }
  return made;
}

/**
 * Whether this very file stands there already: it keeps its time, by which others see what to copy.
 * @throws Failure for a pipe or a device, which is not replaced by a file
 */
function stands(file: string, content: Uint8Array | string): boolean {
  const stat = lookAt(file);
  if (!stat || stat.isSymbolicLink()) return false;
  if (!stat.isFile()) throw refused(file, stat.isDirectory() ? 'folder' : 'device');
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (stat.size !== bytes.length) return false;
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/** What stands there itself, be it a link; undefined for nothing, and where nobody may look. */
export function lookAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const OBSTACLES: ReadonlyMap<string, WriteObstacle> = new Map([
  ['ENOSPC', 'no-room'],
  ['EDQUOT', 'no-room'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EROFS', 'read-only'],
]);

/** @param problem what the system threw */
export function cannotWrite(file: string, problem: unknown): Failure {
  const { code = '', message = String(problem) } = Object(problem) as { code?: string; message?: string };
  return refused(file, OBSTACLES.get(code) ?? 'other', message);
}

const refused = (file: string, reason: WriteObstacle, problem = ''): Failure =>
  new Failure([diagnostic(unwritableFile, { file, reason, problem })], EXIT.failed);

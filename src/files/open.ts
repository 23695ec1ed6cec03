/** Opens a file that somebody else wrote: a regular file of a reasonable size is read whole, of anything else it says what stands there. */
import { accessSync, closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

const MB = 1024 * 1024;

/**
 * The largest file of each kind, in bytes: far more than anybody has, and what our memory holds many times over.
 * Pixels and inflated bytes have limits of their own, where they are met.
 */
export const MOST_BYTES = {
  /** book.yaml, records of photos, lock files, git's own files. */
  settings: 4 * MB,
  /** A chapter, a format, the glossary; the Bible has 4.5 MB. */
  text: 16 * MB,
  /** A stylesheet, with typefaces in it for who must. */
  style: 32 * MB,
  template: 4 * MB,
  drawing: 64 * MB,
  picture: 512 * MB,
  font: 64 * MB,
  /** ICC profiles of presses have 0.5 to 3 MB. */
  profile: 32 * MB,
  /** Rows of values. */
  table: 128 * MB,
  pdf: 512 * MB,
  /** What this program wrote itself. */
  own: 512 * MB,
} as const;

export type FileKind = keyof typeof MOST_BYTES;

/** Why a file cannot be read. `too-big` is more than `MOST_BYTES` of its kind. */
export type Obstacle = 'missing' | 'denied' | 'folder' | 'pipe' | 'socket' | 'device' | 'too-big' | 'failed';

export type Opened = { readonly bytes: Buffer } | { readonly obstacle: Obstacle };

/** Some systems have no such flag, and no pipes among files either. */
const NO_WAITING = constants.O_NONBLOCK ?? 0;
/** For files that do not know their size, as those of /proc. */
const CHUNK_BYTES = 64 * 1024;

/** Never throws and never waits: opening a pipe would wait until somebody writes into it, reading a device may never end. */
export function openFile(file: string, kind: FileKind): Opened {
  let handle: number | undefined;
  try {
    // Opening is an act of its own for some devices: looked at first.
    const before = obstacleIn(statSync(file), kind);
    if (before) return { obstacle: before };
    handle = openSync(file, constants.O_RDONLY | NO_WAITING);
    const stat = fstatSync(handle);
    const obstacle = obstacleIn(stat, kind);
    if (obstacle) return { obstacle };
    const bytes = readUpTo(handle, stat.size, MOST_BYTES[kind]);
    return bytes ? { bytes } : { obstacle: 'too-big' };
  } catch (problem) {
    return { obstacle: obstacleOf(problem) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The bytes, where it does not matter why there are none. */
export function bytesOf(file: string, kind: FileKind): Buffer | undefined {
  const opened = openFile(file, kind);
  return 'bytes' in opened ? opened.bytes : undefined;
}

/** A piece of a file that is too large to be read whole; shorter where the file ends. Undefined where it cannot be read. */
export function bytesAt(file: string, from: number, length: number): Buffer | undefined {
  let handle: number | undefined;
  try {
    if (!statSync(file).isFile()) return undefined;
    handle = openSync(file, constants.O_RDONLY | NO_WAITING);
    const part = Buffer.allocUnsafe(length);
    return part.subarray(0, readSync(handle, part, 0, length, from));
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** What keeps a file from being read by somebody else, who opens it by its name. */
export function obstacleAt(file: string, kind: FileKind): Obstacle | undefined {
  try {
    accessSync(file, constants.R_OK);
    return obstacleIn(statSync(file), kind);
  } catch (problem) {
    return obstacleOf(problem);
  }
}

/** Undefined for a regular file that is not too large. */
export function obstacleIn(stat: Stats, kind: FileKind): Obstacle | undefined {
  if (stat.isDirectory()) return 'folder';
  if (stat.isFIFO()) return 'pipe';
  if (stat.isSocket()) return 'socket';
  if (!stat.isFile()) return 'device';
  return stat.size > MOST_BYTES[kind] ? 'too-big' : undefined;
}

export function obstacleOf(problem: unknown): Obstacle {
  const { code } = Object(problem) as { code?: unknown };
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed';
}

/** Undefined when there is more than `most`: a file may grow while it is read. */
function readUpTo(handle: number, size: number, most: number): Buffer | undefined {
  const parts: Buffer[] = [];
  let total = 0;
  for (;;) {
    const part = Buffer.allocUnsafe(Math.max(1, Math.min(Math.max(size - total, CHUNK_BYTES), most + 1 - total)));
    const count = readSync(handle, part, 0, part.length, null);
    if (count === 0) return parts.length === 1 ? parts[0] : Buffer.concat(parts);
    total += count;
    if (total > most) return undefined;
    parts.push(part.subarray(0, count));
  }
}

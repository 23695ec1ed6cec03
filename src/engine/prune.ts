/** Keeps the cache small: entries that nobody used for long go, and then the least recently used until it fits. */
import { lstat } from 'node:fs/promises';
import { entriesIn, noteLook, removeEntry, sweepKinds } from './cache-folder.js';

export interface Limits {
  readonly maxBytes: number;
  readonly maxAgeDays: number;
  /** Longest time spent on it: a build must not wait for its cache. */
  readonly maxMs: number;
}

const DEFAULT_LIMITS: Limits = { maxBytes: 500 * 1024 * 1024, maxAgeDays: 90, maxMs: 300 };
const DAY_MS = 24 * 3600 * 1000;

/** Files looked at together: one by one most of the time goes into waiting. */
const AT_ONCE = 32;

interface Found {
  readonly file: string;
  readonly bytes: number;
  readonly usedMs: number;
}

/** Removes entries; those of another build that runs at the same time are made again when they are missed. */
export async function prune(folder: string, limits: Partial<Limits> = {}): Promise<void> {
  const { maxBytes, maxAgeDays, maxMs } = { ...DEFAULT_LIMITS, ...limits };
  const start = Date.now();
  const late = (): boolean => Date.now() - start > maxMs;
  sweepKinds(folder);
  await noteLook(folder);
  const files = await entriesIn(folder);
  // A cache too large to look at in time is looked at in part, each time another, and gets its part of the room.
  const from = Math.floor(Math.random() * files.length);
  const found: Found[] = [];
  const inTurn = [...files.slice(from), ...files.slice(0, from)];
  for (let at = 0; at < inTurn.length && (at === 0 || !late()); at += AT_ONCE) {
    const looked = await Promise.all(inTurn.slice(at, at + AT_ONCE).map(look));
    found.push(...looked.filter((each) => each !== undefined));
  }
  const old = ({ usedMs }: Found): boolean => start - usedMs > maxAgeDays * DAY_MS;
  const room = maxBytes * (found.length / Math.max(1, files.length));
  let total = found.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const each of found.sort((a, b) => a.usedMs - b.usedMs)) {
    if (total <= room && !old(each)) continue;
    if (await removeEntry(each.file)) total -= each.bytes;
    // One moment more than looking took: what is known to go must go, or a full cache would only be counted.
    if (Date.now() - start > 2 * maxMs) break;
  }
}

/** For `werkboek info`. */
export async function measureCache(folder: string): Promise<{ entries: number; bytes: number }> {
  const found = await Promise.all((await entriesIn(folder)).map(look));
  const entries = found.filter((each) => each !== undefined);
  return { entries: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) };
}

const look = (file: string): Promise<Found | undefined> =>
  lstat(file).then(
    (stat) => (stat.isFile() ? { file, bytes: stat.size, usedMs: stat.mtimeMs } : undefined),
    () => undefined,
  );

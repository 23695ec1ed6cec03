/** Keeps what was made in a folder of the project, one file per entry, each sealed with this user's secret. */
import { existsSync, statSync } from 'node:fs';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/load.js';
import { temporaryName } from '../files/leftovers.js';
import { bytesOf } from '../files/open.js';
import { lookAt } from '../files/write.js';
import { forgetTemporary, rememberTemporary, removeTemporary } from '../temporary.js';
import { lookedLately, markFolder } from './cache-folder.js';
import { type Entry, type Kind, packEntry, unpackEntry } from './item.js';
import { prune } from './prune.js';

export interface Cache {
  /** Whether an entry stands there; whether it is whole `get` finds out. */
  has(kind: Kind, key: string): boolean;
  /** Undefined for an entry that is not there, is damaged, is not ours or cannot be read: it is then made again. */
  get(kind: Kind, key: string): Promise<Entry | undefined>;
  /** Returns at once. An entry that cannot be written is no trouble: it is missed next time. */
  put(kind: Kind, key: string, entry: Entry): void;
  /** Waits for what is being written, and removes old entries when there are new ones. */
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;
/** So many entries do not fill it: what is new waits for the next look. */
const FEW = 32;

export const cacheFolder = ({ projectDir }: Pick<Config, 'projectDir'>): string =>
  path.join(projectDir, '.werkboek-cache');

/** @param secret by which entries are known: a book that is handed over may bring a cache of somebody else's making */
export function openCache(folder: string, secret: Buffer): Cache {
  const underWay = new Set<Promise<unknown>>();
  /** Entries that are being written: the same build may want them back before they are on disk. */
  const fresh = new Map<string, Entry>();
  const folders = new Map<string, Promise<unknown>>();
  let written = 0;
  let pruned: Promise<void> | undefined;
  const pruneOnce = (): Promise<void> => (pruned ??= prune(folder).catch(() => undefined));
  const track = (task: Promise<unknown>): void => {
    const quiet = task.catch(() => undefined).finally(() => underWay.delete(quiet));
    underWay.add(quiet);
  };
  return {
    has: (kind, key) => fresh.has(`${kind}/${key}`) || existsSync(path.join(folder, kind, key)),
    async get(kind, key) {
      const known = fresh.get(`${kind}/${key}`);
      if (known) return known;
      const file = path.join(folder, kind, key);
      const stored = bytesOf(file, 'own');
      const entry = stored && unpackEntry(secret, `${kind}/${key}`, stored);
      // The hour of last use decides what is removed first.
      if (entry && usedBefore(file, Date.now() - HOUR_MS)) track(utimes(file, new Date(), new Date()));
      return entry;
    },
    put(kind, key, entry) {
      written += 1;
      const name = `${kind}/${key}`;
      fresh.set(name, entry);
      const place = path.join(folder, kind);
      const there = folders.get(place) ?? openFolder(folder, place);
      folders.set(place, there);
      track(there.then(() => write(place, key, packEntry(secret, name, entry))).finally(() => fresh.delete(name)));
      // What is laid out has to be printed: meanwhile there is time.
      if (kind === 'layout') void pruneOnce();
    },
    async close() {
      await Promise.all(underWay);
      if (pruned || written > FEW || (written > 0 && !lookedLately(folder))) await pruneOnce();
    },
  };
}

const usedBefore = (file: string, timeMs: number): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? timeMs) < timeMs;

/** Rejects where a link stands in a folder's place: what is kept stays in the project. */
async function openFolder(folder: string, place: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await markFolder(folder);
  await mkdir(place, { recursive: true });
  if (!lookAt(folder)?.isDirectory() || !lookAt(place)?.isDirectory()) throw new Error(`${place} is a link`);
}

/** Renamed into place, so that another build meets the whole entry or none. */
async function write(folder: string, key: string, content: Uint8Array): Promise<void> {
  const temporary = path.join(folder, `.${temporaryName('.tmp')}`);
  rememberTemporary(temporary);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path.join(folder, key));
    forgetTemporary(temporary);
  } catch (problem) {
    await removeTemporary(temporary);
    throw problem;
  }
}

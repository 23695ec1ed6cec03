/** The folder of the cache: marked as one, looked at without following links, and emptied of what this program wrote. */
import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, rm, rmdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sweepLeftovers } from '../files/leftovers.js';
import { bytesOf } from '../files/open.js';
import { lookAt } from '../files/write.js';
import { FIRST_LINE_BYTES, isEntry, KINDS } from './item.js';

/** Tells programs that make backups to pass by (https://bford.info/cachedir/). */
const TAG = 'CACHEDIR.TAG';
const MARKS: readonly (readonly [name: string, text: string])[] = [
  [
    TAG,
    'Signature: 8a477f597d28d172789f06886806bc55\n# This folder was made by werkboek, which makes it anew when it is gone.\n',
  ],
  // Keeps it out of git, also in a project that has not thought of it.
  ['.gitignore', '*\n'],
];
const KEY = /^[0-9a-f]{64}$/;

/** Only one that we have just made: another is somebody's own. */
export async function markFolder(folder: string): Promise<void> {
  if (!lookAt(folder)?.isDirectory() || (await readdir(folder)).length > 0) return;
  for (const [name, text] of MARKS)
    await writeFile(path.join(folder, name), text, { flag: 'wx' }).catch(() => undefined);
}

const LATELY_MS = 600_000;

/** The time of our mark is that of the last look for what may go. */
export const lookedLately = (folder: string): boolean =>
  Date.now() - (lookAt(path.join(folder, TAG))?.mtimeMs ?? 0) < LATELY_MS;

export async function noteLook(folder: string): Promise<void> {
  const tag = path.join(folder, TAG);
  if (lookAt(tag)?.isFile()) await utimes(tag, new Date(), new Date());
}

/** Files that bear the name of an entry, in folders that are no links. */
export async function entriesIn(folder: string): Promise<string[]> {
  const names = await Promise.all(realKinds(folder).map(namesIn));
  return names.flat();
}

const realKinds = (folder: string): string[] =>
  lookAt(folder)?.isDirectory()
    ? KINDS.map((kind) => path.join(folder, kind)).filter((place) => lookAt(place)?.isDirectory())
    : [];

async function namesIn(place: string): Promise<string[]> {
  const names = await readdir(place).catch(() => []);
  return names.filter((name) => KEY.test(name)).map((name) => path.join(place, name));
}

/** Removes what opens as an entry does; anything else is somebody's own. */
export async function removeEntry(file: string): Promise<boolean> {
  if (!lookAt(file)?.isFile() || !isEntry(startOf(file))) return false;
  return rm(file).then(
    () => true,
    () => false,
  );
}

/** Of killed runs: half entries. */
export function sweepKinds(folder: string): void {
  realKinds(folder).forEach(sweepLeftovers);
}

/**
 * Removes all entries, and the folder itself when nothing else is in it.
 * @returns whether there was anything to remove
 */
export async function emptyCache(folder: string): Promise<boolean> {
  const entries = await entriesIn(folder);
  const removed = await Promise.all(entries.map(removeEntry));
  sweepKinds(folder);
  for (const place of realKinds(folder)) await rmdir(place).catch(() => undefined);
  await removeMarks(folder);
  return removed.includes(true);
}

/** As long as nothing but them is left: a folder with other things in it, or that we did not mark, is somebody's own. */
async function removeMarks(folder: string): Promise<void> {
  if (!lookAt(folder)?.isDirectory()) return;
  const names = await readdir(folder).catch(() => []);
  const ours = MARKS.filter(([name, text]) => isText(path.join(folder, name), text)).map(([name]) => name);
  if (!ours.includes(TAG) || names.some((name) => !ours.includes(name))) return;
  for (const name of names) await rm(path.join(folder, name), { force: true });
  await rmdir(folder).catch(() => undefined);
}

const isText = (file: string, text: string): boolean =>
  lookAt(file)?.isFile() === true && bytesOf(file, 'own')?.toString() === text;

function startOf(file: string): Uint8Array {
  try {
    const handle = openSync(file, 'r');
    try {
      const start = Buffer.alloc(FIRST_LINE_BYTES);
      return start.subarray(0, readSync(handle, start));
    } finally {
      closeSync(handle);
    }
  } catch {
    return new Uint8Array();
  }
}

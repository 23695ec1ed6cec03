/** Remembers which files werkboek wrote into an output folder, so that cleaning removes those and no others. */
import { readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from './write.js';

const LEDGER = '.werkboek-made.json';

async function read(outDir: string): Promise<readonly string[]> {
  try {
    const list: unknown = JSON.parse(await readFile(path.join(outDir, LEDGER), 'utf8'));
    return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** @param files absolute paths */
export async function recordMade(outDir: string, files: readonly string[]): Promise<void> {
  const names = files.map((file) => path.relative(outDir, file).split(path.sep).join('/'));
  const all = [...new Set([...(await read(outDir)), ...names])].sort();
  await writeWhole(path.join(outDir, LEDGER), `${JSON.stringify(all, undefined, 1)}\n`);
}

/** Removes the remembered files, folders that are empty then, and the project's cache. Returns what was removed. */
export async function removeMade(outDir: string, cacheDir: string): Promise<string[]> {
  const removed: string[] = [];
  const folders = new Set<string>();
  for (const name of await read(outDir)) {
    const file = path.resolve(outDir, name);
    // A ledger that someone edited must not reach outside the folder.
    if (!file.startsWith(path.resolve(outDir) + path.sep)) continue;
    await rm(file).then(
      () => removed.push(file),
      () => undefined,
    );
    for (let folder = path.dirname(file); folder !== path.resolve(outDir); folder = path.dirname(folder))
      folders.add(folder);
  }
  await rm(path.join(outDir, LEDGER), { force: true });
  for (const folder of [...folders].sort().reverse()) await rmdir(folder).catch(() => undefined);
  await rm(cacheDir, { recursive: true }).then(
    () => removed.push(cacheDir),
    () => undefined,
  );
  return removed;
}

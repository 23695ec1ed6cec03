/** Removes from an output folder what was made there and is still what was made. Never follows a link. */
import { rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { LEDGER, namesOfEarlier, OLD_LEDGER, openLedger } from './ledger.js';
import { sweepLeftovers } from './leftovers.js';
import { bytesOf } from './open.js';
import { realPlace, sha256 } from './out-folder.js';
import { lookAt } from './write.js';

export interface Emptied {
  readonly removed: readonly string[];
  /** `changed`: not what we made any more. `link`: leads elsewhere. `earlier`: made by a version that wrote down no sums. */
  readonly left: readonly { readonly file: string; readonly reason: 'changed' | 'link' | 'earlier' }[];
}

export function emptyOutFolder(folder: string): Emptied {
  const stat = lookAt(folder);
  if (stat?.isSymbolicLink()) return { removed: [], left: [{ file: folder, reason: 'link' }] };
  if (!stat?.isDirectory()) return { removed: [], left: [] };
  const removed: string[] = [];
  const left: { file: string; reason: 'changed' | 'link' | 'earlier' }[] = [];
  const { files, folders } = openLedger(folder);
  for (const [name, sum] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = path.join(folder, name);
    const place = realPlace(folder, name);
    if (!place) {
      if (lookAt(file)) left.push({ file, reason: 'link' });
      continue;
    }
    const bytes = lookAt(place)?.isFile() ? bytesOf(place, 'own') : undefined;
    if (bytes && sha256(bytes) === sum && isRemoved(place)) removed.push(place);
    else left.push({ file, reason: 'changed' });
  }
  for (const name of folders) {
    const place = realPlace(folder, name);
    if (place) sweepLeftovers(place);
  }
  // What is left is told of again next time.
  const isLedger = files.size + folders.size > 0;
  if (left.length === 0 && isLedger) isRemoved(path.join(folder, LEDGER));
  for (const name of [...folders].sort().reverse()) removeEmpty(realPlace(folder, name));
  const earlier = namesOfEarlier(folder)?.filter((name) => !files.has(name) && realPlace(folder, name));
  if (earlier?.length === 0) isRemoved(path.join(folder, OLD_LEDGER));
  const old = earlier?.map((name) => ({ file: path.join(folder, name), reason: 'earlier' as const }));
  return { removed, left: [...left, ...(old ?? [])] };
}

function isRemoved(file: string): boolean {
  try {
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}

function removeEmpty(folder: string | undefined): void {
  try {
    if (folder && lookAt(folder)?.isDirectory()) rmdirSync(folder);
  } catch {
    // There is something else in it.
  }
}

/** Watches the folder of a book: tells which files are others than they were, however an editor saves them. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';

export interface Watcher {
  close(): void;
}

/** What is made, and what belongs to other programs. */
const PASSED_BY = /^(?:out|release|node_modules|\..*)$/;
/** An editor that saves by renaming makes three changes; a program that writes much makes many. */
const CALM_MS = 12;
/** Where the system does not tell of changes: a disk of the network, or too many watchers. */
const LOOK_MS = 1000;

/** @param onChange absolute paths of files that were changed, came or went */
export function watchFolder(folder: string, onChange: (files: readonly string[]) => void): Watcher {
  let known = lookThrough(folder);
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let isClosed = false;
  const look = (): void => {
    timer = undefined;
    if (isClosed) return;
    const { stamps: before } = known;
    known = lookThrough(folder);
    const { stamps } = known;
    attend();
    const changed = [...new Set([...before.keys(), ...stamps.keys()])].filter(
      (file) => before.get(file) !== stamps.get(file),
    );
    if (changed.length > 0) onChange(changed.sort());
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, CALM_MS);
  };
  /** A watcher for each folder: systems differ in what they tell of a tree, and a file that is renamed into place is told of by its folder. */
  const attend = (): void => {
    for (const [place, watcher] of watchers) {
      if (known.folders.has(place)) continue;
      watcher.close();
      watchers.delete(place);
    }
    for (const place of known.folders) {
      if (watchers.has(place)) continue;
      try {
        const watcher = watch(place, { persistent: false }, soon);
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(place);
          soon();
        });
        watchers.set(place, watcher);
      } catch {
        looking ??= setInterval(look, LOOK_MS).unref();
      }
    }
  };
  attend();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearInterval(looking);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

interface Seen {
  readonly folders: ReadonlySet<string>;
  /** Per file what tells that it was written. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** Folders behind links are left out: they may lead round. */
function lookThrough(home: string): Seen {
  const folders = new Set<string>();
  const stamps = new Map<string, string>();
  const walk = (folder: string): void => {
    folders.add(folder);
    for (const entry of entriesOf(folder)) {
      if (PASSED_BY.test(entry.name)) continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else stamps.set(file, stampOf(file));
    }
  };
  walk(home);
  return { folders, stamps };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone meanwhile.
    return [];
  }
}

function stampOf(file: string): string {
  try {
    const stat = statSync(file, { bigint: true });
    const { size, mtimeNs, ino } = stat;
    // A link to one: what happens there is told of there.
    if (stat.isDirectory()) return 'folder';
    return `${size} ${mtimeNs} ${ino}`;
  } catch {
    return 'absent';
  }
}

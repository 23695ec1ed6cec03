/** Finds the folder in which this program keeps things for this user alone, and trusts it only where nobody else can write. */
import { lstatSync, mkdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** `home`: nobody says where it could be. `foreign`: `at` belongs to somebody else, or others may write in it. */
export type OwnFolder =
  | { readonly folder: string }
  | { readonly problem: 'home' | 'foreign' | 'unwritable'; readonly at: string };

const OTHERS_MAY_WRITE = 0o002;
const GROUP_OR_OTHERS = 0o077;
/** In such a folder everybody may make files, and touch only their own. */
const STICKY = 0o1000;

/** `XDG_CACHE_HOME/werkboek`, else `~/.cache/werkboek`; made when it is not there. */
export function ownFolder(env: NodeJS.ProcessEnv = process.env): OwnFolder {
  const base = cacheHome(env);
  if (!base) return { problem: 'home', at: '' };
  const folder = path.join(base, 'werkboek');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stat = lstatSync(folder);
    // A link here may have been put by whoever gave us the folder around it.
    if (!stat.isDirectory()) return { problem: 'foreign', at: folder };
    const foreign = foreignOn(realpathSync(folder)) ?? (isMine(stat) && !isOpen(stat) ? undefined : folder);
    return foreign ? { problem: 'foreign', at: foreign } : { folder };
  } catch {
    return { problem: 'unwritable', at: folder };
  }
}

/** A relative path would mean another folder wherever one stands: the standard says to ignore it (XDG Base Directory 0.8). */
function cacheHome(env: NodeJS.ProcessEnv): string | undefined {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local } = env;
  if (chosen && path.isAbsolute(chosen)) return chosen;
  if (process.platform === 'win32' && local && path.isAbsolute(local)) return local;
  const home = homeOf();
  return home && path.join(home, '.cache');
}

/** `os.homedir` says what HOME says, also when that is nothing. */
function homeOf(): string | undefined {
  const told = os.homedir();
  if (path.isAbsolute(told)) return told;
  try {
    const { homedir } = os.userInfo();
    return homedir && path.isAbsolute(homedir) ? homedir : undefined;
  } catch {
    return undefined;
  }
}

/** The first folder on the way to a file, itself included, in which somebody else could change what stands there. */
export function foreignOn(file: string): string | undefined {
  if (process.getuid === undefined) return undefined;
  for (let at = file; ; at = path.dirname(at)) {
    const stat = statSync(at);
    if (!isTrusted(stat)) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

function isTrusted(stat: Stats): boolean {
  const isShared = (stat.mode & OTHERS_MAY_WRITE) !== 0 && (stat.mode & STICKY) === 0;
  return (isMine(stat) || stat.uid === 0) && !isShared;
}

const isMine = ({ uid }: Stats): boolean => process.getuid === undefined || uid === process.getuid();
const isOpen = ({ mode }: Stats): boolean => process.getuid !== undefined && (mode & GROUP_OR_OTHERS & 0o022) !== 0;

/** Looks in /proc which browsers a run started and which of them are still there. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** In ticks since boot: with the pid it names one process, also when pids are used again. */
  readonly start: string;
}

export interface Watch {
  /** Everything that was ever seen below the watched process and still runs. */
  alive(): readonly Process[];
  /** What is left alive, after at most this time to end. */
  left(withinMs: number): Promise<readonly Process[]>;
  stop(): void;
}

const EVERY_MS = 50;
const key = ({ pid, start }: Process): string => `${pid}/${start}`;
const isSame = (one: Process, other: Process | undefined): boolean => other !== undefined && key(one) === key(other);

/** Follows all descendants of a process; a browser moves its own children around, so they are kept by pid and start. */
export function watchProcesses(root: number): Watch {
  const known = new Set<string>();
  const first = processes().find(({ pid }) => pid === root);
  const alive = (): Process[] => {
    const all = processes();
    // A number is used again once its process is gone: whose parent that was has another by now.
    const parents = new Set(all.filter((each) => known.has(key(each)) || isSame(each, first)).map(({ pid }) => pid));
    for (let grown = true; grown; ) {
      grown = false;
      for (const each of all) {
        if (known.has(key(each)) || !parents.has(each.parent)) continue;
        known.add(key(each));
        parents.add(each.pid);
        grown = true;
      }
    }
    return all.filter((each) => known.has(key(each)));
  };
  let watching = true;
  const watch = async (): Promise<void> => {
    for (; watching; await sleep(EVERY_MS)) alive();
  };
  const watched = watch();
  const stop = (): void => {
    watching = false;
  };
  return {
    alive,
    stop,
    async left(withinMs) {
      stop();
      await watched;
      const end = performance.now() + withinMs;
      let found = alive();
      for (; found.length > 0 && performance.now() < end; found = alive()) await sleep(EVERY_MS);
      return found;
    },
  };
}

/** All processes, but for those that have ended and wait for their parent to notice; asked for often, and no disk to wait for. */
function processes(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const stat = statOf(pid);
    // The name stands between brackets and may hold anything: fields are counted from behind it.
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const start = rest[17] ?? '';
    return !stat || state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), start }];
  });
}

/** Empty when the process is gone by now. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** The browsers below a run, by their main process, which takes its own children along; or the pages of these. */
export async function findBrowsers(watch: Watch, which: 'main' | 'pages'): Promise<number[]> {
  const found: number[] = [];
  for (const { pid } of watch.alive()) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--user-data-dir') && !command.includes('--type=')) continue;
    if (which === 'main' ? !command.includes('--type=') : command.includes('--type=renderer')) found.push(pid);
  }
  return found;
}

/** To all that are there now; returns how many. */
export async function signalBrowsers(watch: Watch, which: 'main' | 'pages', signal: NodeJS.Signals): Promise<number> {
  const pids = await findBrowsers(watch, which);
  return pids.filter((pid) => signalOne(pid, signal)).length;
}

/** Sends a signal, unless the process has ended since it was found. */
function signalOne(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw problem;
  }
}

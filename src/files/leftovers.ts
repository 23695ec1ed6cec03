/** Names files and folders that are there for the time being by the process they belong to, and removes those whose process was killed. */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** `werkboek-MACHINE-PROCESS-…`, with a dot before it where it stands among files of others. */
const NAME = /^\.?werkboek-([0-9a-f]{8})-(\d{1,10})-[\w.-]+$/;

/** Numbers of processes mean something on one machine only, and in one container of it. */
let machine: string | undefined;
const thisMachine = (): string =>
  (machine ??= createHash('sha256').update(`${os.hostname()}\n${processSpace()}`).digest('hex').slice(0, 8));

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** A name that nobody can guess beforehand: who could, would put a link there that leads elsewhere. */
export const temporaryName = (rest = ''): string =>
  `werkboek-${thisMachine()}-${process.pid}-${randomBytes(12).toString('hex')}${rest}`;

/** Removes what killed runs of this user on this machine left in a folder. Trouble with it is no trouble of anybody. */
export function sweepLeftovers(folder: string): void {
  const mine = process.getuid?.();
  for (const name of namesIn(folder)) {
    const [, of, pid] = NAME.exec(name) ?? [];
    if (of !== thisMachine() || isAlive(Number(pid))) continue;
    const file = path.join(folder, name);
    try {
      const stat = lstatSync(file);
      const isOurs = (stat.isFile() || stat.isDirectory()) && (mine === undefined || stat.uid === mine);
      if (isOurs) rmSync(file, { recursive: true, force: true });
    } catch {
      // Somebody else was first.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

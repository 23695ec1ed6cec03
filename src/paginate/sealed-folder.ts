/** Seals a folder of programs with this user's secret, so that what is started is what was unpacked. */
import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf } from '../files/open.js';
import { sealOf } from '../files/secret.js';

const SEAL = 'complete';

interface Sealed {
  /** Path → what tells a file from another with the same name without reading it. */
  readonly stamps: Readonly<Record<string, string>>;
  /** Of all contents. */
  readonly sum: string;
}

/** Written last: a folder half unpacked has no seal. */
export function sealFolder(folder: string, home: string, key: Buffer): void {
  write(folder, home, key, { stamps: stampsIn(folder), sum: sumOf(folder) });
}

/**
 * Whether each file is what was sealed. Times and numbers of files tell, which nobody but their owner can set back; where
 * these differ, as in a folder that was copied, the contents are read.
 */
export function isSealed(home: string, key: Buffer): boolean {
  try {
    const known = read(home, key);
    if (!known) return false;
    const stamps = stampsIn(home);
    if (JSON.stringify(known.stamps) === JSON.stringify(stamps)) return true;
    const sum = sumOf(home);
    if (sum !== known.sum) return false;
    write(home, home, key, { stamps, sum });
    return true;
  } catch {
    return false;
  }
}

/** The folder's later name goes into the seal: it is for no other version. */
function write(folder: string, home: string, key: Buffer, sealed: Sealed): void {
  const text = JSON.stringify(sealed);
  writeFileSync(path.join(folder, SEAL), `${sealOf(key, path.basename(home), Buffer.from(text))}\n${text}`);
}

function read(home: string, key: Buffer): Sealed | undefined {
  if (!lstatSync(home).isDirectory()) return undefined;
  const text = bytesOf(path.join(home, SEAL), 'own')?.toString() ?? '';
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  const isOurs = text.slice(0, end) === sealOf(key, path.basename(home), Buffer.from(content));
  return isOurs ? (JSON.parse(content) as Sealed) : undefined;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((name) => name !== SEAL)
    .sort();
}

const stampsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((name) => [name, stampOf(lstatSync(path.join(folder, name), { bigint: true }))]),
  );

const stampOf = ({ mode, uid, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [mode, uid, ino, size, mtimeNs, ctimeNs].join(' ');

function sumOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) {
    const file = path.join(folder, name);
    // A link is what it says, not what it leads to.
    hash.update(`${name}\0${lstatSync(file).isFile() ? 'file' : 'other'}\0`);
    if (lstatSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

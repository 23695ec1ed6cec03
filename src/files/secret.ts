/** Keeps a secret of this user, by which what the program wrote itself is known from what lies in a book's folder. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { linkSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { temporaryName } from './leftovers.js';
import { bytesOf } from './open.js';
import { type OwnFolder, ownFolder } from './own-folder.js';

/** A team whose machines share a cache gives all of them the same secret. */
const SHARED = 'WERKBOEK_CACHE_SECRET';
const LEAST_SHARED = 16;
const FILE = 'secret';
const BYTES = 32;

export type Secret = { readonly key: Buffer } | Exclude<OwnFolder, { folder: string }>;

/** Made when there is none. Without one nothing can be believed, and so nothing is kept. */
export function ownSecret(env: NodeJS.ProcessEnv = process.env): Secret {
  const shared = env[SHARED];
  if (shared && shared.length >= LEAST_SHARED) return { key: createHash('sha256').update(shared).digest() };
  const own = ownFolder(env);
  if (!('folder' in own)) return own;
  const file = path.join(own.folder, FILE);
  const key = read(file) ?? make(own.folder, file);
  return key ? { key } : { problem: 'unwritable', at: file };
}

/** What only this user could have written under this name. */
export const sealOf = (key: Buffer, name: string, ...content: readonly Uint8Array[]): string => {
  const seal = createHmac('sha256', key).update(`${name}\n`);
  for (const part of content) seal.update(part);
  return seal.digest('hex');
};

function read(file: string): Buffer | undefined {
  try {
    if (!lstatSync(file).isFile()) return undefined;
  } catch {
    return undefined;
  }
  const bytes = bytesOf(file, 'settings');
  return bytes?.length === BYTES ? bytes : undefined;
}

/** Linked into place: of two runs at once both take what the first one made. */
function make(folder: string, file: string): Buffer | undefined {
  const temporary = path.join(folder, temporaryName());
  try {
    writeFileSync(temporary, randomBytes(BYTES), { flag: 'wx', mode: 0o600 });
    // What stands there is no secret of ours: too short, or no file.
    if (!read(file)) rmSync(file, { force: true });
    put(temporary, file);
  } catch {
    // The other one was first, or nothing can be written here.
  } finally {
    rmSync(temporary, { force: true });
  }
  return read(file);
}

function put(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') throw problem;
    // Some disks know no links.
    renameSync(temporary, file);
  }
}

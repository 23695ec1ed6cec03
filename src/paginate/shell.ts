/** Unpacks the headless shell that ships inside @sparticuz/chromium, once per version, into the user's own folder, and starts no other. */
import { createReadStream, createWriteStream, mkdtempSync } from 'node:fs';
import { chmod, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { sweepLeftovers, temporaryName } from '../files/leftovers.js';
import { ownFolder } from '../files/own-folder.js';
import { ownSecret } from '../files/secret.js';
import { rememberTemporary, removeTemporary } from '../temporary.js';
import { isSealed, sealFolder } from './sealed-folder.js';

export interface Shell {
  readonly executable: string;
  /** Folder with NSS and friends, for systems that lack them. */
  readonly libraries: string;
  readonly version: string;
}

const PACKAGE = '@sparticuz/chromium';

/** The shell, unpacked if need be; undefined where the package has none (only linux on x64 has). */
export async function unpackShell(signal?: AbortSignal): Promise<Shell | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const source = await packageFolder();
  if (!source) return undefined;
  const { version } = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')) as { version: string };
  return { ...partsOf(await shellFolder(version, path.join(source, 'bin'), signal)), version };
}

const partsOf = (home: string) => ({
  executable: path.join(home, 'headless-shell'),
  libraries: path.join(home, 'lib'),
});

async function shellFolder(version: string, packed: string, signal?: AbortSignal): Promise<string> {
  const own = ownFolder();
  const secret = ownSecret();
  // Nowhere to keep it: for this run only.
  if (!('folder' in own) || !('key' in secret)) return unpackInto(os.tmpdir(), packed, signal);
  const home = path.join(own.folder, `headless-shell-${version}`);
  if (isSealed(home, secret.key)) return home;
  sweepLeftovers(own.folder);
  const unpacked = await unpackInto(own.folder, packed, signal);
  sealFolder(unpacked, home, secret.key);
  await rm(home, { recursive: true, force: true });
  try {
    await rename(unpacked, home);
    return home;
  } catch (problem) {
    // Another process was first: use what it made.
    if (isSealed(home, secret.key)) return home;
    throw problem;
  } finally {
    await removeTemporary(unpacked);
  }
}

/** Returns a folder that is gone when the program ends, unless it gets another name. */
async function unpackInto(parent: string, packed: string, signal?: AbortSignal): Promise<string> {
  const { extract } = await import('tar-fs');
  // In one breath with the next line: a second Ctrl-C in between would leave it.
  const folder = mkdtempSync(path.join(parent, temporaryName('-')));
  rememberTemporary(folder);
  try {
    const { executable } = partsOf(folder);
    const outcomes = await Promise.allSettled([
      unbrotli(path.join(packed, 'chromium.br'), createWriteStream(executable), signal),
      // Without the signal: tar-stream has no ear for the end of an entry half read, and it takes a moment only.
      unbrotli(path.join(packed, 'al2023.tar.br'), extract(folder)),
    ]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    await chmod(executable, 0o755);
    return folder;
  } catch (problem) {
    await removeTemporary(folder);
    throw problem;
  }
}

const unbrotli = (from: string, to: NodeJS.WritableStream, signal?: AbortSignal): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), to, { ...(signal && { signal }) });

async function packageFolder(): Promise<string | undefined> {
  try {
    // The package exports no package.json; its entry lies in build/…, next to bin/.
    const entry = createRequire(import.meta.url).resolve(PACKAGE);
    const end = entry.lastIndexOf(path.normalize(PACKAGE)) + PACKAGE.length;
    const folder = entry.slice(0, end);
    await stat(folder);
    return folder;
  } catch {
    return undefined;
  }
}

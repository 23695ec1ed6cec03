/** Unpacks the headless shell that ships inside @sparticuz/chromium, once per version, into the user's cache. */
import { createReadStream, createWriteStream, mkdtempSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { rememberTemporary, removeTemporary } from '../temporary.js';

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
  const home = path.join(await privateCache(), `headless-shell-${version}`);
  const shell = { executable: path.join(home, 'headless-shell'), libraries: path.join(home, 'lib'), version };
  // `complete` is written last and the folder renamed into place, so a half unpacked shell is never used.
  if (!(await exists(path.join(home, 'complete')))) await unpackInto(home, path.join(source, 'bin'), signal);
  return shell;
}

async function unpackInto(home: string, packed: string, signal?: AbortSignal): Promise<void> {
  const { extract } = await import('tar-fs');
  // In one breath with the next line: a second Ctrl-C in between would leave it.
  const temporary = mkdtempSync(`${home}.`);
  rememberTemporary(temporary);
  try {
    const executable = path.join(temporary, 'headless-shell');
    const outcomes = await Promise.allSettled([
      unbrotli(path.join(packed, 'chromium.br'), createWriteStream(executable), signal),
      // Without the signal: tar-stream has no ear for the end of an entry half read, and it takes a moment only.
      unbrotli(path.join(packed, 'al2023.tar.br'), extract(temporary)),
    ]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    await chmod(executable, 0o755);
    await writeFile(path.join(temporary, 'complete'), '');
    await rm(home, { recursive: true, force: true });
    await rename(temporary, home).catch(async (problem: unknown) => {
      // Another process was first: use what it made.
      if (!(await exists(path.join(home, 'complete')))) throw problem;
    });
  } finally {
    await removeTemporary(temporary);
  }
}

const unbrotli = (from: string, to: NodeJS.WritableStream, signal?: AbortSignal): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), to, { ...(signal && { signal }) });

/** A folder that only this user can write: an executable in a shared folder could be swapped by anyone. */
async function privateCache(): Promise<string> {
  const base = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  const folder = path.join(base, 'werkboek');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { mode, uid } = await stat(folder);
  const others = 0o022;
  const mine = process.getuid?.();
  if (mode & others || (mine !== undefined && uid !== mine)) {
    throw new Error(`${folder} can be written by other users; make it yours alone (chmod 700)`);
  }
  return folder;
}

async function packageFolder(): Promise<string | undefined> {
  try {
    // The package exports no package.json; its entry lies in build/…, next to bin/.
    const entry = createRequire(import.meta.url).resolve(PACKAGE);
    const end = entry.lastIndexOf(path.normalize(PACKAGE)) + PACKAGE.length;
    return entry.slice(0, end);
  } catch {
    return undefined;
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Finds the browser to use, and starts none that somebody else could have put there. */
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { type Distrust, distrustOf, findProgram, isProgram } from '../files/program.js';
import { own } from '../own.js';
import { browserNotFound, untrustedBrowser } from '../rules/browser/browser.js';
import { type Shell, unpackShell } from './shell.js';

/** Where a browser comes from, in the order in which they are tried. */
export type BrowserSource = 'chosen' | 'endpoint' | 'shell' | 'system' | 'puppeteer';

export interface BrowserLocation {
  readonly source: BrowserSource;
  /** Executable, or websocket address for an endpoint. */
  readonly address: string;
  readonly shell: Shell | undefined;
}

const SYSTEM_BROWSERS: Readonly<Record<string, readonly string[]>> = {
  linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export interface BrowserWish {
  /** What the command line names: a path, a name on the PATH or a websocket address. */
  readonly chosen?: string | undefined;
  readonly signal?: AbortSignal;
  /** Folders of content: nothing in them is started. */
  readonly bookFolders?: readonly string[];
}

/** The chosen one, else that of the environment, else the packed shell, else the system's, else puppeteer's own download. */
export async function findBrowser({ chosen, signal, bookFolders = [] }: BrowserWish = {}): Promise<BrowserLocation> {
  if (chosen) return asChosen(chosen, path.resolve(chosen), bookFolders);
  const wish = process.env.WERKBOEK_BROWSER || process.env.PUPPETEER_EXECUTABLE_PATH || process.env.CHROME_PATH;
  if (wish) return asChosen(wish, wish, bookFolders);
  const shell = await unpackShell(signal);
  if (shell) return { source: 'shell', address: shell.executable, shell };
  const system = own(SYSTEM_BROWSERS, process.platform) ?? [];
  const found = system.map(programAt).find((file) => file !== undefined && !distrustOf(file, bookFolders));
  if (found) return { source: 'system', address: found, shell: undefined };
  const downloaded = await puppeteerDownload();
  if (downloaded && !distrustOf(downloaded, bookFolders))
    return { source: 'puppeteer', address: downloaded, shell: undefined };
  throw missing(['@sparticuz/chromium', ...system].join(', '));
}

/** @param file the wish as a path: from where a person stands, but not so in the environment, which is for every folder */
function asChosen(wish: string, file: string, bookFolders: readonly string[]): BrowserLocation {
  if (/^wss?:\/\//.test(wish)) return { source: 'endpoint', address: wish, shell: undefined };
  const isName = !/[\\/]/.test(wish);
  if (!isName && !path.isAbsolute(file)) throw untrusted(wish, 'relative');
  const found = isName ? findProgram(wish) : programAt(file);
  if (!found) throw missing(wish);
  const distrust = distrustOf(found, bookFolders);
  if (distrust) throw untrusted(found, distrust);
  return { source: 'chosen', address: found, shell: undefined };
}

const missing = (tried: string): Failure => new Failure([diagnostic(browserNotFound, { tried })], EXIT.missing);
const untrusted = (file: string, reason: Distrust | 'relative'): Failure =>
  new Failure([diagnostic(untrustedBrowser, { file, reason })], EXIT.missing);

function programAt(name: string): string | undefined {
  if (!path.isAbsolute(name)) return findProgram(name);
  return isProgram(name) ? name : undefined;
}

/**
 * What tells a browser from any other without starting it: the package's version, or the file and its times.
 * Undefined where only the running browser knows: an endpoint, or a launcher that does not answer.
 */
export async function identifyBrowser({ source, address, shell }: BrowserLocation): Promise<string | undefined> {
  if (shell) return `shell ${shell.version}`;
  if (source === 'endpoint') return undefined;
  const real = await realpath(address);
  // A launcher (a script, snap) stays the same when the browser behind it is updated.
  if (path.basename(real) === 'snap' || (await isScript(real))) return versionSaidBy(address);
  const { size, mtimeMs } = await stat(real);
  return `${real} ${size} ${mtimeMs}`;
}

async function isScript(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(2) });
    return buffer.toString('latin1') === '#!';
  } finally {
    await handle.close();
  }
}

async function versionSaidBy(address: string): Promise<string | undefined> {
  const { spawnSync } = await import('node:child_process');
  const { status, stdout } = spawnSync(address, ['--version'], { encoding: 'utf8', timeout: 5000 });
  return status === 0 && stdout.trim() ? `${address} ${stdout.trim()}` : undefined;
}

async function puppeteerDownload(): Promise<string | undefined> {
  try {
    const { default: puppeteer } = await import('puppeteer');
    return programAt(puppeteer.executablePath());
  } catch {
    return undefined;
  }
}

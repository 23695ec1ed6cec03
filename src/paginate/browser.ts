/** Finds a browser, launches it sealed off from the network, and closes it whatever happens. */
import { mkdtempSync } from 'node:fs';
import { access, constants, open, realpath, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, LaunchOptions } from 'puppeteer-core';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { browserNotFound, browserNotStarted } from '../rules/browser/browser.js';
import { rememberTemporary, removeTemporary } from '../temporary.js';
import { endBrowser } from './end-browser.js';
import { type Shell, unpackShell } from './shell.js';

/** Where a browser comes from, in the order in which they are tried. */
export type BrowserSource = 'chosen' | 'endpoint' | 'shell' | 'system' | 'puppeteer';

export interface BrowserLocation {
  readonly source: BrowserSource;
  /** Executable, or websocket address for an endpoint. */
  readonly address: string;
  readonly shell: Shell | undefined;
}

export interface RunningBrowser {
  readonly browser: Browser;
  readonly source: BrowserSource;
  readonly address: string;
  /** For example `HeadlessChrome/143.0.7499.0`. */
  readonly version: string;
  /** False when Chrome said that it has no usable sandbox here; undefined for a browser that others started. */
  readonly sandboxed: boolean | undefined;
  /** Disconnects from an endpoint, ends any other browser. */
  close(): Promise<void>;
}

/**
 * Flags for equal results on every machine and for silence: no scaling, no hinting, no throttling of hidden pages
 * (Paged.js waits for an animation frame per page), no name resolution (a second wall behind request interception).
 */
const FLAGS = [
  '--force-device-scale-factor=1',
  '--font-render-hinting=none',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

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

/** The browser to use: the chosen one, else the packed shell, else the system's, else puppeteer's own download. */
export async function findBrowser(chosen?: string, signal?: AbortSignal): Promise<BrowserLocation> {
  const wish =
    chosen || process.env.WERKBOEK_BROWSER || process.env.PUPPETEER_EXECUTABLE_PATH || process.env.CHROME_PATH;
  if (wish) {
    if (/^wss?:\/\//.test(wish)) return { source: 'endpoint', address: wish, shell: undefined };
    const found = await executable(wish);
    if (found) return { source: 'chosen', address: found, shell: undefined };
    throw new Failure([diagnostic(browserNotFound, { tried: wish })], EXIT.missing);
  }
  const shell = await unpackShell(signal);
  if (shell) return { source: 'shell', address: shell.executable, shell };
  const system = SYSTEM_BROWSERS[process.platform] ?? [];
  for (const name of system) {
    const found = await executable(name);
    if (found) return { source: 'system', address: found, shell: undefined };
  }
  const downloaded = await puppeteerDownload();
  if (downloaded) return { source: 'puppeteer', address: downloaded, shell: undefined };
  throw new Failure(
    [diagnostic(browserNotFound, { tried: ['@sparticuz/chromium', ...system].join(', ') })],
    EXIT.missing,
  );
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

/** Takes as long as the launch itself; who has other modules to load does that afterwards. */
export const loadPuppeteer = () => import('puppeteer-core');

/** Launches with Chrome's sandbox; where Chrome says there is none (some CI runners) once more without, and so for root. */
export async function launchBrowser(location: BrowserLocation, timeoutMs = 30_000): Promise<RunningBrowser> {
  const { default: puppeteer } = await loadPuppeteer();
  if (location.source === 'endpoint') {
    const browser = await puppeteer
      .connect({ browserWSEndpoint: location.address, protocolTimeout: timeoutMs })
      .catch(() => {
        throw new Failure([diagnostic(browserNotFound, { tried: location.address })], EXIT.missing);
      });
    const close = () => browser.disconnect();
    return { browser, ...location, version: await browser.version(), sandboxed: undefined, close };
  }
  const options: LaunchOptions = {
    executablePath: location.address,
    headless: location.source === 'shell' ? 'shell' : true,
    args: FLAGS,
    // Pages may be slow; our own watchdog names the section, this one only ends a dead connection.
    protocolTimeout: 24 * 3600 * 1000,
    timeout: timeoutMs,
    pipe: true,
    // We open pages of our own, and now and then the first one never shows: that would be waited for until the time is up.
    waitForInitialPage: false,
    // The command line handles signals itself, so that one place decides what is cleaned up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  // Chrome never sandboxes for root: asking costs a start, a refusal and the question why.
  let sandboxed = !(process.platform === 'linux' && process.geteuid?.() === 0);
  let libraries: string | undefined;
  for (;;) {
    const profile = newProfile();
    try {
      const browser = await puppeteer.launch({
        ...options,
        userDataDir: profile,
        args: sandboxed ? FLAGS : [...FLAGS, '--no-sandbox'],
        env: {
          ...process.env,
          // Chromium makes folders of its own there, which stay when it is killed.
          ...(process.platform === 'linux' && { TMPDIR: profile }),
          ...(libraries && { LD_LIBRARY_PATH: withLibraries(libraries) }),
        },
      });
      const close = () => endBrowser(browser, profile);
      return { browser, ...location, version: await browser.version(), sandboxed, close };
    } catch (problem) {
      await removeTemporary(profile);
      // Over a pipe puppeteer hears only that the browser is gone; the reason stands on its stderr.
      const text = `${problem}\n${await lastWords(location.address, libraries)}`;
      if (sandboxed && /no usable sandbox|without --no-sandbox is not supported|setuid sandbox/i.test(text))
        sandboxed = false;
      else if (!libraries && location.shell && /error while loading shared libraries/.test(text))
        libraries = location.shell.libraries;
      else throw notStarted(problem);
    }
  }
}

/** Made and remembered in one breath: a second Ctrl-C in between would leave it. */
function newProfile(): string {
  try {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'werkboek-'));
    rememberTemporary(profile);
    return profile;
  } catch (problem) {
    throw notStarted(problem);
  }
}

function notStarted(problem: unknown): Failure {
  // A websocket that does not open gives an event, with the reason in it.
  const { message } = Object(problem) as { message?: unknown };
  const text = typeof message === 'string' ? message : String(problem);
  const [first = ''] = text.split('\n');
  return new Failure([diagnostic(browserNotStarted, { problem: first.replace(/[.!:]+$/, '') })], EXIT.missing);
}

/** Starts the browser once more by hand and returns what it says before it gives up (11 ms for a refusal). */
async function lastWords(address: string, libraries: string | undefined): Promise<string> {
  const { spawnSync } = await import('node:child_process');
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: withLibraries(libraries) } : process.env;
  return spawnSync(address, [...FLAGS, '--headless', '--dump-dom', 'about:blank'], {
    encoding: 'utf8',
    env,
    timeout: 5000,
  }).stderr;
}

const withLibraries = (folder: string): string =>
  [folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);

/** Absolute path of an executable given as a path or as a name on the PATH. */
async function executable(name: string): Promise<string | undefined> {
  const folders = name.includes('/') || name.includes('\\') ? [''] : (process.env.PATH ?? '').split(path.delimiter);
  for (const folder of folders) {
    const file = path.resolve(folder, name);
    const usable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return file;
  }
  return undefined;
}

async function puppeteerDownload(): Promise<string | undefined> {
  const { default: puppeteer } = await import('puppeteer');
  try {
    return await executable(puppeteer.executablePath());
  } catch {
    return undefined;
  }
}

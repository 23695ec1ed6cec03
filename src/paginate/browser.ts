/** Finds a browser, launches it sealed off from the network, and closes it whatever happens. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, LaunchOptions } from 'puppeteer-core';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { sweepLeftovers, temporaryName } from '../files/leftovers.js';
import { browserNotFound, browserNotStarted } from '../rules/browser/browser.js';
import { rememberTemporary, removeTemporary } from '../temporary.js';
import { answered, OPENING_MS } from './deadline.js';
import { endBrowser } from './end-browser.js';
import type { BrowserLocation, BrowserSource } from './find-browser.js';

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
 * (the layout engine waits for an animation frame per page), no name resolution (a second wall behind request interception).
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

/** Takes as long as the launch itself; who has other modules to load does that afterwards. */
export const loadPuppeteer = () => import('puppeteer-core');

/** Launches with Chrome's sandbox; where Chrome says there is none (some CI runners) once more without, and so for root. */
export async function launchBrowser(location: BrowserLocation, timeoutMs = OPENING_MS): Promise<RunningBrowser> {
  const { default: puppeteer } = await loadPuppeteer();
  const { address } = location;
  if (location.source === 'endpoint') {
    const connecting = puppeteer.connect({ browserWSEndpoint: address, protocolTimeout: timeoutMs }).catch(() => {
      throw new Failure([diagnostic(browserNotFound, { tried: address })], EXIT.missing);
    });
    const browser = await answered(connecting, address, timeoutMs);
    const close = () => browser.disconnect();
    const version = await answered(browser.version(), address, timeoutMs);
    return { browser, ...location, version, sandboxed: undefined, close };
  }
  const options: LaunchOptions = {
    executablePath: address,
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
    const giveUp = new AbortController();
    try {
      const launching = puppeteer.launch({
        ...options,
        signal: giveUp.signal,
        userDataDir: profile,
        args: sandboxed ? FLAGS : [...FLAGS, '--no-sandbox'],
        env: {
          ...process.env,
          // Chromium makes folders of its own there, which stay when it is killed.
          ...(process.platform === 'linux' && { TMPDIR: profile }),
          ...(libraries && { LD_LIBRARY_PATH: withLibraries(libraries) }),
        },
      });
      const browser = await answered(launching, address, timeoutMs);
      const close = () => endBrowser(browser, profile);
      const version = await answered(browser.version(), address, timeoutMs);
      return { browser, ...location, version, sandboxed, close };
    } catch (problem) {
      // One that says nothing is still there.
      giveUp.abort();
      await removeTemporary(profile);
      if (problem instanceof Failure) throw problem;
      // Over a pipe puppeteer hears only that the browser is gone; the reason stands on its stderr.
      const text = `${problem}\n${await lastWords(address, libraries)}`;
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
    const folder = path.resolve(os.tmpdir());
    sweepLeftovers(folder);
    const profile = mkdtempSync(path.join(folder, temporaryName('-')));
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

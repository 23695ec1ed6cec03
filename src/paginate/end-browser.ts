/** Ends a browser with all its processes and its profile, whatever state it is in. */
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { removeTemporary } from '../temporary.js';

/** A browser that hangs does not answer; it has nothing to save either. */
const PATIENCE_MS = 3000;

export async function endBrowser(browser: Browser, profile: string): Promise<void> {
  const pid = browser.process()?.pid;
  const closed = browser.close().catch(() => undefined);
  await Promise.race([closed, sleep(PATIENCE_MS, undefined, { ref: false })]);
  if (pid !== undefined) killGroup(pid);
  await removeTemporary(profile);
}

/** The browser leads a group of its own; a page that was stopped in its tracks outlives it. */
function killGroup(pid: number): void {
  if (process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended by itself, as it should.
  }
}

/** Opens one worker's page, to lay out and to print on, in a context of its own, and notices when it dies. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { ENGINE_SCRIPTS } from './engine/scripts.js';
import { answerRequests, ORIGIN, type ProjectFiles } from './requests.js';

const host = (...scripts: readonly string[]): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>-</title>${scripts.join('')}</head><body></body></html>`;

/** The empty page that sections are laid out and printed on. */
const PATH = '/sections';
const HOST: ReadonlyMap<string, string> = new Map([[PATH, host(...ENGINE_SCRIPTS)]]);

/**
 * One worker's page, for layout and print by turns: a process less to start, and typefaces are fetched once. The layout engine
 * waits for animation frames, which a hidden tab never gets: hence a context each.
 */
export interface Bench {
  readonly page: Page;
  /** The page's own line to the browser. */
  readonly protocol: CDPSession;
  /** URLs refused since the last call. */
  takeRefused(): readonly string[];
  /** Closes the page. */
  leave(): Promise<void>;
}

/** A worker's page, and whether it still lives. */
export interface Workplace {
  readonly bench: Bench;
  /** Rejects when the page dies: calls to it would never be answered. */
  readonly death: Promise<never>;
  /**
   * The same as a race with `death`, which would hold on to every result for as long as the page lives: a preview has it open for
   * hours.
   */
  whileAlive<Result>(step: Promise<Result>): Promise<Result>;
  isDead(): boolean;
}

export async function openWorkplace(browser: Browser, files: ProjectFiles): Promise<Workplace> {
  const refused: string[] = [];
  let dead = false;
  let die: (cause: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    die = reject;
  });
  const waiting = new Set<(cause: Error) => void>();
  death.catch((cause: Error) => {
    for (const reject of waiting) reject(cause);
  });
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('error', (cause) => {
    dead = true;
    die(cause);
  });
  page.setDefaultTimeout(0);
  // The browser itself refuses these before any request is made, and says so nowhere else.
  page.on('console', (message) => {
    const [, url] = /^Not allowed to load local resource: (\S+)/.exec(message.text()) ?? [];
    if (url) refused.push(url);
  });
  const furnish = async (): Promise<CDPSession> => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { media: 'print' });
    await answerRequests(session, files, HOST, (url) => refused.push(url));
    await page.goto(`${ORIGIN}${PATH}`);
    return session;
  };
  // A page that dies meanwhile would never answer.
  const protocol = await Promise.race([furnish(), death]);
  const bench = { page, protocol, takeRefused: () => refused.splice(0), leave: () => context.close() };
  const whileAlive = async <Result>(step: Promise<Result>): Promise<Result> => {
    if (dead) return Promise.race([death, step]);
    let giveUp: (cause: Error) => void = () => undefined;
    const given = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    waiting.add(giveUp);
    try {
      return await Promise.race([step, given]);
    } finally {
      waiting.delete(giveUp);
    }
  };
  return { bench, death, whileAlive, isDead: () => dead };
}

/** Opens one worker's pages, to lay out and to print on, each in a context of its own, and notices when they die. */
import type { Browser, Page } from 'puppeteer-core';
import { answerRequests, ORIGIN, type ProjectFiles } from './requests.js';

const host = (...scripts: readonly string[]): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>-</title>${scripts.join('')}</head><body></body></html>`;

/** The empty pages that sections are laid out and printed on, by path. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  [
    '/layout',
    host(
      '<script src="/engine/pagedjs/paged.min.js"></script>',
      '<script type="module" src="/engine/client/main-layout.js"></script>',
    ),
  ],
  ['/print', host('<script type="module" src="/engine/client/main-print.js"></script>')],
]);

/** One worker's pages. Paged.js waits for animation frames, which a hidden tab never gets: hence a context each. */
export interface Bench {
  readonly layoutPage: Page;
  readonly printPage: Page;
  /** URLs refused since the last call. */
  takeRefused(): readonly string[];
  /** Closes the pages. */
  leave(): Promise<void>;
}

/** A worker's pages, and whether they still live. */
export interface Workplace {
  readonly bench: Bench;
  /** Rejects when a page dies: calls to it would never be answered. */
  readonly death: Promise<never>;
  isDead(): boolean;
}

export async function openWorkplace(browser: Browser, files: ProjectFiles): Promise<Workplace> {
  const refused: string[] = [];
  let dead = false;
  let die: (cause: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    die = reject;
  });
  death.catch(() => undefined);
  const open = async (host: string): Promise<Page> => {
    const page = await (await browser.createBrowserContext()).newPage();
    page.on('error', (cause) => {
      dead = true;
      die(cause);
    });
    page.setDefaultTimeout(0);
    await page.emulateMediaType('print');
    await answerRequests(page, files, HOSTS, (url) => refused.push(url));
    // The browser itself refuses these before any request is made, and says so nowhere else.
    page.on('console', (message) => {
      const [, url] = /^Not allowed to load local resource: (\S+)/.exec(message.text()) ?? [];
      if (url) refused.push(url);
    });
    await page.goto(`${ORIGIN}${host}`);
    return page;
  };
  const [layoutPage, printPage] = await Promise.all([open('/layout'), open('/print')]);
  const leave = async (): Promise<void> => {
    await Promise.allSettled([layoutPage, printPage].map((page) => page.browserContext().close()));
  };
  const bench = { layoutPage, printPage, takeRefused: () => refused.splice(0), leave };
  return { bench, death, isDead: () => dead };
}

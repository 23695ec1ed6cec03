/** A browser with warm pages: one per job, each in a context of its own. */
import type { Browser, Page } from 'puppeteer-core';
import { diagnostic, Failure } from '../diagnostic.js';
import type { BrowserLocation, RunningBrowser } from './browser.js';
import { launchBrowser } from './browser.js';
import { answerRequests, ORIGIN, type ProjectFiles } from './requests.js';

const host = (...scripts: readonly string[]): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>-</title>${scripts.join('')}</head><body></body></html>`;

/** The empty page that sections are laid out and printed on. */
const PATH = '/sections';
const HOST: ReadonlyMap<string, string> = new Map([
  [
    PATH,
    host(
      '<script src="/engine/pagedjs/paged.min.js"></script>',
      '<script type="module" src="/engine/client/main.js"></script>',
    ),
  ],
]);

/**
 * One worker's page, for layout and print by turns: a process less to start, and typefaces are fetched once. Paged.js
 * waits for animation frames, which a hidden tab never gets: hence a context each.
 */
export interface Bench {
  readonly page: Page;
  /** URLs refused since the last call. */
  takeRefused(): readonly string[];
  /** Closes the page. */
  leave(): Promise<void>;
}

export interface Session {
  readonly running: RunningBrowser;
  readonly jobs: number;
  readonly timeoutMs: number;
  /** Opens the pages of so many workers ahead of their first task, and returns when they stand there. */
  prepare(workers: number): Promise<void>;
  /** Runs a task per item, `jobs` at a time, results in order. */
  forEach<Item, Result>(items: readonly Item[], task: (bench: Bench, item: Item) => Promise<Result>): Promise<Result[]>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly location: BrowserLocation;
  readonly files: ProjectFiles;
  readonly jobs: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Launches the browser; pages are opened when the first task needs them. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { signal, jobs, timeoutMs } = options;
  signal.throwIfAborted();
  const running = await launchBrowser(options.location);
  const connections: Promise<RunningBrowser>[] = [Promise.resolve(running)];
  const benches: Promise<Bench>[] = [];
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeAll(connections, benches);
    return closing;
  };
  // A closed browser rejects every call under way, so one abort ends all tasks.
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) await close();
  // Behind one address there may be many browsers: each worker asks for its own.
  const connection = (index: number): Promise<RunningBrowser> => {
    if (running.source !== 'endpoint') return connections[0]!;
    connections[index] ??= launchBrowser(options.location);
    return connections[index]!;
  };
  const bench = (index: number): Promise<Bench> => {
    benches[index] ??= connection(index).then(({ browser }) => openBench(browser, options.files));
    return benches[index]!;
  };
  return {
    running,
    jobs,
    timeoutMs,
    prepare: async (workers) => {
      // Whoever gets the first task hears what went wrong.
      await Promise.allSettled(Array.from({ length: Math.min(jobs, workers) }, (_, index) => bench(index)));
    },
    close: () => {
      signal.removeEventListener('abort', close);
      return close();
    },
    async forEach(items, task) {
      const results: Awaited<ReturnType<typeof task>>[] = [];
      let next = 0;
      const work = async (index: number): Promise<void> => {
        for (let at = next++; at < items.length; at = next++) {
          signal.throwIfAborted();
          results[at] = await task(await bench(index), items[at]!);
        }
      };
      const workers = Array.from({ length: Math.min(jobs, items.length) }, (_, index) => work(index));
      const outcomes = await Promise.allSettled(workers);
      signal.throwIfAborted();
      // Every call under way fails with it, each in its own words; the one cause is what helps.
      const all = await Promise.all(connections);
      if (all.some(({ browser }) => !browser.connected)) throw new Failure([diagnostic('browser/gone')]);
      throwFirst(outcomes);
      return results;
    },
  };
}

/** A browser that others started stays: only the pages in it go. */
async function closeAll(
  connections: readonly Promise<RunningBrowser>[],
  benches: readonly Promise<Bench>[],
): Promise<void> {
  const opened = await Promise.allSettled(connections);
  const running = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (running.some(({ source }) => source === 'endpoint')) {
    await Promise.allSettled(benches.map(async (bench) => (await bench).leave()));
  }
  await Promise.allSettled(running.map((each) => each.close()));
}

/** Gathers the findings of all workers; a failure that is not a finding goes first. */
function throwFirst(outcomes: readonly PromiseSettledResult<void>[]): void {
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (problems.length === 0) return;
  const other = problems.find((problem) => !(problem instanceof Failure));
  if (other) throw other;
  const failures = problems.filter((problem) => problem instanceof Failure);
  throw new Failure(
    failures.flatMap((failure) => failure.diagnostics),
    failures[0]!.exitCode,
  );
}

async function openBench(browser: Browser, files: ProjectFiles): Promise<Bench> {
  const refused: string[] = [];
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(0);
  await page.emulateMediaType('print');
  await answerRequests(page, files, HOST, (url) => refused.push(url));
  // The browser itself refuses these before any request is made, and says so nowhere else.
  page.on('console', (message) => {
    const [, url] = /^Not allowed to load local resource: (\S+)/.exec(message.text()) ?? [];
    if (url) refused.push(url);
  });
  await page.goto(`${ORIGIN}${PATH}`);
  const leave = async (): Promise<void> => {
    await page
      .browserContext()
      .close()
      .catch(() => undefined);
  };
  return { page, takeRefused: () => refused.splice(0), leave };
}

/** Rejects when a step takes longer than the session allows, naming the section. */
export async function watched<Result>(
  step: Promise<Result>,
  timeoutMs: number,
  section: string,
  file?: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const place = file ? { file, line: 1, column: 1 } : undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Failure([diagnostic('layout/timeout', { section, seconds: timeoutMs / 1000 }, place)])),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([step, alarm]);
  } finally {
    clearTimeout(timer);
    step.catch(() => undefined);
  }
}

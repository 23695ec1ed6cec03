/** A browser with a warm page for each job, which starts again once when the browser dies under the work. */
import { diagnostic, Failure } from '../diagnostic.js';
import type { Section } from '../model.js';
import type { BrowserLocation, RunningBrowser } from './browser.js';
import { launchBrowser } from './browser.js';
import type { ProjectFiles } from './requests.js';
import { type Bench, openWorkplace, type Workplace } from './workplace.js';

export type { Bench } from './workplace.js';

export interface Session {
  /** The browser that works now; another one when it had to be started again. */
  readonly running: RunningBrowser;
  readonly jobs: number;
  readonly timeoutMs: number;
  /** Opens the pages of so many workers ahead of their first task, and returns when they stand there. */
  prepare(workers: number): Promise<void>;
  /**
   * Runs a task per item, `jobs` at a time, results in order. When the browser or a page of it dies under a task, that
   * task is done once more with a fresh one; a second time is a Failure that names the section.
   */
  forEach<Item, Result>(
    items: readonly Item[],
    task: (bench: Bench, item: Item) => Promise<Result>,
    nameOf?: (item: Item) => SectionName,
  ): Promise<Result[]>;
  close(): Promise<void>;
}

/** What messages call a section. */
export type SectionName = Pick<Section, 'title' | 'file'>;

export interface SessionOptions {
  readonly location: BrowserLocation;
  readonly files: ProjectFiles;
  readonly jobs: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Launches the browser; pages are opened when the first task needs them. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { location, files, signal, jobs, timeoutMs } = options;
  signal.throwIfAborted();
  let running = await launchBrowser(location);
  let revival: Promise<void> | undefined;
  let closing: Promise<void> | undefined;
  const workplaces: Promise<Workplace>[] = [];
  /** Behind one address there may be many browsers: each worker but the first asks for its own there. */
  const more: Promise<RunningBrowser>[] = [];
  const connection = async (worker: number): Promise<RunningBrowser> => {
    if (worker === 0 || running.source !== 'endpoint') return running;
    more[worker] ??= launchBrowser(location);
    return more[worker]!;
  };
  /** A browser that others started stays: only our pages in it go. */
  const leave = async (): Promise<void> => {
    if (running.source === 'endpoint') await settle(workplaces, (place) => place.leave());
    await settle(more, (other) => other.close());
    more.length = 0;
    await running.close();
  };
  const close = (): Promise<void> => {
    closing ??= (revival ?? Promise.resolve()).then(leave).catch(() => undefined);
    return closing;
  };
  // A closed browser rejects every call under way, so one abort ends all tasks.
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) await close();
  const workplace = (index: number): Promise<Workplace> => {
    workplaces[index] ??= connection(index).then(({ browser }) => openWorkplace(browser, files));
    return workplaces[index]!;
  };
  /** All workers lose their pages with the browser: whoever notices first starts a new one. */
  const revive = async (): Promise<void> => {
    revival ??= leave()
      .then(async () => {
        signal.throwIfAborted();
        running = await launchBrowser(location);
        workplaces.length = 0;
      })
      .finally(() => {
        revival = undefined;
      });
    await revival;
  };
  return {
    get running() {
      return running;
    },
    jobs,
    timeoutMs,
    prepare: async (workers) => {
      // Whoever gets the first task hears what went wrong.
      await Promise.allSettled(Array.from({ length: Math.min(jobs, workers) }, (_, index) => workplace(index)));
    },
    close: () => {
      signal.removeEventListener('abort', close);
      return close();
    },
    async forEach(items, task, nameOf = () => ({ title: '', file: undefined })) {
      const results: Awaited<ReturnType<typeof task>>[] = [];
      let next = 0;
      const attempt = async (worker: number, item: (typeof items)[number]) => {
        const { browser } = await connection(worker);
        const place = await workplace(worker).catch((problem: unknown) => {
          if (browser.connected) throw problem;
          throw new Died();
        });
        try {
          return await Promise.race([task(place.bench, item), place.death]);
        } catch (problem) {
          // Every call under way fails with the browser, each in its own words; the one cause is what helps.
          throw place.isDead() || !browser.connected ? new Died() : problem;
        }
      };
      const work = async (worker: number): Promise<void> => {
        for (let at = next++; at < items.length; at = next++) {
          signal.throwIfAborted();
          const item = items[at]!;
          results[at] = await attempt(worker, item).catch(async (problem: unknown) => {
            signal.throwIfAborted();
            if (!(problem instanceof Died)) throw problem;
            if (running.browser.connected && !revival) {
              delete workplaces[worker];
              delete more[worker];
            } else await revive();
            return attempt(worker, item).catch((again: unknown) => {
              signal.throwIfAborted();
              if (!(again instanceof Died)) throw again;
              // What killed the browser twice would kill it for all that follows.
              next = items.length;
              throw gone(nameOf(item));
            });
          });
        }
      };
      const workers = Array.from({ length: Math.min(jobs, items.length) }, (_, index) => work(index));
      const outcomes = await Promise.allSettled(workers);
      signal.throwIfAborted();
      throwFirst(outcomes);
      return results;
    },
  };
}

/** Does it with all that came about. */
async function settle<Each>(coming: readonly Promise<Each>[], act: (each: Each) => Promise<void>): Promise<void> {
  await Promise.allSettled(coming.map(async (each) => act(await each)));
}

/** The browser, or the page, ended under a task. */
class Died extends Error {}

const gone = ({ title, file }: SectionName): Failure =>
  new Failure([diagnostic('browser/gone', { section: title }, file ? { file, line: 1, column: 1 } : undefined)]);

/** Gathers the findings of all workers; a failure that is not a finding goes first. */
function throwFirst(outcomes: readonly PromiseSettledResult<void>[]): void {
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (problems.length === 0) return;
  const other = problems.find((problem) => !(problem instanceof Failure));
  if (other) throw other;
  const failures = problems.filter((problem) => problem instanceof Failure);
  // With the browser all workers fail; one section is enough to say so.
  const found = failures.flatMap((failure) => failure.diagnostics);
  const first = found.find(({ rule }) => rule === 'browser/gone');
  throw new Failure(
    found.filter((each) => each === first || each.rule !== 'browser/gone'),
    failures[0]!.exitCode,
  );
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
    // A page that died answers nothing, and the program need not wait for that.
    timer.unref();
  });
  try {
    return await Promise.race([step, alarm]);
  } finally {
    clearTimeout(timer);
    step.catch(() => undefined);
  }
}

/** A browser with warm pages for each job, which starts again once when the browser dies under the work. */
import { setTimeout as pause } from 'node:timers/promises';
import { diagnostic, Failure } from '../diagnostic.js';
import type { Section } from '../model.js';
import { browserGone } from '../rules/browser/browser.js';
import { layoutTimeout } from '../rules/layout/failed.js';
import { launchBrowser, type RunningBrowser } from './browser.js';
import { answered, within } from './deadline.js';
import type { BrowserLocation } from './find-browser.js';
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
  let crew = gather(await launchBrowser(location));
  let revival: Promise<void> | undefined;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= (revival ?? Promise.resolve()).then(() => dismiss(crew)).catch(() => undefined);
    return closing;
  };
  // A closed browser rejects every call under way, so one abort ends all tasks.
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) await close();
  // Behind one address there may be many browsers: each worker asks for its own.
  const connection = ({ running, connections }: Crew, worker: number): Promise<RunningBrowser> => {
    if (running.source !== 'endpoint') return connections[0]!;
    connections[worker] ??= launchBrowser(location);
    return connections[worker]!;
  };
  const workplace = (worker: number): Promise<Workplace> => {
    const here = crew;
    here.workplaces[worker] ??= connection(here, worker).then(({ browser, address }) =>
      answered(openWorkplace(browser, files), address, PAGE_MS),
    );
    return here.workplaces[worker]!;
  };
  /** All workers lose their pages with the browser: whoever notices first starts a new one. */
  const revive = async (broken: Crew): Promise<void> => {
    if (broken !== crew) return revival;
    revival ??= dismiss(crew)
      .then(async () => {
        signal.throwIfAborted();
        crew = gather(await launchBrowser(location));
      })
      .finally(() => {
        revival = undefined;
      });
    await revival;
  };
  return {
    get running() {
      return crew.running;
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
        const here = crew;
        const { browser } = await connection(here, worker);
        const place = await workplace(worker).catch((problem: unknown) => {
          throw new Died(here, problem ?? new Error());
        });
        try {
          return await place.whileAlive(task(place.bench, item));
        } catch (problem) {
          // Every call under way fails with the browser, each in its own words, and some before the death is known
          // ("Printing failed"); the one cause is what helps.
          await Promise.race([place.death.catch(() => undefined), pause(NOTICE_MS)]);
          throw place.isDead() || !browser.connected ? new Died(here, undefined) : problem;
        }
      };
      /** A page in the same browser, or another browser where that is gone too. */
      const renew = async (worker: number, broken: Crew): Promise<void> => {
        await pause(NOTICE_MS);
        signal.throwIfAborted();
        const { browser } = await connection(broken, worker);
        if (browser.connected && broken === crew) delete broken.workplaces[worker];
        else await revive(broken);
        signal.throwIfAborted();
      };
      const work = async (worker: number): Promise<void> => {
        for (let at = next++; at < items.length; at = next++) {
          signal.throwIfAborted();
          const item = items[at]!;
          results[at] = await attempt(worker, item).catch(async (problem: unknown) => {
            signal.throwIfAborted();
            if (!(problem instanceof Died)) throw problem;
            await renew(worker, problem.crew);
            return attempt(worker, item)
              .catch(async (again: unknown) => {
                signal.throwIfAborted();
                // There was no page to work on: that was one blow still.
                if (!(again instanceof Died) || again.opening === undefined) throw again;
                await revive(again.crew);
                return attempt(worker, item);
              })
              .catch((again: unknown) => {
                signal.throwIfAborted();
                if (!(again instanceof Died)) throw again;
                // What killed the browser twice would kill it for all that follows.
                next = items.length;
                throw again.opening instanceof Failure ? again.opening : gone(nameOf(item));
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

/** A browser, the connections to it and the pages that workers have in it. */
interface Crew {
  readonly running: RunningBrowser;
  readonly connections: Promise<RunningBrowser>[];
  readonly workplaces: Promise<Workplace>[];
}

const gather = (running: RunningBrowser): Crew => ({
  running,
  connections: [Promise.resolve(running)],
  workplaces: [],
});

/** A browser that others started stays: only the pages in it go. */
async function dismiss({ connections, workplaces }: Crew): Promise<void> {
  const opened = await Promise.allSettled(connections);
  const running = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (running.some(({ source }) => source === 'endpoint')) {
    const leaving = Promise.allSettled(workplaces.map(async (place) => (await place).bench.leave()));
    await within(leaving, PARTING_MS, () => new Error()).catch(() => undefined);
  }
  await Promise.allSettled(running.map((each) => each.close()));
}

/** Opening a page takes a fifth of a second, and a few on a machine that does much else. */
const PAGE_MS = 12_000;
/** Pages that do not answer any more are left to the browser's owner. */
const PARTING_MS = 3000;

/** The browser takes a moment to notice which of its processes are gone; a page opened before that may get one of them. */
const NOTICE_MS = 250;

/** The browser, or the page, ended under a task. */
class Died extends Error {
  readonly crew: Crew;
  /** Why there was no page to work on; undefined when there was one. */
  readonly opening: unknown;
  constructor(crew: Crew, opening: unknown) {
    super();
    this.crew = crew;
    this.opening = opening;
  }
}

const gone = ({ title, file }: SectionName): Failure =>
  new Failure([diagnostic(browserGone, { section: title }, file ? { file, line: 1, column: 1 } : undefined)]);

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
export function watched<Result>(
  step: Promise<Result>,
  timeoutMs: number,
  section: string,
  file?: string,
): Promise<Result> {
  const place = file ? { file, line: 1, column: 1 } : undefined;
  const seconds = timeoutMs / 1000;
  return within(step, timeoutMs, () => new Failure([diagnostic(layoutTimeout, { section, seconds }, place)]));
}

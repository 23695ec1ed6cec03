/** What builds of one book share, and what outlives each of them: browser, second thread, cache. Knows no output. */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Config } from '../config/load.js';
import type { Diagnostic } from '../diagnostic.js';
import { packagePath } from '../package.js';
import { loadPuppeteer } from '../paginate/browser.js';
import { type BrowserLocation, findBrowser, identifyBrowser } from '../paginate/find-browser.js';
import { openSession, type Session } from '../paginate/session.js';
import { type Cache, cacheFolder } from './cache.js';
import { cacheOf } from './cache-of.js';
import { type Grounds, stampOf, standOn } from './grounds.js';
import { keyOf } from './key.js';
import { startThread, type Thread } from './thread.js';

/** URL prefix → folder: what pages may read. */
export type Folders = Readonly<Record<string, string>>;

export interface EngineOptions {
  readonly book: Pick<Config, 'bookDir' | 'projectDir'>;
  /** Whether what was made is kept for later, and taken from earlier builds. */
  readonly cache?: boolean;
  readonly jobs?: number;
  /** For one section, and for the browser to answer. */
  readonly timeoutMs: number;
  readonly browser?: string;
  /** Ends all that is under way. */
  readonly signal: AbortSignal;
}

export interface Engine {
  /** Undefined where nothing is kept. */
  readonly cache: Cache | undefined;
  /** Why nothing is kept, where somebody wants it. */
  readonly problems: readonly Diagnostic[];
  readonly folders: Folders;
  readonly timeoutMs: number;
  /** What results stand on besides the book; starts the browser only where nothing else tells which it is. */
  grounds(): Promise<Grounds>;
  /** Started when it is first asked for. */
  session(): Promise<Session>;
  /** Started when it is first asked for. */
  thread(): Thread;
  /** Starts the browser ahead of the first task that needs it, with pages for so many workers. */
  warmUp(workers: number): void;
  /** A moment for the browser to come up: it asks back many times, and would wait for each answer as long as a chapter takes. */
  rest(): Promise<void>;
  /** When the browser is on its way, if it was warmed up: what is loaded before that would only hold it up. */
  underWay(): Promise<void>;
  /** Lets the browser and the other thread go: whoever asks for them again gets new ones. */
  dismiss(): Promise<void>;
  /** Name and version of the browser, and how it was started. */
  browserVersion(): Promise<string>;
  close(): Promise<void>;
}

/** Long enough for an answer and the next question. */
const REST_MS = 8;

export const DEFAULT_JOBS = Math.max(1, Math.min(8, os.availableParallelism()));

/**
 * Where nothing is kept yet the browser starts at once, while the book is still being read; else when it is needed.
 * @param sections how many there may be to lay out
 */
export function openEngine(options: EngineOptions, sections: number): Engine {
  const { book, signal, timeoutMs, jobs = DEFAULT_JOBS } = options;
  const folders = {
    '/book/': book.bookDir,
    '/styles/': packagePath('styles'),
    '/templates/': packagePath('templates'),
  };
  const location = once(() => findBrowser({ chosen: options.browser, signal, bookFolders: [book.bookDir] }));
  /** Also when it was let go since. */
  let last: Promise<Session> | undefined;
  const session = once(() => {
    last = location
      .get()
      .then((found) => openSession({ location: found, files: { folders }, jobs, timeoutMs, signal }));
    return last;
  });
  const thread = once(() => startThread());
  const { cache, problems } = options.cache ? cacheOf(book) : { cache: undefined, problems: [] };
  const grounds = once(async () => groundsOf(await identity(await location.get(), session.get), cache));
  let underWay = Promise.resolve();
  let comingUp: Promise<void> | undefined;
  const warmUp = (workers: number): void => {
    if (session.isThere()) return;
    underWay = loadPuppeteer().then(
      () => undefined,
      () => undefined,
    );
    // Whoever asks for the session hears why it failed; until then nobody may be listening.
    comingUp = session
      .get()
      .then(
        (open) => open.prepare(workers),
        () => undefined,
      )
      .finally(() => {
        comingUp = undefined;
      });
  };
  const dismiss = async (): Promise<void> => {
    const [open, other] = [session.forget(), thread.forget()];
    await Promise.allSettled([open?.then((each) => each.close()), other?.close()]);
  };
  if (sections > 0 && (!cache || !existsSync(path.join(cacheFolder(book), 'layout')))) warmUp(sections);
  return {
    cache,
    problems,
    folders,
    timeoutMs,
    grounds: grounds.get,
    session: session.get,
    thread: thread.get,
    warmUp,
    async rest() {
      if (comingUp) await Promise.race([comingUp, setTimeout(REST_MS)]);
    },
    underWay: () => underWay,
    dismiss,
    async browserVersion() {
      if (!last) return `${(await identifyBrowser(await location.get())) ?? 'unknown'} (not started)`;
      const { version, source, sandboxed } = (await last).running;
      const sandbox = sandboxed === undefined ? '' : sandboxed ? ', sandboxed' : ', no sandbox';
      return `${version} (${source}${sandbox})`;
    },
    close: async () => {
      await Promise.all([dismiss(), cache?.close()]);
    },
  };
}

const identity = async (location: BrowserLocation, session: () => Promise<Session>): Promise<string> =>
  (await identifyBrowser(location)) ?? `${location.address} ${(await session()).running.version}`;

interface Once<Result> {
  get(): Result;
  isThere(): boolean;
  /** What there is; the next one who asks has it made anew. */
  forget(): Result | undefined;
}

/** Runs a task when it is first asked for, and not again while its result is there. */
async function groundsOf(browser: string, cache: Cache | undefined): Promise<Grounds> {
  if (!cache) return standOn(browser);
  const key = keyOf('grounds', stampOf(browser));
  const known = await cache.get('finished', key);
  if (known) return known.facts as Grounds;
  const facts = standOn(browser);
  cache.put('finished', key, { facts, bytes: new Uint8Array() });
  return facts;
}

function once<Result>(task: () => Result): Once<Result> {
  let made: { readonly result: Result } | undefined;
  return {
    get: () => {
      made ??= { result: task() };
      return made.result;
    },
    isThere: () => made !== undefined,
    forget: () => {
      const last = made?.result;
      made = undefined;
      return last;
    },
  };
}

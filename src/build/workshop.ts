/** What a build works with: the browser session, the stages as calls, findings and progress in one place. */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Config } from '../config/load.js';
import { diagnostic } from '../diagnostic.js';
import type { SectionLayout } from '../laid-out.js';
import type { Section } from '../model.js';
import { packagePath } from '../package.js';
import { loadPuppeteer } from '../paginate/browser.js';
import { type BrowserLocation, findBrowser, identifyBrowser } from '../paginate/find-browser.js';
import { type LaidOut, layoutSection } from '../paginate/layout.js';
import { crampedNumbers, type PrintRequest, printSection } from '../paginate/print.js';
import { type Bench, openSession, type Session } from '../paginate/session.js';
import type { Progress } from '../report/progress.js';
import { noSandbox } from '../rules/browser/browser.js';
import { type Cache, cacheFolder } from './cache.js';
import { cacheOf } from './cache-of.js';
import { type Findings, gatherFindings, type Strictness } from './findings.js';
import { type Grounds, standOn } from './grounds.js';
import { type PageKeys, pageKeys } from './keys.js';
import { folio, type PageNumbers, placeSections } from './page-map.js';
import { onPrintedPage } from './printed-page.js';
import { proofTask } from './prove.js';
import type { Folders } from './references.js';
import { type Make, openShelf, type Shelf } from './shelf.js';
import { layoutStage, type Printed, printStage } from './stages.js';
import { startThread, type Thread } from './thread.js';

export interface WorkshopOptions extends Strictness {
  readonly config: Config;
  /** Whether what was made is kept for later builds, and taken from earlier ones. */
  readonly cache?: boolean;
  readonly jobs?: number;
  readonly timeoutMs: number;
  readonly browser?: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export interface Workshop {
  readonly config: Config;
  readonly findings: Findings;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Undefined with `--no-cache`. */
  readonly cache: Cache | undefined;
  readonly shelf: Shelf;
  /** What results stand on besides the book; starts the browser only where nothing else tells which it is. */
  grounds(): Promise<Grounds>;
  layOut(sections: readonly Section[]): Promise<LaidOut[]>;
  /**
   * Takes layouts into the build, with what was found of them: others may have been laid out again since.
   * @param numbers how their pages are numbered; undefined where each section counts from 1
   */
  accept(laidOut: readonly LaidOut[], numbers?: PageNumbers): SectionLayout[];
  /** @param whenPrinted hears of each as soon as it is proven */
  print(requests: readonly PrintRequest[], whenPrinted?: (printed: Printed, index: number) => void): Promise<Printed[]>;
  /** The keys of prints that need not be made yet. */
  printKeys(requests: readonly PrintRequest[]): Promise<string[]>;
  /** Started when it is first asked for. */
  thread(): Thread;
  /** Starts the browser ahead of the first task that needs it, with pages for so many workers. */
  warmUp(workers: number): void;
  /** A moment for the browser to come up: it asks back many times, and would wait for each answer as long as a chapter takes. */
  rest(): Promise<void>;
  /** When the browser is on its way, if it was warmed up: what is loaded before that would only hold it up. */
  underWay(): Promise<void>;
  /** Lets the browser and the other thread go while the files are written: there is nothing more to lay out, print or prove. */
  dismiss(): void;
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
export function openWorkshop(options: WorkshopOptions, sections: number): Workshop {
  const { config, progress, signal, timeoutMs } = options;
  const findings = gatherFindings(options);
  const folders = {
    '/book/': config.bookDir,
    '/styles/': packagePath('styles'),
    '/templates/': packagePath('templates'),
  };
  const location = once(() => findBrowser({ chosen: options.browser, signal, bookFolders: [config.bookDir] }));
  const session = once(async () => {
    const open = await startSession(options, await location(), folders);
    if (open.running.sandboxed === false) findings.add([diagnostic(noSandbox, {})]);
    return open;
  });
  const { cache, problems } = options.cache ? cacheOf(config) : { cache: undefined, problems: [] };
  findings.add(problems);
  const shelf = openShelf(cache);
  const grounds = once(async () =>
    standOn(
      (await identifyBrowser(await location())) ?? `${(await location()).address} ${(await session()).running.version}`,
    ),
  );
  const keys = once(async (): Promise<PageKeys> => pageKeys((await grounds()).pages, folders));
  const prints = printStage(keys, grounds);
  const thread = once(startThread);
  let hashed = Promise.resolve();
  /** One at a time, between what the browser asks: there is time while it lays out. */
  const hashAhead = ({ layout }: LaidOut): void => {
    hashed = hashed.then(async () => {
      await setImmediate();
      (await keys()).expect(layout);
    });
    hashed.catch(() => undefined);
  };
  let underWay = Promise.resolve();
  let comingUp: Promise<void> | undefined;
  const warmUp = (workers: number): void => {
    if (session.called()) return;
    underWay = loadPuppeteer().then(
      () => undefined,
      () => undefined,
    );
    // Whoever asks for the session hears why it failed; until then nobody may be listening.
    comingUp = session()
      .then(
        (open) => open.prepare(workers),
        () => undefined,
      )
      .finally(() => {
        comingUp = undefined;
      });
  };
  const dismiss = async (): Promise<void> => {
    const closeSession = session.called() && session().then((open) => open.close());
    await Promise.allSettled([closeSession, thread.called() && thread().close()]);
  };
  if (!cache || !existsSync(path.join(cacheFolder(config), 'layout'))) warmUp(sections);
  return {
    config,
    findings,
    progress,
    signal,
    cache,
    shelf,
    grounds,
    async layOut(sections) {
      const makeThem: Make<Section, LaidOut> = async (missing, keep) => {
        progress.expect('layout', missing.length);
        thread()
          .call('prepareProofs', undefined)
          .catch(() => undefined);
        const layOutOne = async (bench: Bench, section: Section) => {
          const result = await layoutSection(bench, section, timeoutMs);
          progress.advance('layout', { id: section.id, title: section.title, pages: result.layout.pages.length });
          return keep(section, result);
        };
        return (await session()).forEach(missing, layOutOne, (section) => section);
      };
      const kept = await shelf.takeOrMake(layoutStage(keys), sections, makeThem, cache && hashAhead);
      return kept.map(({ result }) => result);
    },
    accept(laidOut, numbers) {
      const layouts = laidOut.map(({ layout }) => layout);
      const placed = numbers && placeSections(layouts, numbers);
      for (const [index, { diagnostics }] of laidOut.entries()) {
        const section = placed?.[index];
        findings.add(
          section ? diagnostics.map((each) => onPrintedPage(each, (page) => folio(section, page))) : diagnostics,
        );
      }
      return layouts;
    },
    async print(requests, whenPrinted) {
      const makeThem: Make<PrintRequest, Printed> = async (missing, keep) => {
        progress.expect('print', missing.length);
        const open = await session();
        const printOne = async (bench: Bench, request: PrintRequest) => {
          const bytes = await printSection(bench, request, timeoutMs);
          const { section, pages } = request.layout;
          // Proven while the browser prints the next one.
          const proven = thread().call('prove', proofTask(bytes, request));
          // Told where the proof is waited for.
          proven.catch(() => undefined);
          const found = { refused: bench.takeRefused(), cramped: await crampedNumbers(bench) };
          progress.advance('print', { id: section.id, title: section.title, pages: pages.length });
          const proof = proven.then((result) => keep(request, { ...result, ...found }));
          proof.catch(() => undefined);
          return { proof };
        };
        const proofs = await open.forEach(missing, printOne, ({ layout }) => layout.section);
        return Promise.all(proofs.map(({ proof }) => proof));
      };
      const kept = await shelf.takeOrMake(prints, requests, makeThem, whenPrinted);
      return kept.map(({ result }) => result);
    },
    printKeys: (requests) => Promise.all(requests.map(prints.key)),
    warmUp,
    async rest() {
      if (comingUp) await Promise.race([comingUp, setTimeout(REST_MS)]);
    },
    underWay: () => underWay,
    dismiss: () => void dismiss(),
    async browserVersion() {
      if (!session.called()) return `${(await identifyBrowser(await location())) ?? 'unknown'} (not started)`;
      const { running } = await session();
      const sandbox = running.sandboxed === undefined ? '' : running.sandboxed ? ', sandboxed' : ', no sandbox';
      return `${running.version} (${running.source}${sandbox})`;
    },
    thread,
    close: async () => {
      await Promise.all([dismiss(), cache?.close()]);
    },
  };
}

const startSession = (
  { jobs = DEFAULT_JOBS, timeoutMs, signal }: WorkshopOptions,
  location: BrowserLocation,
  folders: Folders,
): Promise<Session> => openSession({ location, files: { folders }, jobs, timeoutMs, signal });

/** Runs a task when it is first asked for, and never again. */
function once<Result>(task: () => Result): { (): Result; called(): boolean } {
  let result: Result | undefined;
  return Object.assign(() => (result ??= task()), { called: () => result !== undefined });
}

/** What a build works with: the browser session, the stages as calls, findings and progress in one place. */
import os from 'node:os';
import type { Config } from '../config/load.js';
import { diagnostic } from '../diagnostic.js';
import type { Section, SectionLayout } from '../model.js';
import { packagePath } from '../package.js';
import { findBrowser } from '../paginate/browser.js';
import { layoutSection } from '../paginate/layout.js';
import { type PrintRequest, printSection } from '../paginate/print.js';
import { openSession, type Session } from '../paginate/session.js';
import type { Progress } from '../report/progress.js';
import { type Findings, gatherFindings, type Strictness } from './findings.js';

export interface WorkshopOptions extends Strictness {
  readonly config: Config;
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
  layOut(sections: readonly Section[]): Promise<SectionLayout[]>;
  /** `take` gets each PDF as soon as it is printed, while others still are. */
  print<Result>(
    requests: readonly PrintRequest[],
    take: (pdf: Uint8Array, request: PrintRequest) => Promise<Result>,
  ): Promise<Result[]>;
  /** Name and version of the browser, and how it was started. */
  browserVersion(): Promise<string>;
  close(): Promise<void>;
}

export const DEFAULT_JOBS = Math.max(1, Math.min(8, os.availableParallelism()));

/** The browser starts at once, while the book is still being read. */
export function openWorkshop(options: WorkshopOptions): Workshop {
  const { config, progress, signal, timeoutMs } = options;
  const findings = gatherFindings(options);
  const session = startSession(options);
  // Whoever asks for the session hears why it failed; until then nobody may be listening.
  session.catch(() => undefined);
  void session.then(
    ({ running }) => {
      if (running.sandboxed === false) findings.add([diagnostic('browser/no-sandbox')]);
    },
    () => undefined,
  );
  return {
    config,
    findings,
    progress,
    signal,
    async layOut(sections) {
      progress.expect('layout', sections.length);
      const laidOut = await (await session).forEach(sections, async (bench, section) => {
        const result = await layoutSection(bench, section, timeoutMs);
        progress.advance('layout', { id: section.id, title: section.title, pages: result.layout.pages.length });
        return result;
      });
      findings.add(laidOut.flatMap(({ diagnostics }) => diagnostics));
      return laidOut.map(({ layout }) => layout);
    },
    async print(requests, take) {
      progress.expect('print', requests.length);
      return (await session).forEach(requests, async (bench, request) => {
        const result = await take(await printSection(bench, request, timeoutMs), request);
        const { section, pages } = request.layout;
        progress.advance('print', { id: section.id, title: section.title, pages: pages.length });
        return result;
      });
    },
    async browserVersion() {
      const { running } = await session;
      const sandbox = running.sandboxed === undefined ? '' : running.sandboxed ? ', sandboxed' : ', no sandbox';
      return `${running.version} (${running.source}${sandbox})`;
    },
    close: async () => {
      await session.then(
        (open) => open.close(),
        () => undefined,
      );
    },
  };
}

async function startSession({
  config,
  browser,
  jobs = DEFAULT_JOBS,
  timeoutMs,
  signal,
}: WorkshopOptions): Promise<Session> {
  const location = await findBrowser(browser, signal);
  const files = {
    folders: { '/book/': config.bookDir, '/styles/': packagePath('styles'), '/templates/': packagePath('templates') },
  };
  return openSession({ location, files, jobs, timeoutMs, signal });
}

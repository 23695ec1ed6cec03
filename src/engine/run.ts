/** One build on an engine: its settings, its findings, its progress, and what it took from the cache. */
import type { Config } from '../config/load.js';
import { diagnostic } from '../diagnostic.js';
import type { Session } from '../paginate/session.js';
import type { Progress } from '../report/progress.js';
import { noSandbox } from '../rules/browser/browser.js';
import type { Engine } from './engine.js';
import { exceptionsOf } from './exceptions.js';
import { type Findings, gatherFindings, type Strictness } from './findings.js';
import { openShelf, type Shelf } from './shelf.js';

export interface RunOptions extends Strictness {
  readonly config: Config;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export interface Run {
  readonly config: Config;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly findings: Findings;
  readonly shelf: Shelf;
  readonly engine: Engine;
  /** That of the engine; what there is to say of it is said once. */
  session(): Promise<Session>;
}

export function startRun(engine: Engine, options: RunOptions): Run {
  const { config, signal, progress } = options;
  const findings = gatherFindings({ ...options, exceptions: exceptionsOf(config) });
  findings.add(engine.problems);
  let isTold = false;
  return {
    config,
    signal,
    progress,
    findings,
    shelf: openShelf(engine.cache),
    engine,
    async session() {
      const open = await engine.session();
      if (open.running.sandboxed === false && !isTold) findings.add([diagnostic(noSandbox, {})]);
      isTold = true;
      return open;
    },
  };
}

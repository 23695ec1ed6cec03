/** What an output is made with: a run of the engine, and pages. */

import type { Engine } from '../engine/engine.js';
import { type Run, type RunOptions, startRun } from '../engine/run.js';
import { openPages, type Pages } from './paged/pages.js';

export interface Workshop extends Run {
  readonly pages: Pages;
}

/** For a piece of work whose faults stop that, and nothing else. */
export const apart = (workshop: Workshop): Workshop => ({ ...workshop, findings: workshop.findings.apart() });

export function openWorkshop(engine: Engine, options: RunOptions): Workshop {
  const run = startRun(engine, options);
  return { ...run, pages: openPages(run) };
}

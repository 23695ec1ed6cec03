/** Turns what is asked of the program into an engine and a workshop for one piece of work. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { openEngine } from '../engine/engine.js';
import { type OutFolder, openOutFolder } from '../files/out-folder.js';
import type { PicturesWish } from '../outputs/page-images.js';
import { today } from '../outputs/release-date.js';
import { openWorkshop, type Workshop } from '../outputs/workshop.js';
import { openPlaceholder } from '../rules/content/placeholder.js';
import { configOf } from './book.js';
import { strictnessOf } from './strictness.js';
import type { Book, Progress, WorkOptions } from './types.js';

export interface Work {
  readonly workshop: Workshop;
  readonly config: Config;
  readonly out: OutFolder;
  readonly images: PicturesWish | undefined;
  /** What decides which findings stop it: with other exceptions the result may be another. */
  readonly strictness: readonly unknown[];
  close(): Promise<void>;
}

const TIMEOUT_SECONDS = 60;
const IMAGE_DPI = 100;
/** A draft may have them. */
const OPEN_PLACEHOLDER = openPlaceholder.id;
const SILENT: Progress = { expect: () => undefined, advance: () => undefined };

/**
 * @param sections how many there may be to lay out
 * @throws Failure when a link that came with the book stands in the place of the output folder
 */
export function startWork(book: Book, options: WorkOptions, sections: number): Work {
  const { draft, jobs, browser, images, signal = new AbortController().signal } = options;
  const opened = configOf(book);
  const config = draft ? { ...opened, draft: today() } : opened;
  const judged = strictnessOf(draft ? { ...options, allow: [...(options.allow ?? []), OPEN_PLACEHOLDER] } : options);
  const out = openOut(opened, options.out);
  const engine = openEngine(
    {
      book: config,
      cache: options.cache ?? true,
      timeoutMs: (options.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000,
      signal,
      ...(jobs && { jobs }),
      ...(browser && { browser }),
    },
    sections,
  );
  const progress = options.progress ?? SILENT;
  return {
    workshop: openWorkshop(engine, { config, signal, progress, ...judged }),
    config,
    out,
    images: images && { pages: images.pages && new Set(images.pages), dpi: images.dpi ?? IMAGE_DPI },
    strictness: [[...judged.allow].sort(), judged.strict],
    close: () => engine.close(),
  };
}

/** A folder that a person named may be reached by links; the usual one lies in the project. */
export const openOut = ({ projectDir }: Config, chosen: string | undefined): OutFolder =>
  chosen ? openOutFolder(path.resolve(chosen)) : openOutFolder(path.join(projectDir, 'out'), projectDir);

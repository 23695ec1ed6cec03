/** From a line of a source to its pages. */
import path from 'node:path';
import { openEngine } from '../engine/engine.js';
import { whereIs } from '../preview/where.js';
import { configOf } from './book.js';
import type { FoundPlace, WhereOptions } from './preview-types.js';
import type { Book } from './types.js';

const TIMEOUT_SECONDS = 60;

export async function where(
  book: Book,
  file: string,
  line: number,
  { cache = true, timeoutSeconds = TIMEOUT_SECONDS, jobs, browser, signal }: WhereOptions = {},
): Promise<readonly FoundPlace[]> {
  const config = configOf(book);
  const ending = signal ?? new AbortController().signal;
  const engine = openEngine(
    {
      book: config,
      cache,
      timeoutMs: timeoutSeconds * 1000,
      signal: ending,
      ...(jobs && { jobs }),
      ...(browser && { browser }),
    },
    Number.POSITIVE_INFINITY,
  );
  try {
    const places = await whereIs(engine, config, { file: path.resolve(file), line }, ending);
    return places.map(({ page, ...place }) => ({ ...place, page: page + 1 }));
  } finally {
    await engine.close();
  }
}

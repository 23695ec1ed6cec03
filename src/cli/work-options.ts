/** Turns flags into what may be said of any work on a book. */
import type { WorkOptions } from '../index.js';
import type { Desk } from './desk.js';

export function workOptions({ flags, signal, progress }: Desk): WorkOptions {
  const { out, cache, jobs, timeout, browser, allow, strict, draft, png, pages } = flags;
  return {
    cache: cache !== false,
    timeoutSeconds: timeout,
    allow,
    strict: strict === true,
    draft: draft === true,
    signal,
    progress: progress(),
    ...(out !== undefined && { out }),
    ...(jobs && { jobs }),
    ...(browser && { browser }),
    ...((png || pages) && { images: pages ? { pages } : {} }),
  };
}

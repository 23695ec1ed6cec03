/** Waits for an answer of the browser, and not for ever. */
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { silentBrowser } from '../rules/browser/browser.js';

/** For what takes a moment where nothing is wrong: starting, opening a page, closing. A slow machine gets ten times as long. */
export const OPENING_MS = 45_000;

/** Rejects when a step takes too long, and lets whoever rejects later rest. */
export async function within<Result>(step: Promise<Result>, ms: number, tooLate: () => Error): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), ms);
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

/** @throws Failure `browser/silent` */
export const answered = <Result>(step: Promise<Result>, address: string, ms = OPENING_MS): Promise<Result> =>
  within(
    step,
    ms,
    () => new Failure([diagnostic(silentBrowser, { address, seconds: Math.round(ms / 1000) })], EXIT.missing),
  );

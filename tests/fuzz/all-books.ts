/** Spreads broken books over processes, and ends a process that says nothing for too long: a hang is an outcome too. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './try-book.js';

export interface Wish {
  readonly from: number;
  readonly count: number;
  readonly jobs: number;
  /** No new book starts after this time. */
  readonly seconds: number;
  /** The longest for one book. */
  readonly bookSeconds: number;
}

const CHILD = fileURLToPath(new URL('some-books.ts', import.meta.url));

export async function tryBooks({ from, count, jobs, seconds, bookSeconds }: Wish): Promise<Outcome[]> {
  const share = Math.ceil(count / jobs);
  const end = performance.now() + seconds * 1000;
  const outcomes: Outcome[] = [];

  const run = async (start: number, stop: number): Promise<void> => {
    const left = (end - performance.now()) / 1000;
    if (start >= stop || left <= 0) return;
    const args = ['--import', 'tsx', CHILD, String(start), String(stop - start), String(left)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let seed = start;
    let said = '';
    let hung = false;
    const watch = (): NodeJS.Timeout =>
      setTimeout(() => {
        hung = true;
        child.kill('SIGKILL');
      }, bookSeconds * 1000);
    let timer = watch();
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    for await (const line of createInterface({ input: child.stdout })) {
      clearTimeout(timer);
      timer = watch();
      const news = JSON.parse(line) as { seed: number } | Outcome;
      seed = news.seed;
      if ('result' in news) outcomes.push(news);
    }
    clearTimeout(timer);
    const code = await new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
      else child.on('close', resolve);
    });
    if (code === 0) return;
    const problem = hung ? `hangs for ${bookSeconds} s` : `the process ends: ${said}`;
    outcomes.push({ seed, kinds: [], result: 'BROKEN', rules: [], ms: bookSeconds * 1000, mostMb: 0, problem });
    await run(seed + 1, stop);
  };

  await Promise.all(
    Array.from({ length: jobs }, (_, index) =>
      run(from + index * share, Math.min(from + count, from + (index + 1) * share)),
    ),
  );
  return outcomes;
}

/** Spreads what is broken over processes, and ends a process that says nothing for too long: a hang is an outcome too. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What came of one: `BROKEN` when it broke us. */
export interface Outcome {
  readonly seed: number;
  readonly kinds: readonly string[];
  readonly result: string;
  readonly problem: string;
  readonly ms: number;
}

export interface Wish {
  readonly from: number;
  readonly count: number;
  readonly jobs: number;
  /** No new one starts after this time. */
  readonly seconds: number;
  /** The longest for one. */
  readonly eachSeconds: number;
}

/** Old space in MB: a process that tries thousands would put off tidying up, and hide in its own rubbish how much one takes. */
const ROOM = '--max-old-space-size=200';

/**
 * @param program beside this file: it is called with a seed, a count, seconds and the rest, and writes `{ seed }` before and an
 * outcome after each
 */
export async function spread<Result extends Outcome>(
  program: string,
  { from, count, jobs, seconds, eachSeconds }: Wish,
  rest: readonly string[] = [],
): Promise<(Result | Outcome)[]> {
  const child = fileURLToPath(new URL(program, import.meta.url));
  const share = Math.ceil(count / jobs);
  const end = performance.now() + seconds * 1000;
  const outcomes: (Result | Outcome)[] = [];

  const run = async (start: number, stop: number): Promise<void> => {
    const left = (end - performance.now()) / 1000;
    if (start >= stop || left <= 0) return;
    const args = [ROOM, '--import', 'tsx', child, String(start), String(stop - start), String(left), ...rest];
    const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let seed = start;
    let said = '';
    let hung = false;
    const watch = (): NodeJS.Timeout =>
      setTimeout(() => {
        hung = true;
        running.kill('SIGKILL');
      }, eachSeconds * 1000);
    let timer = watch();
    running.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    for await (const line of createInterface({ input: running.stdout })) {
      clearTimeout(timer);
      timer = watch();
      const news = JSON.parse(line) as { seed: number } | Result;
      seed = news.seed;
      if ('result' in news) outcomes.push(news);
    }
    clearTimeout(timer);
    const code = await new Promise((resolve) => {
      if (running.exitCode !== null || running.signalCode !== null) resolve(running.exitCode);
      else running.on('close', resolve);
    });
    if (code === 0) return;
    const problem = hung ? `hangs for ${eachSeconds} s` : `the process ends: ${said}`;
    outcomes.push({ seed, kinds: [], result: 'BROKEN', ms: eachSeconds * 1000, problem });
    await run(seed + 1, stop);
  };

  await Promise.all(
    Array.from({ length: jobs }, (_, index) =>
      run(from + index * share, Math.min(from + count, from + (index + 1) * share)),
    ),
  );
  return outcomes;
}

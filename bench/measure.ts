/** Runs a command as a whole process: its wall time, or the memory of all its processes together. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const LIMIT_MS = 300_000;
/** Often enough to meet the peak, rarely enough not to slow what is measured. */
const SAMPLE_MS = 150;

/** Wall time in seconds. @throws Error with the end of what the command said when it fails. */
export async function seconds(command: Command): Promise<number> {
  const started = performance.now();
  await run(command);
  return (performance.now() - started) / 1000;
}

/**
 * Highest sum of PSS over the command's processes, in MiB: PSS divides shared pages over those that share them.
 * Measured apart from time, because reading it takes time. Undefined where the system has no /proc.
 */
export async function peakMebibytes(command: Command): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  let peak = 0;
  await run(command, (pid) => {
    const timer = setInterval(() => {
      peak = Math.max(
        peak,
        descendants(pid).reduce((total, each) => total + pssKibibytes(each), 0),
      );
    }, SAMPLE_MS);
    return () => clearInterval(timer);
  });
  return peak / 1024;
}

async function run({ program, args, env }: Command, watch?: (pid: number) => () => void): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LIMIT_MS,
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  const stop = child.pid && watch ? watch(child.pid) : undefined;
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${said.trim()}`);
  } finally {
    stop?.();
  }
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (let at = 0; at < found.length; at += 1) found.push(...(children.get(found[at]!) ?? []));
  return found;
}

/** Fourth word of `stat`, counted behind the name in brackets, which may hold anything. */
function parentOf(pid: string): number | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : undefined;
}

const pssKibibytes = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** A process may end between two looks. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Runs the command as people do, in a book of its own: `(await bookIn(tmp)).run(['build'])`, then looks at what it made. */
import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readAloud } from '../../src/index.js';
import { type ReadPdf, readPdf } from './pdf-facts.js';
import { type Files, SMALL_BOOK } from './small-book.js';

export const HOME = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = path.join(HOME, 'bin', 'werkboek.js');

export interface Run {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

export type Child = ChildProcessByStdio<null, Readable, Readable>;

export interface RunOptions {
  /** From the book's folder. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Sections side by side as the program would have them, one per core; also where somebody watches the run or ends it. Else one, as
   * tests run side by side already.
   */
  readonly usualJobs?: boolean;
  /** A command that runs node: `['nice']`. */
  readonly through?: readonly string[];
  readonly started?: (child: Child) => void;
  /** Called once, when stderr first matches or after so many milliseconds. */
  readonly when?: { readonly at: RegExp | number; readonly act: (child: Child) => unknown };
}

export interface BookFolder {
  readonly folder: string;
  /** TMPDIR of every run: what is left here was forgotten. */
  readonly scratch: string;
  path(name: string): string;
  write(files: Files): Promise<BookFolder>;
  text(name: string): Promise<string>;
  /** Every file below a folder with its bytes; also hidden ones, but not the ledger of `clean`. */
  files(name: string): Promise<Map<string, Buffer>>;
  pdf(name: string): Promise<ReadPdf>;
  /** Fails when a stack trace is shown: whatever happens, people get a message. */
  run(args: readonly string[], options?: RunOptions): Promise<Run>;
}

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 }))));

/** A folder that is gone after the tests of this file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'werkboek-e2e-')));
  folders.push(folder);
  return folder;
}

/** The small book with other or more files, in `tmp/book`. */
export async function bookIn(tmp: string, changes: Files = {}): Promise<BookFolder> {
  return emptyBook(tmp).write({ ...SMALL_BOOK, ...changes });
}

export function emptyBook(tmp: string): BookFolder {
  const folder = path.join(tmp, 'book');
  const scratch = path.join(tmp, 'scratch');
  const inside = (name: string): string => path.resolve(folder, name);
  const book: BookFolder = {
    folder,
    scratch,
    path: inside,
    async write(files) {
      await mkdir(scratch, { recursive: true });
      for (const [name, content] of Object.entries(files)) {
        await mkdir(path.dirname(inside(name)), { recursive: true });
        await writeFile(inside(name), content);
      }
      return book;
    },
    text: (name) => readFile(inside(name), 'utf8'),
    async files(name) {
      const entries = await readdir(inside(name), { withFileTypes: true, recursive: true });
      const names = entries
        .filter((entry) => entry.isFile() && entry.name !== '.werkboek-made')
        .map((entry) => path.relative(inside(name), path.join(entry.parentPath, entry.name)));
      return new Map(
        await Promise.all(
          names.sort().map(async (each) => [each, await readFile(path.join(inside(name), each))] as const),
        ),
      );
    },
    pdf: (name) => readPdf(inside(name)),
    run: (args, options = {}) => run(args, { ...options, cwd: inside(options.cwd ?? '.'), scratch }),
  };
  return book;
}

/** What the tests' own environment must not change about a run. */
const OURS =
  /^(WERKBOEK_|PUPPETEER_|CHROME_PATH$|SOURCE_DATE_EPOCH$|CI$|NODE_TEST_CONTEXT$|NODE_OPTIONS$|FORCE_COLOR$)/;

/** A second browser's page per run costs a sixth of its processor time, and two test files run at once. */
const TAKES_JOBS: ReadonlySet<string> = new Set(['build', 'format', 'release']);

function run(args: readonly string[], options: RunOptions & { cwd: string; scratch: string }): Promise<Run> {
  const { when, started, cwd, scratch, usualJobs = false, through = [] } = options;
  const chosen = Object.entries(process.env).filter(([name]) => name === 'WERKBOEK_BROWSER' || !OURS.test(name));
  const env = { ...Object.fromEntries(chosen), TMPDIR: scratch, ...options.env };
  const start = performance.now();
  const isOwn = usualJobs || through.length > 0 || started !== undefined || when !== undefined;
  const [command = '', ...wishes] = args;
  const jobs = isOwn || !TAKES_JOBS.has(command) || args.includes('--jobs') ? [] : ['--jobs', '1'];
  const all = args.length === 0 ? [] : [command, ...jobs, ...wishes];
  const [first = '', ...rest] = [...through, process.execPath, COMMAND, ...all];
  const child: Child = spawn(first, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  started?.(child);
  let stdout = '';
  let stderr = '';
  let acted = when === undefined;
  const act = (): void => {
    if (acted) return;
    acted = true;
    when?.act(child);
  };
  if (typeof when?.at === 'number') setTimeout(act, when.at);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (when?.at instanceof RegExp && when.at.test(stderr)) act();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      acted = true;
      const shown = /^\s+at .*[:(]|node:internal|\bundefined\b|\[object Object\]/m.exec(stdout + stderr);
      if (shown)
        reject(new assert.AssertionError({ message: `werkboek ${args.join(' ')} shows:\n${stdout}${stderr}` }));
      else resolve({ code, signal, stdout, stderr, ms: performance.now() - start });
    });
  });
}

/** What a screen reader says of a PDF, in Dutch. */
export async function heardIn(file: string): Promise<string> {
  let said = '';
  for await (const { text } of readAloud([file], { language: 'nl' })) said += text;
  return said;
}

/** Fails with everything that was said. */
export function assertCode({ code, stdout, stderr }: Run, expected: number): void {
  assert.equal(code, expected, `exit code ${code}, expected ${expected}\n--- stdout\n${stdout}\n--- stderr\n${stderr}`);
}

/** The rules named in a text report, sorted and without doubles; `browser/no-sandbox` depends on the machine. */
export function rulesIn({ stderr }: Pick<Run, 'stderr'>): string[] {
  const named = [...stderr.matchAll(/\[([a-z]+\/[a-z-]+)\]$/gm)].map(([, rule = '']) => rule);
  return [...new Set(named)].filter((rule) => rule !== 'browser/no-sandbox').sort();
}

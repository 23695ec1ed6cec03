/** `tsx bench/kills.ts [--times 200] [--from 1]`: kills builds at random moments, and looks whether each file is whole and the next run clears up. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { packagePath } from '../src/package.js';
import { SHORT, SMALL_BOOK, YAML } from '../tests/e2e/small-book.js';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '200' }, from: { type: 'string', default: '1' } },
});
const times = Number(values.times);
let state = Number(values.from);
/** A number from 0 to 1, the same for the same seed (mulberry32). */
const random = (): number => {
  state = (state + 0x6d_2b_79_f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'werkboek-kills-')));
const scratch = path.join(home, 'scratch');
const project = path.join(home, 'book');
mkdirSync(scratch);
for (const [name, content] of Object.entries({ ...SMALL_BOOK, ...SHORT })) {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), content);
}
/** Two editions of the same book, which change places. */
const TITLES = ['Klein boek', 'Ander boek'];
const turn = (which: number): void =>
  writeFileSync(path.join(project, 'content/book.yaml'), YAML.replace('Klein boek', TITLES[which]!));

/** Resolves to the exit code, or null when it was killed after so many milliseconds. */
function build(killAfterMs?: number): Promise<number | null> {
  const args = [packagePath('bin', 'werkboek.js'), 'build', 'digital', 'formats', '-q'];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, TMPDIR: scratch },
    stdio: 'ignore',
  });
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) => child.on('close', resolve));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const isOutput = (file: string): boolean => /\.(pdf|zip)$/.test(file);

const whole = new Set<string>();
let longest = 0;
for (const which of [0, 1]) {
  turn(which);
  rmSync(path.join(project, '.werkboek-cache'), { recursive: true, force: true });
  const start = performance.now();
  if ((await build()) !== 0) throw new Error('the book itself does not build');
  longest = performance.now() - start;
  for (const file of filesIn(path.join(project, 'out'))) if (isOutput(file)) whole.add(sumOf(file));
}
let killed = 0;
const broken: string[] = [];
for (let time = 0; time < times; time++) {
  turn(time % 2);
  if (random() < 0.5) rmSync(path.join(project, '.werkboek-cache'), { recursive: true, force: true });
  if ((await build(random() * longest)) === null) killed++;
  for (const file of filesIn(path.join(project, 'out')))
    if (isOutput(file) && !whole.has(sumOf(file))) broken.push(`${time}: ${path.relative(project, file)}`);
}
const before = [...filesIn(project), ...filesIn(scratch)].filter((file) => file.endsWith('.tmp')).length;
turn(times % 2);
const code = await build();
const left = [...filesIn(project).filter((file) => file.endsWith('.tmp')), ...readdirSync(scratch)];
console.log(
  `${times} builds, ${killed} killed, ${broken.length} files broken, ${before} temporary files before the last build`,
);
console.log(`last build: exit ${code}, ${left.length} left over${left.map((file) => `\n  ${file}`).join('')}`);
for (const each of broken) console.log(each);
rmSync(home, { recursive: true, force: true });
process.exitCode = broken.length + left.length > 0 || code !== 0 ? 1 : 0;

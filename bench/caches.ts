/** `tsx bench/caches.ts [--times 2000] [--from 1]`: builds with a cache that somebody changed, and looks whether anything of that comes out. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { packagePath } from '../src/package.js';
import { SHORT, SMALL_BOOK } from '../tests/e2e/small-book.js';
import { type Dice, dice, pick } from '../tests/fuzz/mutate.js';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '2000' }, from: { type: 'string', default: '1' } },
});
const MOST_MS = 60_000;
const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'werkboek-caches-')));
const project = path.join(home, 'book');
const outside = path.join(home, 'outside');
const cache = path.join(project, '.werkboek-cache');
mkdirSync(outside);
for (const [name, content] of Object.entries({ ...SMALL_BOOK, ...SHORT })) {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), content);
}

async function build(): Promise<{ code: number | null; said: string; ms: number }> {
  const args = [packagePath('bin', 'werkboek.js'), 'format', 'F01', '-q'];
  const env = { ...process.env, TMPDIR: home };
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { code, said, ms: performance.now() - start };
}

const entriesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    // Some changes leave links that lead nowhere.
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile());

type Change = (file: string, roll: Dice) => void;
const CHANGES: Readonly<Record<string, Change>> = {
  flip: (file, roll) => {
    const bytes = readFileSync(file);
    for (let times = 1 + roll(4); times > 0 && bytes.length > 0; times--) bytes[roll(bytes.length)]! ^= 1 << roll(8);
    writeFileSync(file, bytes);
  },
  cut: (file, roll) => truncateSync(file, roll(statSync(file).size + 1)),
  grow: (file, roll) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(1 + roll(5000), 65)])),
  swap: (file, roll) => {
    const other = pick(entriesIn(cache), roll);
    const mine = readFileSync(file);
    writeFileSync(file, readFileSync(other));
    writeFileSync(other, mine);
  },
  version: (file) =>
    writeFileSync(
      file,
      Buffer.from(String(readFileSync(file, 'latin1')).replace(/^werkboek-cache-2/, 'werkboek-cache-1'), 'latin1'),
    ),
  own: (file) => {
    const facts = {
      witnessed: [],
      files: [{ file: '../../outside/evil.pdf', title: 'x', key: '0'.repeat(64) }],
      findings: [],
    };
    writeFileSync(file, `werkboek-cache-2 ${'0'.repeat(64)}\n${JSON.stringify(facts)}\nevil`);
  },
  empty: (file) => writeFileSync(file, ''),
  gone: (file) => rmSync(file),
  folder: (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  link: (file, roll) => {
    rmSync(file);
    symlinkSync(pick([outside, '/dev/zero', '/etc/passwd', file, path.join(outside, 'new')], roll), file);
  },
  pipe: (file) => {
    rmSync(file);
    spawnSync('mkfifo', [file]);
  },
  'linked folder': (file) => {
    const folder = path.dirname(file);
    if (folder === cache || lstatSync(folder).isSymbolicLink()) return;
    renameSync(folder, path.join(outside, path.basename(folder)));
    symlinkSync(path.join(outside, path.basename(folder)), folder);
  },
};

const first = await build();
if (first.code !== 0) throw new Error(first.said);
const made = path.join(project, 'out/formats/F01-proef.pdf');
const honest = readFileSync(made);
const pristine = path.join(home, 'pristine');
cpSync(cache, pristine, { recursive: true });
const begin = performance.now();
const tally = new Map<string, number>();
const broken: string[] = [];
let slowest = 0;
const from = Number(values.from);
for (let seed = from; seed < from + Number(values.times); seed++) {
  const roll = dice(seed);
  rmSync(cache, { recursive: true, force: true });
  cpSync(pristine, cache, { recursive: true });
  rmSync(outside, { recursive: true, force: true });
  mkdirSync(outside);
  const kinds = Array.from({ length: 1 + roll(3) }, () => pick(Object.keys(CHANGES), roll));
  for (const kind of kinds) {
    const files = entriesIn(cache);
    if (files.length > 0) CHANGES[kind]?.(pick(files, roll), roll);
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
  }
  const there = readdirSync(outside, { recursive: true }).map(String).sort().join();
  rmSync(made, { force: true });
  const { code, said, ms } = await build();
  slowest = Math.max(slowest, ms);
  const now = readdirSync(outside, { recursive: true }).map(String).sort().join();
  const wrong =
    code !== 0
      ? `exit ${code}: ${said.slice(0, 300)}`
      : !existsSync(made) || !readFileSync(made).equals(honest)
        ? 'another file came out'
        : now !== there
          ? `written outside: ${now}`
          : '';
  if (wrong) broken.push(`seed ${seed} (${kinds.join(', ')}): ${wrong}`);
}
for (const each of broken) console.log(each);
console.log([...tally].map(([kind, count]) => `${kind} ${count}`).join(', '));
console.log(
  `${values.times} caches in ${Math.round((performance.now() - begin) / 1000)} s, ${broken.length} broken, slowest ${Math.round(slowest)} ms`,
);
rmSync(home, { recursive: true, force: true });
process.exitCode = broken.length > 0 ? 1 : 0;

/**
 * `npx tsx bench/published.ts [--program DIR] [--write FILE] [--compare FILE] [--keep DIR]`: the sha256 of everything that a build
 * publishes or says, of the workbook and of a book with everything in it, as JSON. Who moves code compares before and after.
 * `--program` runs the program of another checkout on the books of this one; each needs a compiled dist/.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { packagePath } from '../src/package.js';
import { RULES } from '../src/rules/list.js';
import { writeExample } from '../tests/rules/write-example.js';
import { SHAPES, writeFixtureBook } from './published/fixture-book.js';
import { writeRows } from './published/rows.js';

interface Report {
  readonly diagnostics: readonly { readonly rule: string; readonly severity: string }[];
}

const { values } = parseArgs({
  options: {
    program: { type: 'string', default: packagePath() },
    write: { type: 'string' },
    compare: { type: 'string' },
    /** Where the files stay, to look at those that differ. */
    keep: { type: 'string' },
  },
});

const COMMAND = path.resolve(values.program, 'bin', 'werkboek.js');
const EVERYTHING = ['build', 'digital', 'large-print', 'print', 'formats', '--proof'];
const REPORTERS = ['text', 'json', 'sarif', 'github'];
/** The environment must not change a run: no browser, cache or date of somebody else. */
const FOREIGN = /^(?:PUPPETEER_|CHROME_PATH$|SOURCE_DATE_EPOCH$|CI$|GITHUB_|NODE_OPTIONS$|FORCE_COLOR$|NO_COLOR$)/;
const MAKING = /^(?:build|format)$/;
const MOST_ROUNDS = 5;
const scratch = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'werkboek-published-')));
const list = new Map<string, string>();

try {
  await publishWorkbook(path.join(scratch, 'workbook'));
  for (const shape of SHAPES) {
    const folder = path.join(scratch, shape.name);
    await writeFixtureBook(folder, shape);
    await publishFixtures(folder);
  }
  await sayFaults(path.join(scratch, 'faults'));
  if (values.keep) cpSync(scratch, values.keep, { recursive: true });
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}

const sorted = Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
if (values.write) writeFileSync(values.write, `${JSON.stringify(sorted, undefined, 2)}\n`);
if (values.compare) compare(JSON.parse(readFileSync(values.compare, 'utf8')));
else if (!values.write) console.log(JSON.stringify(sorted, undefined, 2));

async function publishWorkbook(folder: string): Promise<void> {
  cpSync(packagePath('content'), path.join(folder, 'content'), { recursive: true });
  await say(folder, EVERYTHING, { fails: false });
  const codes = writeRows(folder);
  await say(folder, ['format', ...codes, '--blank', '-o', 'out/blank'], { fails: false });
  for (const code of codes)
    await say(folder, ['format', code, '--fill', `rows/${code}.json`, '-o', 'out/filled'], { fails: false });
  // A letter goes out flat, and is told of.
  await say(folder, ['read', 'out/filled', '--csv'], { fails: true });
  await say(folder, ['read', 'out/filled'], { fails: true });
  await say(folder, ['formats', '--json'], { fails: false });
  await say(folder, ['check', 'content'], { fails: false });
  enter(folder, 'out');
}

/** What is wrong in it is allowed, so that everything is printed: also what stands in the place of a wrong directive. */
async function publishFixtures(folder: string): Promise<void> {
  const allowed = await allowances(folder);
  await say(folder, ['format', 'F01', 'F02', ...allowed, '--blank', '-o', 'out/blank'], { fails: false });
  for (const reporter of REPORTERS)
    for (const language of ['nl', 'en'])
      await say(folder, ['check', 'content', '--reporter', reporter, '--language', language], { fails: true });
  const pdf = 'out/digital/proef.pdf';
  await say(folder, ['check', pdf, '--as', 'press', '--reporter', 'sarif'], { fails: true });
  await say(folder, ['check', pdf, '--as', 'press', '--language', 'en'], { fails: true });
  await say(folder, ['check', 'out/print/proef-interior.pdf', '--as', 'ua'], { fails: true });
  enter(folder, 'out');
}

/** Builds with nothing kept, and again with the errors allowed that stopped it: some come to light only behind others. */
async function allowances(folder: string): Promise<string[]> {
  const allowed = new Set<string>();
  for (let round = 0; round <= MOST_ROUNDS; round += 1) {
    rmSync(path.join(folder, '.werkboek-cache'), { recursive: true, force: true });
    const flags = [...allowed].sort().flatMap((rule) => ['--allow', rule]);
    await say(folder, [...EVERYTHING, ...flags, '--png', '--pages', '1-12'], { fails: round < MOST_ROUNDS });
    const { diagnostics }: Report = JSON.parse(readFileSync(path.join(folder, 'out', 'report.json'), 'utf8'));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return flags;
    for (const { rule } of errors) allowed.add(rule);
  }
  return [];
}

/** Each rule about sources, in the words of both languages. */
async function sayFaults(folder: string): Promise<void> {
  for (const { id, example } of RULES) {
    if (!('source' in example)) continue;
    const book = path.join(folder, id.replace('/', '--'));
    writeExample(path.join(book, 'content'), example.source);
    for (const language of ['nl', 'en'])
      await say(book, ['check', 'content', '-b', 'content', '--reporter', 'json', '--language', language], {
        fails: true,
      });
  }
}

/** Runs the program in a book, with all that it keeps in there too, and enters what it says. */
async function say(folder: string, args: readonly string[], { fails }: { fails: boolean }): Promise<string> {
  const started = performance.now();
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  const child = spawn(process.execPath, [COMMAND, ...args, ...(MAKING.test(args[0] ?? '') ? ['-q'] : [])], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  const name = `${path.relative(scratch, folder)}$ ${args.join(' ').replace(/(?: --allow \S+)+/g, (all) => ` --allow ×${all.split(' --').length - 1}`)}`;
  const said = `${String(code)}\n${out}\n${err}`.replaceAll(scratch, '…');
  console.error(`${((performance.now() - started) / 1000).toFixed(1)} s  ${name.slice(0, 140)}`);
  if (code !== 0 && !(fails && code !== 4)) throw new Error(`${name} ended with ${String(code)}:\n${err}`);
  list.set(name, digest(said));
  if (values.keep) writeFileSync(path.join(folder, `${list.size}.txt`), `${name}\n${said}`);
  return out;
}

function exitOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

function enter(folder: string, name: string): void {
  const files = readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true });
  for (const file of files.filter((each) => each.isFile() && each.name !== '.werkboek-made.json')) {
    const full = path.join(file.parentPath, file.name);
    list.set(path.relative(scratch, full), digest(file.name === 'report.json' ? lasting(full) : readFileSync(full)));
  }
}

/** The report without what depends on the machine and the time. */
function lasting(file: string): string {
  const { versions: _versions, cache: _cache, ...report } = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify(report);
}

function compare(before: Readonly<Record<string, string>>): void {
  const names = [...new Set([...Object.keys(before), ...list.keys()])].sort();
  const differ = names.filter((name) => before[name] !== list.get(name));
  for (const name of differ) {
    const how = before[name] === undefined ? 'new' : list.has(name) ? 'other' : 'gone';
    console.log(`${how}  ${name}`);
  }
  console.log(`${names.length - differ.length} of ${names.length} are the same.`);
  if (differ.length > 0) process.exitCode = 1;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

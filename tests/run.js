// Runs every check and test, with the summary of node's test runner as the last thing printed.
// node tests/run.js [unit | e2e | part of a file name]: without an argument everything, else only those tests.
// e2e is all that runs the whole program, starts a browser, loads the whole workbook, or breaks things by the hundred (fuzz);
// unit is the rest.
// With --list they are named, not run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';

/**
 * Units change nothing around them, so that many can share a process: each that starts reads its source and its libraries anew.
 * They are dealt out in turns: what takes long stands together in a room, and both cores have as much to do.
 */
const UNIT_PROCESSES = 3;
/** As bin/load.cjs says it of the program: most code of tests runs once, and V8 took a quarter of their time to optimise it. */
const INTERRUPT_BUDGET = '--interrupt-budget=300000';
/** One more than there are cores: whoever waits for a browser leaves one idle. */
const PROCESSES = os.availableParallelism() + 1;
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const filters = process.argv.slice(2).filter((each) => each !== '--list');
const tests = testFiles('tests').filter((file) => filters.length === 0 || filters.some((filter) => fits(file, filter)));
if (tests.length === 0) {
  process.stderr.write(`no test file fits: ${filters.join(' ') || 'there is none in tests/'}\n`);
  process.exit(1);
}

const checks = [
  ['lint', tool('@biomejs/biome/bin/biome'), 'ci', '.'],
  ['types', tool('typescript/bin/tsc'), '-p', 'tsconfig.json'],
  ['types of the page', tool('typescript/bin/tsc'), '-p', 'tsconfig.client.json'],
];
// All steps run, also after one that fails: one look shows everything.
if (process.argv.includes('--list')) process.stdout.write(`${tests.join('\n')}\n`);
else {
  const sound = filters.length === 0 ? await runChecks() : true;
  const tested = await runTests();
  process.exitCode = sound && tested ? 0 : 1;
}

/** Paths from the project's folder, sorted. */
function testFiles(folder) {
  return readdirSync(path.join(home, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return testFiles(file);
      return entry.name.endsWith('.test.ts') ? [file] : [];
    })
    .sort();
}

function fits(file, filter) {
  if (filter === 'e2e') return !isUnit(file);
  return filter === 'unit' ? isUnit(file) : file.includes(filter);
}

/** Each file of e2e is a process of its own. Units come last and in several processes, so that at the end both cores have work. */
function inProcesses(files) {
  const units = files.filter(isUnit);
  const shares = Array.from({ length: UNIT_PROCESSES }, (_, share) => [
    `units ${share + 1}`,
    units.filter((_, index) => index % UNIT_PROCESSES === share),
  ]);
  return new Map([
    ...files.filter((file) => !isUnit(file)).map((file) => [file, [file]]),
    ...shares.filter(([, own]) => own.length > 0),
  ]);
}

function isUnit(file) {
  // Broken books are whole books too.
  return !/^tests\/(?:e2e|fuzz)\//.test(file) && !startsProgram(file);
}

/** Whether a test, or what it takes from another file of tests, runs the command or starts a browser. */
function startsProgram(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(path.join(home, file))) return false;
  seen.add(file);
  const text = readFileSync(path.join(home, file), 'utf8');
  if (/^import (?!type )[^;]*\b(?:launchBrowser|openSession|openWorkshop|puppeteer|bookIn|emptyBook)\b/m.test(text))
    return true;
  // Types are gone when it runs.
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)\.js'/gm)]
    .map(([, name]) => `${path.posix.join(path.posix.dirname(file), name)}.ts`)
    .some((other) => other.startsWith('tests/') && startsProgram(other, seen));
}

/** Beside each other; what each says comes in one piece, in the order of the list. */
async function runChecks() {
  const running = checks.map(async ([name, ...command]) => {
    const child = spawn(process.execPath, command, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    const [status, signal] = await once(child, 'close');
    return { name, said: Buffer.concat(said), failure: status === 0 ? '' : `# ${name}: FAILED ${signal ?? ''}\n` };
  });
  let sound = true;
  for (const check of running) {
    const { name, said, failure } = await check;
    process.stdout.write(`# ${name}\n${said}${failure}`);
    sound &&= failure === '';
  }
  return sound;
}

/** The runner's own summary says enough, and must be the last. */
async function runTests() {
  process.stdout.write('# tests\n');
  const flags = [
    INTERRUPT_BUDGET,
    '--enable-source-maps',
    '--test',
    `--test-concurrency=${PROCESSES}`,
    '--test-reporter=spec',
  ];
  const child = spawn(process.execPath, [...flags, ...(await bundle(home, inProcesses(tests)))], {
    cwd: home,
    stdio: 'inherit',
  });
  // The bundles go when this process ends, which is after the tests.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  const [status] = await once(child, 'close');
  return status === 0;
}

function tool(file) {
  return path.join(home, 'node_modules', file);
}

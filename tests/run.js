// Runs every check and test, with the summary of node's test runner as the last thing printed.
// node tests/run.js [unit | e2e | part of a file name]: without an argument everything, else only those tests.
// e2e is all that runs the whole program or starts a browser; unit is the rest, in under 20 s.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const filters = process.argv.slice(2);
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
const outcomes = [
  ...(filters.length === 0 ? checks.map(([name, ...command]) => run(name, ...command)) : []),
  // Node 20 finds no .ts by itself, and without files it would pass with nothing run.
  run('tests', '--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...tests),
];
process.exitCode = outcomes.every(Boolean) ? 0 : 1;

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
  // Broken books are whole books too.
  const wholeProgram = /^tests\/(?:e2e|fuzz)\//.test(file) || startsBrowser(file);
  if (filter === 'e2e') return wholeProgram;
  return filter === 'unit' ? !wholeProgram : file.includes(filter);
}

/** Whether a test, or what it takes from another file of tests, starts a browser: that is no test of a unit. */
function startsBrowser(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(path.join(home, file))) return false;
  seen.add(file);
  const text = readFileSync(path.join(home, file), 'utf8');
  if (/^import .*\b(?:launchBrowser|openSession|openWorkshop|puppeteer)\b/m.test(text)) return true;
  return [...text.matchAll(/from '(\.[^']+)\.js'/g)]
    .map(([, name]) => `${path.posix.join(path.posix.dirname(file), name)}.ts`)
    .some((other) => other.startsWith('tests/') && startsBrowser(other, seen));
}

function run(name, ...command) {
  process.stdout.write(`# ${name}\n`);
  const { status, error, signal } = spawnSync(process.execPath, command, { cwd: home, stdio: 'inherit' });
  // The runner's own summary says enough, and must be the last.
  if (status !== 0 && name !== 'tests') process.stdout.write(`# ${name}: FAILED ${error?.message ?? signal ?? ''}\n`);
  return status === 0;
}

function tool(file) {
  return path.join(home, 'node_modules', file);
}

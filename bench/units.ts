/**
 * `npx tsx bench/units.ts [room or file]`: how much of the source the unit part of the tests loads and runs, room by room; of
 * one room, file by file. Counts lines as c8 does, and leaves out files that hold nothing but types.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { transformSync } from 'esbuild';
import { packagePath } from '../src/package.js';

/** What runs in the page of a browser, and what reads a command line: end-to-end tests are about these. */
const APART = ['paginate/client', 'paginate/engine', 'preview/client', 'outputs/web/client', 'cli'];
/** Of these, what was there when the least share was agreed on: it is said both ways. */
const FIRST_APART = /^(?:paginate\/client|cli)\//;
const C8 = ['--yes', 'c8@10.1.3', '--all', '--src', 'src', '--include', 'src/**/*.ts', '--reporter', 'json-summary'];

interface Lines {
  readonly total: number;
  readonly covered: number;
}

const [wanted = ''] = process.argv.slice(2);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'werkboek-units-'));
const summary = measure();
rmSync(scratch, { recursive: true, force: true });

const rooms = new Map<string, Lines>();
for (const [file, lines] of summary) {
  const apart = APART.find((room) => file.startsWith(`${room}/`));
  add(apart ?? roomOf(file), lines);
  if (!FIRST_APART.test(file)) add('all but paginate/client and cli', lines);
  if (!apart) add('all but what runs in a page, and cli', lines);
  if (wanted && file.startsWith(wanted)) print(file, lines);
}
for (const [room, lines] of [...rooms].sort(([, a], [, b]) => missing(b) - missing(a))) print(room, lines);

function measure(): (readonly [string, Lines])[] {
  const tests = spawnSync(process.execPath, ['tests/run.js', '--list', 'unit'], {
    cwd: packagePath(),
    encoding: 'utf8',
  });
  const command = [process.execPath, '--import', 'tsx', '--test', ...tests.stdout.trim().split('\n')];
  const where = ['--temp-directory', path.join(scratch, 'raw'), '--reports-dir', scratch];
  spawnSync('npx', [...C8, ...where, ...command], { cwd: packagePath(), stdio: ['ignore', 'ignore', 'inherit'] });
  const found: Record<string, { readonly lines: Lines }> = JSON.parse(
    readFileSync(path.join(scratch, 'coverage-summary.json'), 'utf8'),
  );
  return Object.entries(found)
    .filter(([file]) => file !== 'total' && hasCode(file))
    .map(([file, { lines }]) => [path.relative(packagePath('src'), file).replaceAll(path.sep, '/'), lines] as const);
}

function hasCode(file: string): boolean {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts' });
  return code.replaceAll(/^import .*$/gm, '').trim() !== '';
}

/** `pdf/make` and the like are rooms of a room. */
function roomOf(file: string): string {
  const parts = file.split('/').slice(0, -1);
  return parts[0] === 'pdf' ? parts.slice(0, 2).join('/') : (parts[0] ?? '(files of src itself)');
}

function add(room: string, { total, covered }: Lines): void {
  const known = rooms.get(room) ?? { total: 0, covered: 0 };
  rooms.set(room, { total: known.total + total, covered: known.covered + covered });
}

function missing({ total, covered }: Lines): number {
  return total - covered;
}

function print(name: string, lines: Lines): void {
  const share = ((100 * lines.covered) / lines.total).toFixed(1);
  console.log(
    `${name.padEnd(46)} ${share.padStart(5)} % of ${String(lines.total).padStart(6)} lines, ${missing(lines)} not`,
  );
}

/**
 * `npx tsx bench/formats.ts [--rows 60] [--code F16]`: times the set of formats, filling one for many rows, and reading as many
 * back, each as a command of its own. Needs a compiled dist/ and the book in content/.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packagePath } from '../src/package.js';
import { seconds } from './measure.js';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '60' }, code: { type: 'string', default: 'F16' } },
});
const scratch = mkdtempSync(path.join(os.tmpdir(), 'werkboek-bench-formats-'));
const rows = path.join(scratch, 'rows.json');
const fields = await fieldsOf(values.code);
const filled = Array.from({ length: Number(values.rows) }, (_, index) => ({
  bestand: `deelnemer ${index + 1}`,
  ...Object.fromEntries(
    fields.flatMap(([id, { kind, options }]) => {
      if (kind === 'kort' || kind === 'lang')
        return [[id, `Antwoord ${index + 1}: een café, en één idee voor de brink.`]];
      return options ? [[id, options[index % options.length]]] : [];
    }),
  ),
}));
writeFileSync(rows, JSON.stringify(filled));

const book = ['-b', packagePath('content')];
const run = (...args: string[]): Promise<number> =>
  seconds({ program: process.execPath, args: [packagePath('bin', 'werkboek.js'), ...args] });
const out = ['-q', '-o', path.join(scratch, 'out')];
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['the set, nothing kept', ['build', 'formats', '--no-cache', ...book, ...out]],
  [`${values.rows} rows filled in on ${values.code}`, ['format', values.code, '--fill', rows, ...book, ...out]],
  [
    `${values.rows} files read`,
    [
      'read',
      path.join(scratch, 'out', 'formats', await folderOf(values.code)),
      '--csv',
      '-o',
      path.join(scratch, 'table.csv'),
    ],
  ],
];
try {
  for (const [name, args] of steps) console.log(`${(await run(...args)).toFixed(2)} s  ${name}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What can be filled in, from the lock file of the book. */
async function fieldsOf(code: string): Promise<[string, { kind: string; options?: string[] }][]> {
  const lock = JSON.parse(await readFile(packagePath('content', 'formats.lock.json'), 'utf8'));
  return Object.entries(lock[code].fields);
}

async function folderOf(code: string): Promise<string> {
  const { loadConfig } = await import('../src/config/load.js');
  const { formats } = await loadConfig(packagePath('content'));
  return path.basename(formats.find((each) => path.basename(each).startsWith(code)) ?? '', '.md');
}

/**
 * `npx tsx bench/sizes.ts [--sizes A5,170x240] [--keep DIR]`: builds the workbook in all editions at every size, and counts what is found
 * there; near-empty pages apart, since its text was fitted to A4. Needs a compiled dist/.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packagePath } from '../src/package.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'A5,170x240,210x210,Letter,A4' },
    /** Where the books stay, to look at their pages. */
    keep: { type: 'string' },
  },
});

const EDITIONS = ['digital', 'large-print', 'print', 'formats'];
const OF_THE_TEXT = 'layout/near-empty-page';
const scratch = values.keep ?? mkdtempSync(path.join(os.tmpdir(), 'werkboek-sizes-'));

for (const size of values.sizes.split(',')) {
  const folder = path.join(scratch, size);
  cpSync(packagePath('content'), path.join(folder, 'content'), { recursive: true });
  const file = path.join(folder, 'content', 'book.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\npage: { size: ${size}, largePrint: ${size} }\n`);
  const command = [packagePath('bin', 'werkboek.js'), 'build', ...EDITIONS, '--reporter', 'json', '--language', 'en'];
  const started = performance.now();
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  const found = stdout
    .split('\n')
    .filter((line) => line.startsWith('{"rule"'))
    .map((line) => JSON.parse(line) as { rule: string; severity: string; message: string })
    .filter(({ severity }) => severity !== 'info');
  const ours = found.filter(({ rule }) => rule !== OF_THE_TEXT);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${size}: exit ${status}, ${ours.length} findings, ${found.length - ours.length} pages with little text, ${seconds} s`,
  );
  for (const { rule, message } of ours) console.log(`  ${rule} ${message}`);
}
if (!values.keep) rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });

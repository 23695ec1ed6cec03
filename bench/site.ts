/**
 * Times the site of a book, and weighs its pages: `npx tsx bench/site.ts [folder of a book]`. In a copy: anew, with nothing changed, and with
 * one paragraph changed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const HOME = fileURLToPath(new URL('../', import.meta.url));
const ROUNDS = 3;
const given = path.resolve(process.argv[2] ?? path.join(HOME, 'content'));
const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-site-'));
const content = path.join(folder, 'content');

function seconds(): number {
  const start = performance.now();
  const command = [path.join(HOME, 'bin', 'werkboek.js'), 'build', 'web', '-q'];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}

const middle = (times: readonly number[]): string =>
  (times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(2);
const times = { anew: [] as number[], same: [] as number[], changed: [] as number[] };
try {
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(given, content, { recursive: true });
    times.anew.push(seconds());
    times.same.push(seconds());
    const chapters = path.join(content, 'chapters');
    const chapter = path.join(chapters, readdirSync(chapters).sort()[1] ?? '');
    writeFileSync(chapter, `${readFileSync(chapter, 'utf8')}\nNog een zin, in ronde ${round}.\n`);
    times.changed.push(seconds());
  }
  const site = path.join(folder, 'out', 'web');
  const pages = readdirSync(site)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      name,
      bytes: statSync(path.join(site, name)).size,
      packed: gzipSync(readFileSync(path.join(site, name))).length,
    }))
    .sort((one, other) => other.bytes - one.bytes);
  console.log(
    `site: anew ${middle(times.anew)} s, nothing changed ${middle(times.same)} s, one paragraph changed ${middle(times.changed)} s`,
  );
  console.log(`${pages.length} pages; the heaviest:`);
  for (const { name, bytes, packed } of pages.slice(0, 5))
    console.log(`  ${name} ${Math.round(bytes / 1000)} kB, ${Math.round(packed / 1000)} kB on the way`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * `npx tsx art/handleiding-pictures.ts`: makes the pictures of docs/handleiding of what the program really makes: a new book, built
 * and drawn page by page. Needs a compiled dist/.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const HOME = fileURLToPath(new URL('../', import.meta.url));
const FIGURES = path.join(HOME, 'docs/handleiding/figures');
const GAP = 24;
const HEIGHT = 620;

const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-pictures-'));
try {
  const init = [
    '--title',
    'Samen aan zet',
    '--name',
    'Gemeente Polderveen',
    '--colours',
    '#1F5C2E,#F2B632',
    '--page-size',
    '170x240',
  ];
  run('init', '.', '--yes', ...init);
  run('build', 'digital', 'print', 'formats', '--proof', '--png', '--quiet');
  const book = (page: number): string => `out/digital/samen-aan-zet/${String(page).padStart(3, '0')}.png`;
  await row('nieuw-boek', [book(1), book(5), book(7), 'out/formats/F01-mijn-plan/001.png']);
  await row('blokken', [book(15), book(16)]);
  await row('formats', ['out/formats/F01-mijn-plan/001.png', 'out/formats/F02-verslag/001.png']);
  await row('proef', ['out/print/samen-aan-zet-proof/005.png', 'out/print/samen-aan-zet-proof-grey/005.png']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(HOME, 'bin/werkboek.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`werkboek ${args.join(' ')}\n${stderr}`);
}

/** Pages side by side, each with an edge, on white. */
async function row(name: string, files: readonly string[]): Promise<void> {
  const pages = await Promise.all(
    files.map((file) =>
      sharp(path.join(folder, file))
        .resize({ height: HEIGHT })
        .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#8a8a8a' })
        .toBuffer({ resolveWithObject: true }),
    ),
  );
  let left = 0;
  const placed = pages.map(({ data, info }) => {
    const at = { input: data, left, top: 0 };
    left += info.width + GAP;
    return at;
  });
  const canvas = { width: left - GAP, height: HEIGHT + 2, channels: 3 as const, background: '#ffffff' };
  const png = await sharp({ create: canvas })
    .composite(placed)
    .png({ palette: true, quality: 85, effort: 8 })
    .toBuffer();
  writeFileSync(path.join(FIGURES, `${name}.png`), png);
}

/**
 * `npx tsx bench/press/compare.ts <folder of HTML cases | FILE.pdf> [--pages 1-20] [--finer 4] [--keep DIR]`: renders pages
 * for the press with poppler, MuPDF and Ghostscript, and says where they differ at 100 dpi.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { PROFILE } from '../../tests/pdf/make/ink/pressed.js';
import { type Difference, difference } from './difference.js';
import { pressCases } from './print-cases.js';
import { type InkRaster, RENDERERS, type Renderer, renderInks } from './renderers.js';
import { makeScreen } from './screen.js';
import { wholePixels } from './whole-pixels.js';

const DPI = 100;
const MOST_MEAN = 2;
const MOST_SQUARE = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    /** Renders so many times finer and averages: 1 compares how each program meets the pixel grid as well. */
    finer: { type: 'string', default: '4' },
    /** Keeps the press files, and pictures of what differs too much. */
    keep: { type: 'string' },
    /** Of cases: those whose name has this in it. */
    only: { type: 'string', default: '' },
  },
});
const [what] = positionals;
if (!what)
  throw new Error('usage: compare.ts <folder of HTML cases | FILE.pdf> [--pages 1-20] [--finer 4] [--keep DIR]');

const finer = Number(values.finer);
const scratch = await mkdtemp(path.join(os.tmpdir(), 'press-compare-'));
if (values.keep) await mkdir(values.keep, { recursive: true });
const screen = makeScreen(await readFile(PROFILE));

interface Compared extends Difference {
  readonly name: string;
  readonly pair: string;
}

async function compare(name: string, file: string, page: number): Promise<Compared[]> {
  const seen: { renderer: Renderer; raster: InkRaster; rgb: Uint8Array }[] = [];
  for (const renderer of RENDERERS) {
    const raster = await renderInks(renderer, { file, page, dpi: DPI, finer }, scratch);
    seen.push({ renderer, raster, rgb: screen(raster) });
  }
  const sizes = new Set(seen.map(({ raster: { width, height } }) => `${width} × ${height}`));
  if (sizes.size > 1) throw new Error(`${name}: sizes differ: ${[...sizes].join(', ')}`);
  const pairs = seen.flatMap((one, at) =>
    seen.slice(at + 1).map((other) => ({
      name,
      pair: `${one.renderer} ↔ ${other.renderer}`,
      ...difference(one.rgb, other.rgb, one.raster.width, DPI),
    })),
  );
  if (values.keep && pairs.some(tooFar)) {
    for (const { renderer, raster, rgb } of seen) {
      const raw = { width: raster.width, height: raster.height, channels: 3 } as const;
      await sharp(rgb, { raw })
        .png()
        .toFile(path.join(values.keep, `${name}-${renderer}.png`));
    }
  }
  return pairs;
}

const tooFar = ({ mean, worst }: Difference): boolean => mean > MOST_MEAN || worst > MOST_SQUARE;

const row = ({ name, pair, mean, worst, xMm, yMm }: Compared): string =>
  `${name} | ${pair} | ${mean.toFixed(2)} | ${worst.toFixed(2)} at ${xMm}, ${yMm} mm`;

async function compareFile(name: string, bytes: Uint8Array, pages: readonly number[]): Promise<Compared[]> {
  const file = path.join(scratch, 'pages.pdf');
  await writeFile(file, await wholePixels(bytes, DPI));
  const found: Compared[] = [];
  for (const page of pages) {
    const pairs = await compare(pages.length > 1 ? `${name} p. ${page}` : name, file, page);
    const [furthest] = pairs.toSorted((one, other) => other.worst - one.worst);
    console.log(`${row(furthest!)}${pairs.some(tooFar) ? ' | TOO FAR' : ''}`);
    found.push(...pairs);
  }
  return found;
}

console.log('page | furthest pair | mean of 255 | worst 5 mm square');
const found: Compared[] = [];
const refused: string[] = [];
const dirty: string[] = [];
if ((await stat(what)).isDirectory()) {
  for (const each of await pressCases(what, new RegExp(values.only))) {
    const file = path.join(values.keep ?? scratch, `${each.name}.pdf`);
    await writeFile(file, each.bytes);
    if (spawnSync('qpdf', ['--check', file]).status !== 0) dirty.push(each.name);
    if (each.refused.length > 0) refused.push(`${each.name}: ${each.refused.join(', ')}`);
    else found.push(...(await compareFile(each.name, each.bytes, [1])));
  }
} else {
  const [from = 1, to = from] = (values.pages ?? '1').split('-').map(Number);
  const pages = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (spawnSync('qpdf', ['--check', what]).status !== 0) dirty.push(what);
  found.push(...(await compareFile(path.basename(what, '.pdf'), await readFile(what), pages)));
}
await rm(scratch, { recursive: true });

const names = [...new Set(found.map(({ name }) => name))];
const most = (key: 'mean' | 'worst'): number => Math.max(0, ...found.map((each) => each[key]));
console.log(`\nrefused: ${refused.join('; ') || 'none'}`);
console.log(`qpdf --check complains of: ${dirty.join(', ') || 'none'}`);
console.log(
  `${names.length} pages, ${names.filter((name) => found.some((each) => each.name === name && tooFar(each))).length} too far; ` +
    `largest mean ${most('mean').toFixed(2)}, largest square ${most('worst').toFixed(2)}`,
);
if (dirty.length > 0 || found.some(tooFar)) process.exitCode = 1;

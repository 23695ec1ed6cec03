/**
 * `npx tsx bench/press/cost.ts <FILE.pdf in screen colours> [--photos 33] [--pages 97] [--grain 4]`: what the ink pass costs: time of one
 * core per page and per new photo, memory, and whether the same input gives the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { build } from 'esbuild';
import sharp from 'sharp';
import { packagePath } from '../../src/package.js';
import type { InkedPicture, PictureShelf } from '../../src/pdf/make/ink/pictures.js';
import { press } from '../../tests/pdf/make/ink/pressed.js';

/** A4 with 3 mm of bleed, at 300 ppi. */
const [WIDTH, HEIGHT] = [2551, 3579];
const PAGE = [612.28, 858.9] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    photos: { type: 'string', default: '33' },
    pages: { type: 'string', default: '97' },
    /** Of 255: how far the noise of the sensor goes up and down. 4 is a good camera in daylight. */
    grain: { type: 'string', default: '4' },
    /** Runs the pass itself, on a file that is there. */
    run: { type: 'boolean', default: false },
  },
});

interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly cachedCpuMs: number;
  readonly peakMebibytes: number;
  readonly digest: string;
}

/** In a process of its own, so that its memory is the pass's. */
async function run(file: string): Promise<Cost> {
  sharp.concurrency(1);
  // What is made once for a whole build, and not per page.
  const blank = await PDFDocument.create();
  blank.addPage();
  await press(await blank.save());
  const kept = new Map<string, InkedPicture>();
  const shelf: PictureShelf = { get: async (key) => kept.get(key), put: (key, made) => void kept.set(key, made) };
  const input = await readFile(file);
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const { bytes } = await press(input);
  const spent = process.cpuUsage(cpu);
  const wallMs = performance.now() - wall;
  const peakMebibytes = process.resourceUsage().maxRSS / 1024;
  const digest = createHash('sha256').update(bytes).digest('hex');
  await press(input, { shelf });
  const again = process.cpuUsage();
  await press(input, { shelf });
  const cached = process.cpuUsage(again);
  return {
    cpuMs: (spent.user + spent.system) / 1000,
    wallMs,
    cachedCpuMs: (cached.user + cached.system) / 1000,
    peakMebibytes,
    digest,
  };
}

/** As the product is: one file, without the compiler that runs this one. */
const BUNDLE = packagePath('.tests', 'press-cost.mjs');

function runApart(file: string): Cost {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BUNDLE, file, '--run'], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A scene that is no two times the same: soft colours, with the grain of a sensor. */
async function photo(seed: number, grain: number): Promise<Uint8Array> {
  const small = Buffer.alloc(24 * 32 * 3);
  let state = seed * 7919 + 17;
  for (let at = 0; at < small.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    small[at] = state >>> 24;
  }
  const scene = await sharp(small, { raw: { width: 24, height: 32, channels: 3 } })
    .resize(WIDTH, HEIGHT, { fit: 'fill', kernel: 'cubic' })
    .removeAlpha()
    .raw()
    .toBuffer();
  for (let at = 0; at < scene.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    scene[at] = Math.max(0, Math.min(255, (scene[at] as number) + (((state >>> 24) - 128) * grain) / 128));
  }
  return sharp(scene, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

async function makeBook(from: Uint8Array, pages: number, photos: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(from, { updateMetadata: false });
  while (document.getPageCount() > pages) document.removePage(document.getPageCount() - 1);
  for (let seed = 0; seed < photos; seed += 1) {
    const picture = await document.embedJpg(await photo(seed, Number(values.grain)));
    document.addPage([...PAGE]).drawImage(picture, { x: 0, y: 0, width: PAGE[0], height: PAGE[1] });
  }
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

const [source] = positionals;
if (!source) throw new Error('usage: cost.ts <FILE.pdf in screen colours> [--photos 33] [--pages 97]');
if (values.run) process.stdout.write(JSON.stringify(await run(source)));
else {
  await build({
    entryPoints: [packagePath('bench', 'press', 'cost.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const [pages, photos] = [Number(values.pages), Number(values.photos)];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'press-cost-'));
  const measure = async (count: number): Promise<[Cost, number]> => {
    const file = path.join(folder, `${count}.pdf`);
    const bytes = await makeBook(await readFile(source), pages, count);
    await writeFile(file, bytes);
    return [runApart(file), bytes.length / 2 ** 20];
  };
  const [plain] = await measure(0);
  const [whole, mebibytes] = await measure(photos);
  const again = runApart(path.join(folder, `${photos}.pdf`));
  await rm(folder, { recursive: true });
  const per = (ms: number, count: number): string => (ms / Math.max(1, count)).toFixed(1);
  console.log(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node ${process.version}`);
  console.log(`${pages} pages: ${per(plain.cpuMs, pages)} ms of one core a page (at most 8)`);
  console.log(
    `${photos} photos of ${WIDTH} × ${HEIGHT}: ${per(whole.cpuMs - plain.cpuMs, photos)} ms of one core each (at most 1200), ` +
      `${per(whole.cachedCpuMs - plain.cachedCpuMs, photos)} ms when kept`,
  );
  console.log(
    `${pages + photos} pages of ${mebibytes.toFixed(0)} MiB: ${(whole.wallMs / 1000).toFixed(1)} s, ` +
      `peak ${whole.peakMebibytes.toFixed(0)} MiB (at most 600), twice the same bytes: ${whole.digest === again.digest}`,
  );
}

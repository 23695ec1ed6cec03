/**
 * Measures a chapter with photos on a slow phone: `npx tsx bench/site-phone.ts [rounds]`. Chromium as a phone of 360 px, 1.6 Mbit/s with
 * 150 ms to the server and back, processor four times as slow (the profile of Lighthouse), nothing kept: largest paint and layout shift.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import sharp from 'sharp';
import { packagePath } from '../src/package.js';
import { findBrowser } from '../src/paginate/find-browser.js';
import { siteBook } from '../tests/e2e/site-book.js';

const ROUNDS = Number(process.argv[2] ?? 5);
const KBIT = 1600;
const LATENCY_MS = 150;
const SLOWER = 4;
const SETTLED_MS = 1500;
const home = mkdtempSync(path.join(os.tmpdir(), 'werkboek-phone-'));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** As a camera gives it: detail everywhere, 12 million points. */
async function photo(seed: number): Promise<Buffer> {
  const [width, height] = [4000, 3000];
  const noise = Buffer.alloc(400 * 300 * 3);
  for (let at = 0, value = seed; at < noise.length; at++) {
    value = (value * 1103515245 + 12345) & 0x7fffffff;
    noise[at] = value >> 16;
  }
  return sharp(noise, { raw: { width: 400, height: 300, channels: 3 } })
    .resize(width, height)
    .jpeg()
    .toBuffer();
}

async function buildBook(): Promise<string> {
  const files = await siteBook();
  const first = String(files['content/chapters/01-eerste.md']);
  const figures = ['een', 'twee', 'drie'].map(
    (name) => `![Een straat met bomen en een bank](../figures/${name}.jpg "De straat ${name}.")`,
  );
  const chapter = first.replace(
    'Dit is de inleiding van het eerste hoofdstuk.',
    (intro) => `${intro}\n\n${figures.join('\n\nTekst tussen twee beelden.\n\n')}`,
  );
  for (const [name, content] of Object.entries({ ...files, 'content/chapters/01-eerste.md': chapter })) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), content);
  }
  for (const [index, name] of ['een', 'twee', 'drie'].entries()) {
    const file = path.join(home, 'content/figures', `${name}.jpg`);
    writeFileSync(file, await photo(index + 1));
    writeFileSync(`${file}.yaml`, 'maker: Foto Voorbeeld\npeople: none\n');
  }
  const command = [packagePath('bin', 'werkboek.js'), 'build', 'web', '-q'];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: home, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path.join(home, 'out/web');
}

const OBSERVE = `
globalThis.seen = { paint: 0, what: '', shift: 0 };
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) Object.assign(seen, { paint: each.startTime, what: each.element?.tagName ?? each.url });
}).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) seen.shift += each.value;
}).observe({ type: 'layout-shift', buffered: true });
`;

interface Seen {
  readonly paint: number;
  readonly what: string;
  readonly shift: number;
}

async function measure(page: Page, address: string): Promise<Seen> {
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const throughput = (KBIT * 1000) / 8;
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluateOnNewDocument(OBSERVE);
  await page.goto(address, { waitUntil: 'load' });
  // Photos further down come when they are near: then nothing may jump either.
  await page.evaluate('new Promise((done) => setTimeout(done, 300))');
  const seen = (await page.evaluate('({ ...seen })')) as Seen;
  await page.evaluate(`(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 400) {
      scrollTo(0, top);
      await new Promise((done) => setTimeout(done, 120));
    }
    await new Promise((done) => setTimeout(done, ${SETTLED_MS}));
  })()`);
  return { ...seen, shift: Number(await page.evaluate('seen.shift')) };
}

try {
  const given = process.argv[3];
  const folder = given ? path.resolve(given) : await buildBook();
  const names = given ? process.argv.slice(4) : ['eerste.html', 'index.html', 'f01.html'];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = readFileSync(path.join(folder, path.normalize(decodeURIComponent(pathname))));
      const type = TYPES[path.extname(pathname)];
      response.setHeader('content-type', type ?? 'application/octet-stream');
      if (type) response.setHeader('content-encoding', 'br');
      response.end(type ? brotliCompressSync(body) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { address } = await findBrowser();
  const browser = await puppeteer.launch({ executablePath: address, headless: 'shell', args: ['--no-sandbox'] });
  for (const name of names) {
    const all: Seen[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 3, isMobile: true, hasTouch: true });
      all.push(await measure(page, host + name));
      await page.close();
    }
    const paints = all.map(({ paint }) => Math.round(paint)).sort((one, other) => one - other);
    const shift = Math.max(...all.map((each) => each.shift));
    console.log(
      `${name}: largest paint ${paints[paints.length >> 1]} ms (${paints.join(' ')}), ${all[0]?.what}; layout shift ${shift.toFixed(4)}`,
    );
  }
  await browser.close();
  server.close();
} finally {
  rmSync(home, { recursive: true, force: true });
}

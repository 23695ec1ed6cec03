/**
 * How fast a preview follows who writes, on the real workbook and in a real browser: from a saved file to the new spread on the
 * screen, and what is left after many saves. node --import tsx bench/preview.ts [texts] [colours] [saves]
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../src/paginate/find-browser.js';
import type { EditionView, PageMapView, TableEvent } from '../src/preview/protocol.js';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const [rounds = 20, colours = 20, saves = 300] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-bench-'));
cpSync(path.join(HOME, 'content'), path.join(folder, 'content'), { recursive: true });
const at = (name: string): string => path.join(folder, 'content', name);

const child = spawn(process.execPath, [path.join(HOME, 'bin', 'werkboek.js'), 'preview', '-q', '-b', at('')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise<string>((resolve) => {
  child.stdout.on('data', (text) => {
    const [found] = /http:\S+/.exec(String(text)) ?? [];
    if (found) resolve(found);
  });
});
// However this ends, by itself or by somebody's timeout: the preview would stay, and its browsers with it.
process.on('exit', () => {
  child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const answer = await fetch(`${address}editions/book.json`);
const first = (await answer.json()) as EditionView;
const chapter = first.sections.reduce((most, each) => (each.pages.length > most.pages.length ? each : most));
const file = chapter.file ?? '';
const text = readFileSync(file, 'utf8');
// A sentence of a paragraph in the middle of the chapter.
const places = [...text.matchAll(/\n[A-Z][^\n:*|#]{20,}[a-z](?=\.\n)/g)].map((found) => found.index + found[0].length);
const place = places[Math.floor(places.length / 2)] ?? 0;
const line = text.slice(0, place).split('\n').length;
const { places: seen } = await fetch(`${address}where.json?file=${encodeURIComponent(file)}&line=${line}`).then(
  (answer) => answer.json() as Promise<{ places: { edition: string; page: number }[] }>,
);
const page = seen.find(({ edition }) => edition === 'book')?.page ?? 0;

const { address: executablePath } = await findBrowser();
const browser = await puppeteer.launch({ executablePath, headless: 'shell', args: ['--no-sandbox'], pipe: true });
const tab = await browser.newPage();
await tab.setViewport({ width: 1440, height: 900 });
await tab.goto(`${address}#page=${page + 1}&zoom=1`);
await tab.waitForFunction('document.documentElement.dataset.ready', { timeout: 120_000 });
await tab.evaluate('document.querySelector(".stage").scrollTop = 200');
const scroll = () => tab.evaluate('document.querySelector(".stage").scrollTop');

/** Until something is so on the screen: asked in each frame of the browser. */
const onScreen = (isSo: string): Promise<unknown> => tab.waitForFunction(isSo, { polling: 'raf', timeout: 120_000 });
const inFrames = (what: string): string =>
  `[...document.querySelectorAll('.sheet iframe')].some((frame) => { const page = frame.contentDocument; return ${what}; })`;

const events: (TableEvent & { at: number })[] = [];
const listening = new AbortController();
listen().catch((problem: unknown) => {
  if (!listening.signal.aborted) throw problem;
});
async function listen(): Promise<void> {
  const { body } = await fetch(`${address}events`, { signal: listening.signal });
  for await (const part of body ?? [])
    for (const [, data = ''] of new TextDecoder().decode(part).matchAll(/^data: (.*)$/gm))
      events.push({ ...(JSON.parse(data) as TableEvent), at: performance.now() });
}
const told = async (wanted: TableEvent['kind'], since: number): Promise<number> => {
  for (;;) {
    const found = events.find(({ kind, at: when }) => kind === wanted && when > since);
    if (found) return found.at;
    await pause(5);
  }
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const seconds = (values: readonly number[]): string =>
  `${(median(values) / 1000).toFixed(2)} s (${(Math.min(...values) / 1000).toFixed(2)}–${(Math.max(...values) / 1000).toFixed(2)})`;
const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** Processor time of the server and its browsers, which the load of other programs does not touch. */
function processorMs(): number {
  const ticks = pidsBelow(child.pid ?? 0).map((pid) => {
    const fields = readStat(pid).split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return 10 * ticks.reduce((sum, each) => sum + each, 0);
}
function pidsBelow(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return [pid, ...children.flatMap((each) => pidsBelow(Number(each)))];
  } catch {
    return [];
  }
}
const readStat = (pid: number): string => readFileSync(`/proc/${pid}/stat`, 'utf8');
const memoryOf = (pid: number): number => {
  const [, kb = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kb) / 1024;
};
/** Of the server and its browsers; and of the server alone. */
const memoryMb = (): readonly [all: number, server: number] => {
  const [server = 0, ...browsers] = pidsBelow(child.pid ?? 0).map(memoryOf);
  return [server + browsers.reduce((sum, each) => sum + each, 0), server];
};
const shownMemory = ([all, server]: readonly [all: number, server: number]): string =>
  `${Math.round(all)} MB (server ${Math.round(server)})`;

const drafts: number[] = [];
async function saveText(number: number): Promise<number> {
  // Never the same twice: nothing is taken from an earlier round.
  const words = `nog ${'heel '.repeat(number % 3)}even${number}`;
  const start = performance.now();
  writeFileSync(file, `${text.slice(0, place)} ${words}${text.slice(place)}`);
  const says = `page.body.textContent.includes('${words}')`;
  await onScreen(inFrames(says));
  drafts.push(performance.now() - start);
  // The outline of a draft goes with the page that it stands on.
  await onScreen(inFrames(`${says} && !page.querySelector('[style*="dashed"]')`));
  const took = performance.now() - start;
  await told('idle', start);
  return took;
}

say(
  `load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} cores; ${chapter.pages.length} pages in the chapter, ${first.sections.flatMap(({ pages }) => pages).length} in the book`,
);
await saveText(999);
drafts.length = 0;
const before = processorMs();
const texts: number[] = [];
for (let round = 0; round < rounds; round++) texts.push(await saveText(round));
say(
  `saved paragraph → draft: ${seconds(drafts)}; exact spread: ${seconds(texts)}; processor ${Math.round((processorMs() - before) / rounds)} ms a save`,
);
say(`scrolled to ${await scroll()}, was 200`);

const bookFile = at('book.yaml');
const yaml = readFileSync(bookFile, 'utf8');
const visible: number[] = [];
const all: number[] = [];
const judged: number[] = [];
const spent = processorMs();
for (let round = 0; round < colours; round++) {
  const colour = `#1A1A${(16 + round).toString(16).toUpperCase()}`;
  const start = performance.now();
  writeFileSync(bookFile, yaml.replace("ink: { screen: '#1A1A1A'", `ink: { screen: '${colour}'`));
  await onScreen(
    inFrames(
      `getComputedStyle(page.documentElement).getPropertyValue('--colour-ink').trim().toUpperCase() === '${colour}'`,
    ),
  );
  visible.push(performance.now() - start);
  // All pages have it; then they are laid out once more, for what is found hard to read.
  all.push((await told('made', start)) - start);
  judged.push((await told('idle', start)) - start);
}
say(
  `changed colour → visible spread: ${seconds(visible)}; all pages: ${seconds(all)}; judged: ${seconds(judged)}; processor ${Math.round((processorMs() - spent) / colours)} ms a save`,
);
writeFileSync(bookFile, yaml);
await pause(3000);

const [memory, processes] = [memoryMb(), pidsBelow(child.pid ?? 0).length];
for (let round = 1; round <= saves; round++) {
  await saveText(1000 + round);
  if (round % 50 === 0) say(`  after ${round} saves ${shownMemory(memoryMb())}`);
}
await pause(3000);
say(
  `${saves} saves: ${shownMemory(memory)} → ${shownMemory(memoryMb())}, ${processes} → ${pidsBelow(child.pid ?? 0).length} processes`,
);

const shown = await fetch(`${address}editions/book/page-map.json`).then((answer) => answer.text());
const command = [path.join(HOME, 'bin', 'werkboek.js'), 'build', 'digital', '-q', '--no-cache', '-b', at('')];
const { status } = spawnSync(process.execPath, [...command, '-o', path.join(folder, 'out')], { stdio: 'ignore' });
const { pageMap } = JSON.parse(readFileSync(path.join(folder, 'out', 'report.json'), 'utf8')) as {
  pageMap: PageMapView;
};
const ids = Object.keys(pageMap);
const same = ids.filter((id) => isDeepStrictEqual((JSON.parse(shown) as PageMapView)[id], pageMap[id]));
say(`a fresh build (exit ${status}): ${same.length} of ${ids.length} places are those of the preview`);

listening.abort();
await browser.close();
child.kill('SIGINT');
await new Promise((resolve) => child.on('exit', resolve));
rmSync(folder, { recursive: true, force: true });
say(`load ${os.loadavg()[0]?.toFixed(1)}`);

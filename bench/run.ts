/**
 * `npm run bench -- [--chapters 8,32,96] [--runs 3] [--peers DIR] [--peer-browser FILE] [--memory] [--json FILE]
 * [--results FILE]`: times the product and its peers pair by pair on the same synthetic book.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { packagePath, VERSION } from '../src/package.js';
import { findBrowser } from '../src/paginate/find-browser.js';
import { type BenchBook, changeParagraph, writeBook } from './book.js';
import { type Command, peakMebibytes, seconds } from './measure.js';
import { floor, installedPeers, type Peer } from './peers.js';
import type { Row } from './row.js';
import { targetTable } from './targets.js';
import { typstPeer } from './typst.js';

const { values } = parseArgs({
  options: {
    chapters: { type: 'string', default: '8,32,96' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'string' },
    'peer-browser': { type: 'string' },
    /** Peers are left out of books with more chapters than this: they take minutes. */
    'peers-up-to': { type: 'string', default: '32' },
    memory: { type: 'boolean', default: false },
    json: { type: 'string' },
    /** Markdown, such as bench/RESULTS.md. */
    results: { type: 'string' },
  },
});

const runs = Number(values.runs);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'werkboek-bench-'));
const rows: Row[] = [];
const add = (row: Omit<Row, 'median'>): unknown => rows.push({ ...row, median: median(row.seconds) });
const browser = await findBrowser();
const typst = typstPeer();
const peers = [...installedPeers(values.peers, values['peer-browser'] ?? undefined), ...(typst ? [typst] : [])];
const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)] ?? Number.NaN;

async function bench(chapters: number): Promise<void> {
  const book = await writeBook(path.join(scratch, String(chapters)), chapters);
  const rivals: readonly Peer[] = [floor(browser), ...(chapters <= Number(values['peers-up-to']) ? peers : [])];
  const cold: number[] = [];
  const warm: number[] = [];
  const changed: number[] = [];
  const times = new Map<Peer, number[]>(rivals.map((peer) => [peer, []]));
  for (let round = 1; round <= runs; round += 1) {
    rmSync(path.join(book.folder, '.werkboek-cache'), { recursive: true, force: true });
    cold.push(await seconds(ours(book)));
    warm.push(await seconds(ours(book, '--no-cache')));
    changeParagraph(book, round);
    changed.push(await seconds(ours(book)));
    for (const [peer, list] of times) list.push(await peer.time(book));
    console.error(`${chapters} chapters, round ${round} of ${runs}`);
  }
  const pages = await pageCount(path.join(book.folder, 'out', 'digital', 'proefboek.pdf'));
  const memory = values.memory ? await peakMebibytes(ours(book, '--no-cache')) : undefined;
  add({ chapters, pages, what: 'werkboek, empty cache', seconds: cold });
  add({ chapters, pages, what: 'werkboek, cache off', seconds: warm, ...(memory && { peakMebibytes: memory }) });
  add({ chapters, pages, what: 'werkboek, one paragraph changed', seconds: changed });
  for (const [peer, list] of times) {
    for (const [name, own] of [
      ['', cold],
      [', one paragraph changed', changed],
    ] as const) {
      if (peer.name === 'floor' && name) continue;
      const ratio = median(list.map((time, index) => own[index]! / time));
      add({ chapters, pages, what: `against ${peer.name}${name}`, seconds: list, ratio });
    }
  }
}

/** The one format that staff need now, from the workbook itself. */
async function format(): Promise<void> {
  const out = path.join(scratch, 'format');
  mkdirSync(out);
  for (const [what, ...flags] of [['format F04, cache off', '--no-cache'], ['format F04, with the cache']]) {
    const times: number[] = [];
    for (let round = 0; round <= runs; round += 1)
      times.push(await seconds(werkboek('format', 'F04', '-q', '-o', out, ...flags)));
    // The first run fills the cache.
    add({ chapters: 0, pages: 1, what: what!, seconds: times.slice(1) });
  }
}

const werkboek = (...args: string[]): Command => ({
  program: process.execPath,
  args: [packagePath('bin', 'werkboek.js'), ...args],
});

const ours = ({ content, folder }: BenchBook, ...flags: string[]): Command =>
  werkboek('build', 'digital', '-q', '-b', content, '-o', path.join(folder, 'out'), ...flags);

const pageCount = async (file: string): Promise<number> =>
  (await PDFDocument.load(await readFile(file), { updateMetadata: false })).getPageCount();

function report(): void {
  const memory = `${Math.round(os.totalmem() / 1024 ** 3)} GiB`;
  const cpu = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.availableParallelism()} cores, ${memory}`;
  const machine = `${cpu}, ${os.type()} ${os.release()}, Node ${process.version}, werkboek ${VERSION}, ${browser.source}`;
  const versions = peers.map(({ name, version }) => `${name}: ${version}`);
  const table = [
    '| chapters | pages | what | median s | runs | ms a page | ratio | peak MiB |',
    '|--:|--:|---|--:|---|--:|--:|--:|',
    ...rows.map(line),
  ].join('\n');
  const text = [[machine, ...versions].join('\n'), targetTable(rows), table].join('\n\n');
  console.log(text);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, versions, rows }, null, 2)}\n`);
  if (values.results) {
    const command = `npm run bench -- ${process.argv.slice(2).join(' ')}`;
    writeFileSync(values.results, `# Results\n\n    ${command}\n\n${text}\n`);
  }
}

function line({ chapters, pages, what, seconds: times, median: middle, ratio, peakMebibytes }: Row): string {
  const cells = [
    chapters,
    pages,
    what,
    middle.toFixed(2),
    times.map((time) => time.toFixed(2)).join(' '),
    ((middle * 1000) / pages).toFixed(1),
    ratio?.toFixed(2) ?? '',
    peakMebibytes?.toFixed(0) ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

try {
  for (const chapters of values.chapters.split(',').map(Number)) await bench(chapters);
  await format();
  report();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

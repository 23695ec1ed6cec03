/**
 * `npx tsx bench/tree.ts [--book content] [file.pdf …]`: compares what the structure tree of each finished PDF says, block
 * by block, with what pdf.js reads there and with the sources of the book. Without files: all for readers in `out/`.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf, ownBlocks, pdfjsBlocks } from '../tests/pdf/blocks.js';
import { type Said, saidIn } from '../tests/pdf/source-blocks.js';
import { readSources } from '../tests/pdf/sources.js';

const EDITIONS = ['digital', 'large-print', 'formats'];
const SHOWN = 5;
/** How far to look for the next block that is the same in both. */
const REACH = 40;

const { values, positionals } = parseArgs({
  options: { book: { type: 'string', default: 'content' }, out: { type: 'string', default: 'out' } },
  allowPositionals: true,
});

interface Comparison {
  readonly compared: number;
  readonly equal: number;
  readonly differences: readonly string[];
}

/** Block by block; after a difference both go on at the nearest block that they share. */
function compare(wanted: readonly string[], found: readonly string[]): Comparison {
  let [one, other, equal] = [0, 0, 0];
  const differences: string[] = [];
  while (one < wanted.length || other < found.length) {
    if (wanted[one] === found[other]) {
      [one, other, equal] = [one + 1, other + 1, equal + 1];
      continue;
    }
    const [skipped, doubled] = nextShared(wanted, found, one, other);
    for (const text of wanted.slice(one, one + skipped)) differences.push(`- ${text}`);
    for (const text of found.slice(other, other + doubled)) differences.push(`+ ${text}`);
    [one, other] = [one + skipped, other + doubled];
  }
  return { compared: Math.max(wanted.length, found.length), equal, differences };
}

function nextShared(wanted: readonly string[], found: readonly string[], one: number, other: number) {
  for (let sum = 1; sum <= REACH; sum += 1) {
    for (let skipped = 0; skipped <= sum; skipped += 1) {
      const doubled = sum - skipped;
      if (one + skipped < wanted.length && wanted[one + skipped] === found[other + doubled]) return [skipped, doubled];
    }
  }
  return [Math.max(1, wanted.length - one), Math.max(0, found.length - other)] as const;
}

async function filesForReaders(): Promise<string[]> {
  const folders = EDITIONS.map((edition) => path.join(values.out, edition));
  const lists = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  return lists.flatMap((list, index) =>
    list
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => path.join(folders[index] ?? '', name)),
  );
}

const said = (blocks: readonly Said[]): string[] => blocks.map(({ kind, text }) => `${kind} ${text}`);

const files = positionals.length > 0 ? positionals : await filesForReaders();
if (files.length === 0) {
  process.stderr.write('nothing to compare: build the book first, or name PDF files\n');
  process.exit(2);
}
const sources = await readSources(values.book);
const totals = { tree: [0, 0], source: [0, 0] };
console.log(
  'file | blocks of the tree, the same in pdf.js, different | blocks of the source, the same in the tree, different',
);
for (const file of files) {
  const bytes = await readFile(file);
  const own = await ownBlocks(bytes);
  const tree = compare(own.map(lineOf), (await pdfjsBlocks(bytes)).map(lineOf));
  const source = compare(said(await sources.saidBy(file, bytes)), said(saidIn(own)));
  const counts = ({ compared, equal, differences }: Comparison) => `${compared}, ${equal}, ${differences.length}`;
  console.log(`${file} | ${counts(tree)} | ${counts(source)}`);
  for (const [name, result] of [['tree', tree] as const, ['source', source] as const]) {
    for (const line of result.differences.slice(0, SHOWN)) console.log(`    ${name} ${line.slice(0, 200)}`);
    totals[name][0]! += result.compared;
    totals[name][1]! += result.differences.length;
  }
}
console.log(
  `${files.length} files: ${totals.tree[0]} blocks of the tree, ${totals.tree[1]} different in pdf.js; ` +
    `${totals.source[0]} blocks of the source, ${totals.source[1]} different in the tree.`,
);
process.exitCode = totals.tree[1]! + totals.source[1]! > 0 ? 1 : 0;

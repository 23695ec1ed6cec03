/**
 * `npm run fuzz -- [--books 10000 | --pdfs 5000 [file…]] [--from 1] [--jobs 2] [--seconds 3600]`: tries broken books, or broken
 * PDFs (filled formats, bombs, and the files that are named), and counts what came of them.
 */
import { parseArgs } from 'node:util';
import { tryBooks } from '../tests/fuzz/all-books.js';
import { tryPdfs } from '../tests/fuzz/all-pdfs.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pdfs: { type: 'string' },
    books: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    /** No new one starts after this time. */
    seconds: { type: 'string', default: '3600' },
  },
});

const begin = performance.now();
const wish = {
  from: Number(values.from),
  count: Number(values.pdfs ?? values.books),
  jobs: Number(values.jobs),
  seconds: Number(values.seconds),
  eachSeconds: 60,
};
const pdfs = values.pdfs ? await tryPdfs(wish, positionals) : [];
const books = values.pdfs ? [] : await tryBooks(wish);
const outcomes = [...pdfs, ...books];
const broken = outcomes.filter(({ result }) => result === 'BROKEN').toSorted((a, b) => a.seed - b.seed);
for (const { seed, kinds, problem } of broken) console.log(`seed ${seed} (${kinds.join(', ')}): ${problem}\n`);
const count = (names: readonly string[]): string =>
  [...new Set(names)]
    .toSorted()
    .map((name) => `${name} ${names.filter((each) => each === name).length}`)
    .join(', ');
const slowest = outcomes.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
console.log(`kinds: ${count(outcomes.flatMap(({ kinds }) => kinds))}`);
if (books.length > 0) {
  console.log(`rules: ${count(books.flatMap(({ rules }) => rules))}`);
  console.log(`most memory of a process: ${Math.max(...books.map(({ mostMb }) => mostMb))} MB`);
} else console.log(`most memory that reading took: ${Math.max(...pdfs.map(({ grownMb }) => grownMb))} MB`);
console.log(
  `slowest: ${slowest.map(({ seed, ms, kinds }) => `${ms} ms (seed ${seed}: ${kinds.join(', ')})`).join('; ')}`,
);
console.log(
  `${outcomes.length} in ${Math.round((performance.now() - begin) / 1000)} s: ${count(outcomes.map(({ result }) => result))}`,
);
if (broken.length > 0) process.exitCode = 1;

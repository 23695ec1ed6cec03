/** `npm run fuzz -- [--books 10000] [--from 1] [--jobs 2] [--seconds 3600]`: tries broken books, and counts what came of them. */
import { parseArgs } from 'node:util';
import { tryBooks } from '../tests/fuzz/all-books.js';

const { values } = parseArgs({
  options: {
    books: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    /** No new book starts after this time. */
    seconds: { type: 'string', default: '3600' },
  },
});

const begin = performance.now();
const outcomes = await tryBooks({
  from: Number(values.from),
  count: Number(values.books),
  jobs: Number(values.jobs),
  seconds: Number(values.seconds),
  bookSeconds: 20,
});
const broken = outcomes.filter(({ result }) => result === 'BROKEN').toSorted((a, b) => a.seed - b.seed);
for (const { seed, kinds, problem } of broken) console.log(`seed ${seed} (${kinds.join(', ')}): ${problem}\n`);
const count = (names: readonly string[]): string =>
  [...new Set(names)]
    .toSorted()
    .map((name) => `${name} ${names.filter((each) => each === name).length}`)
    .join(', ');
const slowest = outcomes.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
console.log(`kinds: ${count(outcomes.flatMap(({ kinds }) => kinds))}`);
console.log(`rules: ${count(outcomes.flatMap(({ rules }) => rules))}`);
console.log(
  `slowest: ${slowest.map(({ seed, ms, kinds }) => `${ms} ms (seed ${seed}: ${kinds.join(', ')})`).join('; ')}`,
);
console.log(`most memory of a process: ${Math.max(...outcomes.map(({ mostMb }) => mostMb))} MB`);
console.log(
  `${outcomes.length} books in ${Math.round((performance.now() - begin) / 1000)} s: ${count(outcomes.map(({ result }) => result))}`,
);
if (broken.length > 0) process.exitCode = 1;

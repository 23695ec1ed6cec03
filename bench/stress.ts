/**
 * `npm run stress -- [--docs 20] [--from 1] [--words 3100] [--jobs 2] [--seconds 900]`: lays out, prints and proves random documents, and
 * reads their words back from the finished PDFs, each of which has to be there once and in its place.
 */
import { parseArgs } from 'node:util';
import { inLargePrint } from '../src/editions/styles.js';
import { bookConfig, chapterOf, openLayoutSession } from '../tests/paginate/compose.js';
import { randomDocument, randomPages } from '../tests/paginate/generator.js';
import { type Outcome, reasons, TIMEOUT_MS, tryDocument } from '../tests/paginate/try-document.js';

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    /** In a document, more or less. */
    words: { type: 'string', default: '3100' },
    jobs: { type: 'string', default: '2' },
    /** No new document starts after this time. */
    seconds: { type: 'string', default: '900' },
  },
});

const nothing = { pages: 0, words: 0, untagged: 0 };
const config = await bookConfig();
const session = await openLayoutSession(Number(values.jobs), TIMEOUT_MS);
const started = performance.now();
const seeds = Array.from({ length: Number(values.docs) }, (_, index) => Number(values.from) + index);
const outcomes = await session.forEach(seeds, async (bench, seed): Promise<Outcome> => {
  if (performance.now() - started > Number(values.seconds) * 1000) return { kind: 'skipped', ...nothing, notes: [] };
  const { page, isLargePrint, orientation } = randomPages(seed);
  const sized = { ...config, page };
  const { markdown } = randomDocument(seed, [Number(values.words) * 0.7, Number(values.words) * 1.3]);
  const plain = await chapterOf(sized, `s${seed}`, markdown, [], orientation);
  const section = isLargePrint ? inLargePrint(plain, page) : plain;
  const pages = `${section.trim.widthMm} × ${section.trim.heightMm}${isLargePrint ? ' large' : ''}`;
  const begin = performance.now();
  const outcome = await tryDocument(bench, section).catch(
    (problem: unknown): Outcome => ({ kind: 'refused', ...nothing, notes: reasons(problem) }),
  );
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`seed ${seed}: ${outcome.kind}, ${pages}, ${outcome.pages} pages, ${outcome.words} words, ${seconds} s`);
  for (const note of outcome.notes) console.log(`    ${note}`);
  return outcome;
});
await session.close();

const count = (kind: Outcome['kind']): number => outcomes.filter((each) => each.kind === kind).length;
const sum = (what: 'pages' | 'words' | 'untagged'): number => outcomes.reduce((total, each) => total + each[what], 0);
const built = outcomes.filter(({ pages }) => pages > 0).map(({ pages }) => pages);
console.log(
  `${outcomes.length} documents: ${count('built')} built without loss, ${count('refused')} refused, ${count('LOST')} built with loss, ${count('skipped')} skipped`,
);
console.log(
  `${sum('pages')} pages (${Math.min(...built)} to ${Math.max(...built)} a document), ${sum('words')} words, ${sum('untagged')} of them in no tag`,
);
process.exitCode = count('LOST') > 0 ? 1 : 0;

/**
 * `npm run stress -- [--docs 20] [--from 1] [--words 3100] [--jobs 2] [--seconds 900]`: lays out, prints and proves random documents, and
 * reads their words back from the finished PDFs, each of which has to be there once and in its place.
 */
import { parseArgs } from 'node:util';
import { type Diagnostic, Failure } from '../src/diagnostic.js';
import { inLargePrint, paintCss } from '../src/editions/styles.js';
import type { Section } from '../src/model.js';
import { provePrinted } from '../src/outputs/paged/prove.js';
import { layoutSection } from '../src/paginate/layout.js';
import { printSection } from '../src/paginate/print.js';
import type { Bench } from '../src/paginate/session.js';
import { bookConfig, chapterOf, openLayoutSession } from '../tests/paginate/compose.js';
import { compareWords, sourceWords, wordsInPieces } from '../tests/paginate/count.js';
import { randomDocument, randomPages } from '../tests/paginate/generator.js';
import { readWords } from './read-words.js';

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

const TIMEOUT_MS = 180_000;

interface Outcome {
  /** LOST: the build says that all is well, and a word is missing, doubled or out of its place. */
  readonly kind: 'built' | 'refused' | 'LOST' | 'skipped';
  readonly pages: number;
  readonly words: number;
  /** Words on the page that are in no tag; the build warns of them. */
  readonly untagged: number;
  readonly notes: readonly string[];
}

async function tryDocument(bench: Bench, section: Section): Promise<Outcome> {
  const { layout, diagnostics } = await layoutSection(bench, section, TIMEOUT_MS);
  const bleedMm = 0;
  const request = {
    layout,
    bleedMm,
    forReaders: true,
    fillable: false,
    photoPpi: 150,
    css: paintCss('digital'),
    folio: String,
    pageOf: () => '8',
  };
  const pdf = await printSection(bench, request, TIMEOUT_MS);
  const proven = await provePrinted(pdf, request);
  const found = [...diagnostics, ...proven.diagnostics];
  const errors = found.filter(({ severity }) => severity === 'error');
  const source = sourceWords(section.html);
  const { tagged, painted } = await readWords(proven.bytes);
  const { lost, doubled, moved } = compareWords(source, tagged, wordsInPieces(layout.html));
  const onPaper = new Set(painted);
  const gone = lost.filter((word) => !onPaper.has(word));
  const off = [
    ...gone.map((word) => `lost ${word}`),
    ...doubled.map((word) => `doubled ${word}`),
    ...moved.map((word) => `moved ${word}`),
  ];
  const untold = lost.length > gone.length && !found.some(({ rule }) => rule === 'proof/untagged-text');
  const kind = errors.length > 0 ? 'refused' : off.length > 0 || untold ? 'LOST' : 'built';
  return {
    kind,
    pages: layout.pages.length,
    words: source.length,
    untagged: lost.length - gone.length,
    notes: [
      ...found
        .filter(({ rule }) => !/lonely-heading|cut-word|near-empty/.test(rule))
        .slice(0, 6)
        .map(describe),
      ...off.slice(0, 8),
    ],
  };
}

const describe = ({ rule, data, place }: Diagnostic): string =>
  `${rule} line ${place?.line ?? '?'}: ${JSON.stringify(data)}`;

const reasons = (problem: unknown): string[] =>
  problem instanceof Failure ? problem.diagnostics.map(describe) : [String(problem)];

const nothing = { pages: 0, words: 0, untagged: 0 };
const config = await bookConfig();
const session = await openLayoutSession(Number(values.jobs), TIMEOUT_MS);
const started = performance.now();
const seeds = Array.from({ length: Number(values.docs) }, (_, index) => Number(values.from) + index);
const outcomes = await session.forEach(seeds, async (bench, seed): Promise<Outcome> => {
  if (performance.now() - started > Number(values.seconds) * 1000) return { kind: 'skipped', ...nothing, notes: [] };
  const { print, isLargePrint, orientation } = randomPages(seed);
  const sized = { ...config, print: { ...config.print, ...print } };
  const { markdown } = randomDocument(seed, [Number(values.words) * 0.7, Number(values.words) * 1.3]);
  const plain = await chapterOf(sized, `s${seed}`, markdown, [], orientation);
  const section = isLargePrint ? inLargePrint(plain, config.page) : plain;
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

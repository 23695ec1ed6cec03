/** `npm run stress -- [--docs 20] [--from 1] [--jobs 2] [--seconds 600]`: lays out random documents and counts their words. */
import { parseArgs } from 'node:util';
import { type Diagnostic, Failure } from '../src/diagnostic.js';
import { layoutSection } from '../src/paginate/layout.js';
import { bookConfig, chapterOf, openLayoutSession } from '../tests/paginate/compose.js';
import { countWords } from '../tests/paginate/count.js';
import { randomDocument } from '../tests/paginate/generator.js';

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    /** No new document starts after this time. */
    seconds: { type: 'string', default: '900' },
  },
});

interface Outcome {
  readonly seed: number;
  readonly kind: 'built' | 'refused' | 'LOST' | 'skipped';
  readonly pages: number;
  readonly ms: number;
  readonly notes: readonly string[];
}

const config = await bookConfig();
const session = await openLayoutSession(Number(values.jobs), 120_000);
const started = performance.now();
const seeds = Array.from({ length: Number(values.docs) }, (_, index) => Number(values.from) + index);
const outcomes = await session.forEach(seeds, async (bench, seed): Promise<Outcome> => {
  if (performance.now() - started > Number(values.seconds) * 1000)
    return { seed, kind: 'skipped', pages: 0, ms: 0, notes: [] };
  const section = await chapterOf(config, `s${seed}`, randomDocument(seed).markdown);
  const begin = performance.now();
  const outcome = await layoutSection(bench, section, 120_000).then(
    ({ layout, diagnostics }): Omit<Outcome, 'seed' | 'ms'> => {
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const { lost, doubled } = countWords(section.html, layout.html);
      const silent = errors.length === 0 && lost.length + doubled.length > 0;
      const counts =
        lost.length + doubled.length > 0 ? [`lost ${lost.slice(0, 5)} doubled ${doubled.slice(0, 5)}`] : [];
      const kind = silent ? 'LOST' : errors.length > 0 ? 'refused' : 'built';
      return { kind, pages: layout.pages.length, notes: [...errors.slice(0, 4).map(describe), ...counts] };
    },
    (problem: unknown) => ({ kind: 'refused' as const, pages: 0, notes: reasons(problem) }),
  );
  const ms = Math.round(performance.now() - begin);
  console.log(`seed ${seed}: ${outcome.kind}, ${outcome.pages} pages, ${ms} ms`);
  for (const note of outcome.notes) console.log(`    ${note}`);
  return { seed, ms, ...outcome };
});
await session.close();

const sum = (kind: Outcome['kind']) => outcomes.filter((each) => each.kind === kind).length;
const pages = outcomes.reduce((total, each) => total + each.pages, 0);
const ms = outcomes.reduce((total, each) => total + each.ms, 0);
console.log(
  `${outcomes.length} documents: ${sum('built')} built without loss, ${sum('refused')} refused, ${sum('LOST')} lost, ${sum('skipped')} skipped; ${pages} pages, ${Math.round(ms / Math.max(1, pages))} ms a page`,
);
process.exitCode = sum('LOST') > 0 ? 1 : 0;

function describe({ rule, data, place }: Diagnostic): string {
  return `${rule} line ${place?.line ?? '?'}: ${JSON.stringify(data)}`;
}

function reasons(problem: unknown): string[] {
  return problem instanceof Failure ? problem.diagnostics.map(describe) : [String(problem)];
}

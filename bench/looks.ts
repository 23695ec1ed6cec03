/**
 * `npx tsx bench/looks.ts [--docs 5] [--from 1] [--book content]`: compares pages before and after finishing at 100 dpi inside
 * the trim, for random documents (as bench/stress.ts) and for each section of a book, large print too with `--large`.
 */
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/config/load.js';
import { iconFinder } from '../src/content/icons.js';
import { loadBook } from '../src/content/load.js';
import { bookSections, formatSections } from '../src/editions/editions.js';
import { inLargePrint, paintCss } from '../src/editions/styles.js';
import type { Section } from '../src/model.js';
import { packagePath } from '../src/package.js';
import { findBrowser } from '../src/paginate/find-browser.js';
import { layoutSection } from '../src/paginate/layout.js';
import { printSection } from '../src/paginate/print.js';
import { type Bench, openSession } from '../src/paginate/session.js';
import { chapterOf } from '../tests/paginate/compose.js';
import { randomDocument } from '../tests/paginate/generator.js';
import { compareLooks, finishSection, type Look, MOST_DIFFERING } from '../tests/pdf/looks.js';

const TIMEOUT_MS = 180_000;

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '5' },
    from: { type: 'string', default: '1' },
    book: { type: 'string', default: 'content' },
    large: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '2' },
  },
});

const config = await loadConfig(values.book);

async function sectionsOfBook(): Promise<Section[]> {
  const loaded = await loadBook(config);
  const planned = await bookSections(config, loaded, iconFinder(config), () => undefined);
  const sections = planned.map((each) => (typeof each === 'function' ? each(() => 0) : each));
  return [
    ...(values.large ? sections.map((section) => inLargePrint(section, config.page)) : sections),
    ...formatSections(config, loaded),
  ];
}

const seeds = Array.from({ length: Number(values.docs) }, (_, index) => Number(values.from) + index);
const documents = await Promise.all(seeds.map((seed) => chapterOf(config, `s${seed}`, randomDocument(seed).markdown)));
const sections = [...documents, ...(await sectionsOfBook())];

const session = await openSession({
  location: await findBrowser(),
  files: {
    folders: { '/styles/': packagePath('styles'), '/templates/': packagePath('templates'), '/book/': config.bookDir },
  },
  jobs: Number(values.jobs),
  timeoutMs: TIMEOUT_MS,
  signal: new AbortController().signal,
});

const results = await session.forEach(sections, async (bench: Bench, section): Promise<Look[]> => {
  const { layout } = await layoutSection(bench, section, TIMEOUT_MS);
  const request = {
    layout,
    bleedMm: 0,
    forReaders: true,
    fillable: false,
    photoPpi: 150,
    css: paintCss('digital'),
    folio: (page: number) => String(page + 1),
    pageOf: () => '8',
  };
  const printed = await printSection(bench, request, TIMEOUT_MS);
  const looks: Look[] = [];
  for await (const look of compareLooks(printed, await finishSection(printed, request), request)) looks.push(look);
  const worst = Math.max(...looks.map(({ share }) => share));
  console.log(`${section.id}: ${looks.length} pages, at most ${percent(worst)} of a page differs`);
  return looks;
});
await session.close();

function percent(share: number): string {
  return `${(share * 100).toFixed(4)} %`;
}

const tell = (name: string, looks: readonly Look[]): void => {
  const over = looks.filter(({ share }) => share > MOST_DIFFERING);
  const same = looks.filter(({ share }) => share === 0);
  const worst = Math.max(0, ...looks.map(({ share }) => share));
  console.log(
    `${name}: ${looks.length} pages, ${same.length} without a pixel that differs, worst ${percent(worst)}, ` +
      `${over.length} over ${percent(MOST_DIFFERING)}`,
  );
  if (over.length > 0) process.exitCode = 1;
};
tell(`${documents.length} random documents`, results.slice(0, documents.length).flat());
tell(`sections of ${values.book}${values.large ? ' in large print' : ''}`, results.slice(documents.length).flat());

/** `npx tsx tests/pdf/make-fixtures.ts`: prints the sections that are kept for tests without a browser, and keeps them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadConfig } from '../../src/config/load.js';
import { loadBook } from '../../src/content/load.js';
import { formatSections } from '../../src/editions/editions.js';
import { paintCss } from '../../src/editions/styles.js';
import { proofTask } from '../../src/outputs/paged/prove.js';
import { packagePath } from '../../src/package.js';
import { findBrowser } from '../../src/paginate/find-browser.js';
import { layoutSection } from '../../src/paginate/layout.js';
import { printSection } from '../../src/paginate/print.js';
import { openSession } from '../../src/paginate/session.js';
import { CSS, MANUSCRIPT, MORE } from '../check/manuscript.js';
import { openPress } from '../check/printed.js';
import { SMALL_BOOK } from '../e2e/small-book.js';
import { inkCases, SIZE } from './make/ink/cases.js';
import { A4, printAll } from './print.js';
import { type FixtureName, fixtureFile, type PrintedFixture } from './printed-fixtures.js';
import { SHEET_FORMAT } from './sheet-format.js';

const TIMEOUT_MS = 60_000;

/** Of the cases of ink one of each kind, without letters of another typeface. */
const COLOURS: ReadonlySet<string> = new Set([
  'text, palette',
  'text, opacity',
  'fill, solid',
  'stroke, dashes',
  'gradient, two stops',
  'gradient, three stops',
  'gradient, fading',
  'gradient, repeating slanted',
  'gradient, radial fading',
  'gradient, in a drawing',
  'gradient, fading in a drawing',
  'drawing, pattern',
  'drawing, mask',
  'drawing, tiled',
  'effect, multiply',
  'effect, gradient mask',
  'effect, drawing as mask',
  'photo, jpeg',
  'photo, opacity',
  'photo, grey jpeg',
  'picture, png with alpha',
  'picture, grey png',
  'picture, png of a palette',
  'colour, mixed',
]);

/** The same whenever the browser is the same, but for the dates in the prints. */
export async function printFixtures(): Promise<ReadonlyMap<FixtureName, PrintedFixture>> {
  return new Map([
    ['chapter', await printChapter()],
    ['sheet', await printSheet()],
    ['colours', await printColours()],
  ]);
}

/** pdf.js leaves ligatures of that typeface out; the book uses none. */
async function printChapter(): Promise<PrintedFixture> {
  const press = await openPress(MANUSCRIPT.replace('class="liga"', '').replace('</main>', MORE), CSS);
  try {
    return { ...press.task(await press.print()), trim: A4 };
  } finally {
    await press.close();
  }
}

async function printSheet(): Promise<PrintedFixture> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-fixtures-'));
  const content = path.join(folder, 'content');
  for (const [name, text] of Object.entries({ ...SMALL_BOOK, 'content/formats/F01-proef.md': SHEET_FORMAT })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const config = await loadConfig(content);
  const [section] = formatSections(config, await loadBook(config));
  const session = await openSession({
    location: await findBrowser(),
    files: { folders: { '/book/': content, '/styles/': packagePath('styles') } },
    jobs: 1,
    timeoutMs: TIMEOUT_MS,
    signal: new AbortController().signal,
  });
  try {
    const [made] = await session.forEach([section!], async (bench, each): Promise<PrintedFixture> => {
      const { layout } = await layoutSection(bench, each, TIMEOUT_MS);
      const request = {
        layout,
        bleedMm: 0,
        forReaders: true,
        fillable: true,
        photoPpi: 150,
        css: paintCss('formats'),
        folio: String,
        pageOf: () => '',
      };
      const task = proofTask(await printSection(bench, request, TIMEOUT_MS), request);
      return { ...task, section: { ...task.section, file: '/book/F01-proef.md' }, trim: A4 };
    });
    return made!;
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printColours(): Promise<PrintedFixture> {
  const cases = (await inkCases()).filter(({ name }) => COLOURS.has(name));
  const [printed] = await printAll([{ ...SIZE, pages: cases.map(({ html }) => html) }]);
  const nothing = { tags: [], parents: [], pageStarts: [], lines: [], runs: [], links: [], asides: [] };
  return {
    printed: printed!,
    section: { id: 'kleuren', title: 'Kleuren', file: '/book/kleuren.md' },
    content: { ...nothing, pieces: [], facts: [], areas: [], entries: [] },
    bleedMm: SIZE.bleedMm,
    forReaders: false,
    trim: SIZE.trim,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, { printed, ...facts }] of await printFixtures()) {
    for (const [ending, content] of [
      ['pdf.gz', printed],
      ['json.gz', JSON.stringify(facts)],
    ] as const)
      writeFileSync(fixtureFile(name, ending), gzipSync(content, { level: 9 }));
  }

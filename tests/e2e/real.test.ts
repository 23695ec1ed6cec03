/** The workbook in content/: builds without findings, and its sheets can be printed in any office. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { loadConfig } from '../../src/config/load.js';
import { terminalFields } from '../../src/pdf/document/fields/terminal-fields.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { renderPages } from '../../src/pictures/render.js';
import { lineOf, ownBlocks, pdfjsBlocks } from '../pdf/blocks.js';
import { type Said, saidIn } from '../pdf/source-blocks.js';
import { readSources } from '../pdf/sources.js';
import { assertCode, type BookFolder, emptyBook, HOME, type Run, rulesIn, temporaryFolder } from './harness.js';
import { inkInBorder } from './ink.js';
import { squeeze } from './pdf-facts.js';

/** What office printers cannot reach. */
const MARGIN_MM = 10;
const DPI = 100;

interface ListedFormat {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly sheets: number;
}

describe('the workbook', () => {
  let place: BookFolder;
  let run: Run;
  let formats: readonly ListedFormat[];
  const book = ['-b', `${HOME}content`];
  before(async () => {
    place = await emptyBook(await temporaryFolder()).write({ 'leeg.txt': '' });
    run = await place.run(['build', '--strict', ...book, '-o', 'out'], { usualJobs: true });
    formats = JSON.parse((await place.run(['formats', '--json', ...book])).stdout);
  });

  it('builds all editions without a finding', async () => {
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), []);
    const { outputs } = JSON.parse(await place.text('out/report.json'));
    assert.deepEqual([...new Set(outputs.map(({ edition }: { edition: string }) => edition))].sort(), [
      'digital',
      'formats',
      'large-print',
      'print',
    ]);
  });

  it('has fields in its formats, and none in the book', async () => {
    const files = [...(await place.files('out'))].filter(([name]) => name.endsWith('.pdf'));
    assert.ok(files.length > formats.length);
    for (const [name, bytes] of files) {
      const { catalog } = await openPdf(bytes, name);
      assert.equal(terminalFields(catalog).length > 0, /\bformats\b/.test(name), name);
    }
  });

  it('has all its parts and chapters, no empty page, links that lead somewhere and the same lines in print', async () => {
    const { digital, print } = await bookFiles(place);
    assert.equal(digital.pages.length % 4, 0);
    // The workbook has parts, so its chapters are bookmarks of the second level; those of the front and back matter are not.
    const { parts = [] } = await loadConfig(`${HOME}content`);
    const titles = new Set(parts.map(({ title }) => squeeze(title)));
    const openings = digital.outline.filter(({ title, level }) => level === 1 && titles.has(squeeze(title)));
    assert.equal(openings.length, parts.length);
    // Everything in it starts on the next page.
    assert.ok(digital.pages.every(({ lines }) => lines.length > 0));
    let inPart = false;
    const chapters = digital.outline.filter(({ title, level }) => {
      if (level === 1) inPart = titles.has(squeeze(title));
      return inPart && level === 2;
    });
    assert.equal(
      chapters.length,
      parts.reduce((sum, part) => sum + part.chapters.length, 0),
    );
    const nowhere = digital.own.links.filter(({ uri, page }) => uri === undefined && page === undefined);
    assert.deepEqual(nowhere, []);
    // Where on the page they stand is compared box by box in tests/paginate/same-place.test.ts; two words at nearly the
    // same height may be told in another order.
    const letters = ({ pages }: typeof print): string[] =>
      pages.map(({ lines }) => [...lines.map(({ text }) => text).join('')].sort().join(''));
    assert.deepEqual(letters(print), letters(digital));
    assert.deepEqual(
      [...digital.fonts, ...print.fonts].filter(({ embedded }) => !embedded),
      [],
    );
  });

  it('says along its tags what the sources say, block by block, and so does pdf.js', async () => {
    const sources = await readSources(`${HOME}content`);
    const kinds = (all: readonly Said[]): string[] => all.map(({ kind, text }) => `${kind} ${text}`);
    for (const file of ['digital/samen-doen.pdf', 'formats/formats.pdf']) {
      const bytes = await readFile(place.path(`out/${file}`));
      const own = await ownBlocks(bytes);
      // Empty cells say nothing, and formats have many.
      assert.ok(own.length > 500);
      assert.deepEqual(kinds(saidIn(own)), kinds(await sources.saidBy(file, bytes)), file);
      if (!file.startsWith('digital')) continue;
      // All pages of all editions are read so in bench/tree.ts.
      const first = own.filter(({ page }) => page <= 32);
      assert.deepEqual((await pdfjsBlocks(bytes, 32)).map(lineOf), first.map(lineOf));
    }
    const volumes = await Promise.all(
      [1, 2].map((one) => readFile(place.path(`out/large-print/samen-doen-${one}.pdf`))),
    );
    const own = await Promise.all(volumes.map((bytes) => ownBlocks(bytes)));
    assert.deepEqual(kinds(own.flatMap(saidIn)), kinds(await sources.saidByVolumes('large-print', volumes)));
  });

  it('has formats of the declared number of sheets, each with its own title', async () => {
    assert.ok(formats.length > 0);
    const letters = new Set(['F04', 'F10']);
    for (const { code, slug, title, sheets } of formats) {
      const { own, pages } = await place.pdf(`out/formats/${code}-${slug}.pdf`);
      assert.equal(pages.length, sheets, code);
      assert.equal(own.title, `${code} ${title}`);
      // Post says what it is about in its own words.
      if (!letters.has(code)) assert.ok(pages[0]?.tagged.includes(squeeze(title)), code);
      for (const { media } of own.pages) {
        const [short, long] = [media.widthMm, media.heightMm].toSorted((a, b) => a - b);
        assert.ok(Math.abs(short! - 210) <= 0.1 && Math.abs(long! - 297) <= 0.1, code);
      }
    }
    const all = await place.pdf('out/formats/formats.pdf');
    assert.equal(
      all.pages.length,
      formats.reduce((sum, { sheets }) => sum + sheets, 1),
      'with the index',
    );
  });

  it('prints nothing on a sheet within 10 mm of its edge', async () => {
    const bytes = await readFile(place.path('out/formats/formats.pdf'));
    const inked: string[] = [];
    for await (const { page, png } of renderPages(bytes, { dpi: DPI, box: 'media' })) {
      const pixels = await inkInBorder(png, { insetMm: MARGIN_MM, dpi: DPI });
      if (pixels > 0) inked.push(`sheet ${page + 1}: ${pixels} pixels`);
    }
    assert.deepEqual(inked, []);
  });
});

async function bookFiles(place: BookFolder) {
  const { outputs } = JSON.parse(await place.text('out/report.json')) as {
    outputs: { edition: string; file: string }[];
  };
  const fileOf = (edition: string) =>
    outputs.find((output) => output.edition === edition && /samen-doen(-interior)?\.pdf$/.test(output.file))?.file ??
    '';
  return { digital: await place.pdf(fileOf('digital')), print: await place.pdf(fileOf('print')) };
}

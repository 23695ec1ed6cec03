/** The small book as a whole: what stands on its pages, where its links lead, and whether a press can use it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { renderPages } from '../../src/pictures/render.js';
import { assertCode, type BookFolder, bookIn, HOME, type Run, rulesIn, temporaryFolder } from './harness.js';
import { inked } from './ink.js';
import { type Line, type ReadPdf, squeeze, taggedText } from './pdf-facts.js';
import { blocksOf, FIRST, SECOND, withSecondFormat } from './small-book.js';
import { installed, said } from './tools.js';

const DIGITAL = 'out/digital/klein.pdf';
const PRINT = 'out/print/klein-interior.pdf';
const FORMAT = 'out/formats/F01-proef.pdf';
const FILES = [
  DIGITAL,
  PRINT,
  FORMAT,
  'out/formats/F02-tweede.pdf',
  'out/formats/formats.pdf',
  'out/formats/formats.zip',
  'out/print/job-ticket.pdf',
  'out/print/preflight.json',
  'out/report.json',
  'out/toegankelijkheid.txt',
  'out/voorgelezen.html',
];

describe('the small book', () => {
  let book: BookFolder;
  let run: Run;
  let digital: ReadPdf;
  let print: ReadPdf;
  before(async () => {
    book = await bookIn(await temporaryFolder(), withSecondFormat);
    run = await book.run(['build'], { usualJobs: true });
    assertCode(run, 0);
    [digital, print] = await Promise.all([book.pdf(DIGITAL), book.pdf(PRINT)]);
  });
  const startOf = (title: string): number => {
    const page = digital.outline.find((item) => item.title === title)?.page;
    assert.ok(page !== undefined, `no bookmark for ${title}`);
    return page;
  };

  it('builds all editions without findings, and names the files on stdout', async () => {
    assert.deepEqual(rulesIn(run), []);
    assert.deepEqual(run.stdout.trimEnd().split('\n').sort(), FILES.map((file) => book.path(file)).sort());
    assert.deepEqual([...(await book.files('out')).keys()].map((file) => `out/${file}`).sort(), FILES.toSorted());
    assert.deepEqual(existsSync(book.scratch) ? [...(await book.files(book.scratch)).keys()] : [], []);
  });

  it('has whole sheets, and every part and chapter on a recto', () => {
    assert.equal(digital.pages.length % 4, 0);
    assert.equal(print.pages.length, digital.pages.length);
    const starts = ['Het begin', 'Eerste hoofdstuk', 'Tweede hoofdstuk', 'Formats'].map(startOf);
    assert.deepEqual(
      starts.filter((page) => page % 2 === 1),
      [],
    );
  });

  // What the pipeline itself adds: numbers, labels, words for who reads it.
  const ADDED = [
    {
      title: 'Eerste hoofdstuk',
      next: 'Tweede hoofdstuk',
      source: FIRST,
      added: '1VooriedereenInhetkort121.2.Figuur1.',
    },
    { title: 'Tweede hoofdstuk', next: 'Formats', source: SECOND, added: '2HierheenTip1Bronnenennoten1.↩' },
  ];
  for (const { title, next, source, added } of ADDED) {
    it(`holds all of “${title}”, once and in order`, () => {
      let rest = taggedText(digital, startOf(title), startOf(next));
      let extra = '';
      for (const block of blocksOf(source).map(squeeze)) {
        const at = rest.indexOf(block);
        assert.ok(at >= 0, `missing, or not after what stands before it: ${block}\n${rest.slice(0, 300)}`);
        extra += rest.slice(0, at);
        rest = rest.slice(at + block.length);
      }
      assert.equal(extra + rest, added);
    });
  }

  it('has bookmarks for parts, chapters and their sections', () => {
    assert.deepEqual(
      digital.outline.map(({ title, level }) => `${level} ${title}`),
      [
        '1 Klein boek',
        '1 Inhoud',
        '1 Het begin',
        '2 Eerste hoofdstuk',
        '3 Waar gaat het over?',
        '3 Wat hoort erbij?',
        '2 Tweede hoofdstuk',
        '3 De tafel',
        '1 Formats',
        '1 Figuren en makers',
        '1 Aantekeningen',
      ],
    );
    for (const { title, page } of digital.outline.slice(2)) {
      assert.ok(digital.pages[page ?? -1]?.tagged.includes(squeeze(title)), `${title} is not on page ${page}`);
    }
    assert.deepEqual(
      digital.own.outline.map(({ title, level, page }) => ({ title, level, page })),
      digital.outline,
    );
  });

  it('numbers its pages as they are printed', () => {
    assert.deepEqual(
      digital.pages.map(({ label }) => label),
      digital.pages.map((_, page) => String(page + 1)),
    );
    const wrong = digital.pages.filter(({ lines, label }) => {
      const last = lines.at(-1)?.text;
      return last !== undefined && /^\d+$/.test(last) && last !== label;
    });
    assert.deepEqual(wrong, []);
  });

  it('lists in the contents the pages where chapters really start', () => {
    const contents = startOf('Inhoud');
    const { lines, links } = digital.pages[contents]!;
    const titles = ['Het begin', 'Eerste hoofdstuk', 'Tweede hoofdstuk', 'Formats', 'Figuren en makers'];
    const numbers = titles.map((title) => lines.find(({ text }) => text.includes(squeeze(title)))?.text.match(/\d+$/));
    assert.deepEqual(
      numbers.map((found) => Number(found?.[0])),
      titles.map((title) => startOf(title) + 1),
    );
    assert.deepEqual(
      links.map(({ page }) => page),
      titles.map(startOf),
    );
  });

  it('links to other chapters and to the web', () => {
    const links = digital.pages.slice(startOf('Eerste hoofdstuk'), startOf('Tweede hoofdstuk')).flatMap((p) => p.links);
    assert.deepEqual(links, [
      { url: undefined, page: startOf('Tweede hoofdstuk') },
      { url: undefined, page: startOf('De tafel') },
      { url: 'https://example.org/', page: undefined },
    ]);
    const nowhere = digital.own.links.filter(({ uri, page }) => uri === undefined && page === undefined);
    assert.deepEqual(nowhere, []);
  });

  it('is tagged, with headings, lists, tables and links as such', () => {
    const count = (role: string) => digital.pages.flatMap(({ roles }) => roles).filter((each) => each === role).length;
    assert.equal(digital.own.tagged, true);
    assert.equal(digital.own.language, 'nl');
    assert.equal(digital.own.title, 'Klein boek');
    assert.deepEqual(
      { tables: count('Table'), heads: count('TH'), links: count('Link') },
      // Ten above columns, and a first cell that names its row in six.
      { tables: 3, heads: 16, links: digital.pages.flatMap(({ links }) => links).length },
    );
    assert.ok(digital.pages.flatMap(({ alts }) => alts).includes('Een bord met een woord erop'));
  });

  // Chromium writes no Figure for an inline <svg> in which no text stands, and its alternate text is gone (WCAG 1.1.1).
  it('keeps the alternate text of a drawing without text', () => {
    assert.ok(digital.pages.flatMap(({ alts }) => alts).includes('Twee stenen op een veld'));
  });

  it('embeds every font', async (test) => {
    for (const { fonts, own } of [digital, print, await book.pdf(FORMAT)]) {
      assert.ok(fonts.length > 0, own.title);
      assert.deepEqual(
        fonts.filter(({ embedded }) => !embedded),
        [],
      );
      assert.deepEqual(
        own.fonts.filter(({ embedded, hasToUnicode }) => !embedded || !hasToUnicode),
        [],
      );
    }
    if (!installed('pdffonts'))
      return test.diagnostic('pdffonts (poppler) is not installed: a third reader is skipped');
    const rows = said('pdffonts', book.path(DIGITAL)).trimEnd().split('\n').slice(2);
    assert.ok(rows.length > 0);
    // The columns emb, sub and uni stand before the object's two numbers.
    assert.deepEqual(
      rows.filter((row) => !/\byes\s+(yes|no)\s+yes\s+\d+\s+\d+$/.test(row)),
      [],
    );
  });

  it('is a sound file for qpdf too', (test) => {
    if (!installed('qpdf')) return test.skip('qpdf is not installed');
    for (const file of [DIGITAL, PRINT, FORMAT]) assert.match(said('qpdf', '--check', book.path(file)), /No syntax/);
  });

  it('has A4 pages on screen, and trim and bleed to the tenth of a millimetre in print', () => {
    const near = (found: number | undefined, wanted: number) => Math.abs((found ?? 0) - wanted) <= 0.1;
    for (const { media } of digital.own.pages) assert.ok(near(media.widthMm, 210) && near(media.heightMm, 297));
    for (const { media, trim, bleed } of print.own.pages) {
      assert.ok(trim && bleed && near(trim.widthMm, 210) && near(trim.heightMm, 297));
      assert.ok(near(bleed.widthMm, 216) && near(bleed.heightMm, 303));
      assert.ok(near(trim.leftMm - bleed.leftMm, 3) && near(trim.bottomMm - bleed.bottomMm, 3));
      assert.ok(media.leftMm <= bleed.leftMm && media.bottomMm <= bleed.bottomMm);
      assert.ok(media.leftMm + media.widthMm >= bleed.leftMm + bleed.widthMm);
      assert.ok(media.bottomMm + media.heightMm >= bleed.bottomMm + bleed.heightMm);
    }
  });

  it('paints the opening of a part, recto and verso, beyond the bleed on all four sides', async () => {
    const recto = startOf('Het begin');
    const pages = [recto, recto + 1];
    const dpi = 127; // 5 px to the millimetre
    const painted: unknown[] = [];
    for await (const { png } of renderPages(print.bytes, { pages, dpi, box: 'media' })) {
      painted.push(await inked(png, { insetMm: 0, dpi }));
    }
    const all = { top: 1, right: 1, bottom: 1, left: 1 };
    assert.deepEqual(painted, [all, all]);
    for (const page of pages) {
      const { media, bleed } = print.own.pages[page]!;
      assert.ok(bleed!.leftMm - media.leftMm > 0.5 && bleed!.bottomMm - media.bottomMm > 0.5, 'there is paper beyond');
    }
  });

  it('has the same lines in the same places on screen and in print', () => {
    const textOf = (lines: readonly Line[]) => lines.map(({ text }) => text);
    for (const [index, page] of digital.pages.entries()) {
      const printed = print.pages[index]!;
      assert.deepEqual(textOf(printed.lines), textOf(page.lines), `page ${index + 1}`);
      const moved = page.lines.filter(({ topMm }, line) => Math.abs(topMm - printed.lines[line]!.topMm) > 0.3);
      assert.deepEqual(moved, [], `page ${index + 1}`);
    }
  });

  it('reports versions, files and where everything stands', async () => {
    const report = JSON.parse(await book.text('out/report.json'));
    const { version } = JSON.parse(await book.text(path.join(HOME, 'package.json')));
    assert.equal(report.versions.werkboek, version);
    assert.equal(report.versions.book, '1.0');
    assert.equal(report.versions.node, process.version);
    assert.match(report.versions.browser, /Chrom\S*\/\d+\.\d+/);
    type Made = { file: string; sha256: string; bytes: number; pages: number; edition: string };
    const made = report.outputs as Made[];
    assert.deepEqual(
      made.map(({ file }) => file),
      FILES.filter((file) => /\.(?:pdf|zip)$|preflight\.json$/.test(file)).sort(),
    );
    const files = await book.files('out');
    for (const { file, sha256, bytes } of made) {
      const content = files.get(file.replace(/^out\//, ''))!;
      assert.equal(sha256, createHash('sha256').update(content).digest('hex'), file);
      assert.equal(bytes, content.length, file);
    }
    assert.equal(made.find(({ file }) => file === DIGITAL)?.pages, digital.pages.length);
    assert.equal(report.pageMap.tweede.page, startOf('Tweede hoofdstuk'));
    assert.equal(report.pageMap['tweede--de-tafel'].folio, String(startOf('De tafel') + 1));
    assert.deepEqual(
      report.diagnostics.filter(({ rule }: { rule: string }) => rule !== 'browser/no-sandbox'),
      [],
    );
  });

  it('comes out the same, byte for byte, a second time and in another folder', async () => {
    const first = await book.files('out');
    assertCode(await book.run(['build', '--jobs', '1', '-o', 'again', '-q']), 0);
    const again = await book.files('again');
    assert.deepEqual([...again.keys()], [...first.keys()]);
    const differing = [...first].filter(
      ([file, bytes]) => /\.pdf$|preflight\.json$/.test(file) && !again.get(file)!.equals(bytes),
    );
    assert.deepEqual(
      differing.map(([file]) => file),
      [],
    );
  });
});

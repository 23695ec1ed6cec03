/** A half-title before the title page, and formats at the end of the book to tear out: what stands where, in which edition. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { readForm } from '../../src/pdf/read/forms/read-form.js';
import { renderPages } from '../../src/pictures/render.js';
import { assertCode, type BookFolder, bookIn, heardIn, type Run, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze } from './pdf-facts.js';
import { BRIEF, FORMAT, YAML } from './small-book.js';

const MATTER = `matter: { halfTitle: true, colophon: half-title, boundFormats: true }
pageNumbers: roman-front
page: 170x240
print: { perforationMm: 14, pageMultiple: 4 }
site: https://boek.example/
`;
const FORMATS = 'formats: [formats/F01-proef.md, formats/F02-plat.md, formats/F03-brief.md]';
const LANDSCAPE = FORMAT.replace('F01', 'F02')
  .replace('Proefblad', 'Plat blad')
  .replace('sheets: 1', 'sheets: 1\norientation: landscape');
const LETTER = `---
kind: letter
code: F03
title: Uitnodiging
version: '1.0'
date: 2026-01-31
reader: inwoner
sheets: 1
---
## Komt u ook?

Beste :kort[Naam]{#naam}, op :datum[Datum]{#dag} praten wij over uw straat.
`;
const INK = "  perforation: { screen: '#C8102E', cmyk: [0, 100, 80, 5], spot: Perforatie }\n";
const DPI = 100;
const PX_PER_MM = DPI / 25.4;

/** What a book of a few pages has: backs that are blank, and a chapter that ends on a page of its own. */
const SHORT_BOOK: ReadonlySet<string> = new Set(['preflight/blank-page', 'layout/near-empty-page']);

/** Where on a page something is painted, between these edges in mm from its trim: per column, or per row, its part that is not white. */
async function painted(pdf: ReadPdf, page: number, along: 'columns' | 'rows', from: number, to: number) {
  for await (const { png } of renderPages(pdf.bytes, { pages: [page], dpi: DPI, box: 'trim' })) {
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const [count, length] = along === 'columns' ? [width, height] : [height, width];
    const at = (line: number, place: number): number =>
      data[along === 'columns' ? place * width + line : line * width + place] ?? 255;
    return Array.from({ length: count }, (_, line) => ({
      mm: (line + 0.5) / PX_PER_MM,
      part: Array.from({ length }, (_, place) => at(line, place)).filter((grey) => grey < 200).length / length,
    })).filter(({ mm, part }) => mm >= from && mm <= to && part > 0);
  }
  return [];
}

describe('a book with a half-title, and with formats to tear out', () => {
  let book: BookFolder;
  let run: Run;
  let digital: ReadPdf;
  let print: ReadPdf;
  before(async () => {
    book = await bookIn(await temporaryFolder(), {
      ...BRIEF,
      'content/book.yaml': `${MATTER}${YAML.replace(/^formats: .*$/m, FORMATS)}${INK}`,
      'content/formats/F02-plat.md': LANDSCAPE,
      'content/formats/F03-brief.md': LETTER,
    });
    run = await book.run(['build', 'digital', 'print', 'large-print', 'formats', 'epub', 'web']);
    assertCode(run, 0);
    [digital, print] = [await book.pdf('out/digital/klein.pdf'), await book.pdf('out/print/klein-interior.pdf')];
  });

  it('raises no findings but those of blank backs', () => {
    assert.deepEqual(
      rulesIn(run).filter((rule) => !SHORT_BOOK.has(rule)),
      [],
    );
  });

  it('begins with its title alone, which nobody hears, and with the colophon on the back', () => {
    const [half, back, title, contents] = digital.pages;
    assert.deepEqual(
      half?.lines.map(({ text }) => text),
      ['Kleinboek'],
    );
    assert.deepEqual([half?.tagged, half?.roles], ['', []]);
    assert.match(back?.tagged ?? '', /^Overditboek/);
    assert.match(title?.tagged ?? '', /^KleinboekOmmeeteproeven$/);
    assert.match(contents?.tagged ?? '', /^Inhoud/, 'on the back of the title page: its pages lie open at once');
    assert.deepEqual(
      digital.pages.slice(0, 4).map(({ label }) => label),
      ['i', 'ii', 'iii', 'iv'],
    );
    assert.deepEqual(
      print.pages.slice(0, 4).map(({ label }) => label),
      ['i', 'ii', 'iii', 'iv'],
    );
    assert.deepEqual(
      digital.outline.filter(({ title }) => title === 'Klein boek').map(({ page }) => page),
      [2],
      'one bookmark, to the title page',
    );
  });

  it('says its title once to who listens, and has one first heading per section', async () => {
    const said = await heardIn(book.path('out/digital/klein.pdf'));
    assert.equal(said.match(/Klein boek/g)?.length, 2, 'the title of the file, and the title page');
  });

  const startOf = (title: string): number => {
    const page = digital.outline.find((item) => item.title === title)?.page;
    assert.ok(page !== undefined, `no bookmark for ${title}`);
    return page;
  };
  const SHEETS = ['F01 Proefblad', 'F02 Plat blad', 'F03 Uitnodiging'];

  it('ends with its formats, each on the right, and on leaves of its own', () => {
    const starts = SHEETS.map(startOf);
    for (const [index, start] of starts.entries()) {
      assert.equal(start % 2, 0, `${SHEETS[index]} begins on page ${start + 1}`);
      const end = starts[index + 1] ?? start + 2;
      for (const page of digital.pages.slice(start + 1, end))
        assert.ok(
          page.lines.length === 0 || page.tagged.includes(SHEETS[index]!.slice(0, 3)),
          'nothing else is torn out',
        );
    }
    assert.equal(print.pages.length % 4, 0);
    const after = print.pages.slice(starts.at(-1)! + 2);
    assert.ok(after.every(({ lines }) => !lines.some(({ text }) => /F0\d/.test(text))));
  });

  it('is filled in with a pen: its fields are those of the files of their own', async () => {
    assert.notEqual((await readForm(digital.bytes)).kind, 'form');
    const loose = await book.pdf('out/formats/F01-proef.pdf');
    assert.equal((await readForm(loose.bytes)).kind, 'form');
  });

  it('names their pages in the contents and in the list of formats, as links', () => {
    const contents = digital.pages[3]!;
    const list = digital.pages[startOf('Formats')]!;
    for (const sheet of SHEETS) {
      const start = startOf(sheet);
      const { label } = digital.pages[start]!;
      assert.ok(contents.tagged.includes(squeeze(`${sheet} ${label}`)), sheet);
      assert.ok(contents.links.some(({ page }) => page === start));
      assert.ok(list.links.some(({ page }) => page === start));
    }
    assert.match(list.tagged, /Scheurhetbladeruitlangsdestippellijn\./);
  });

  it('has a line 14 mm from the fold on the front, and nothing between', async () => {
    const start = startOf(SHEETS[0]!);
    const front = await painted(print, start, 'columns', 0.5, 21.5);
    const line = front.filter(({ part }) => part > 0.3);
    assert.ok(line.length > 0 && line.every(({ mm }) => Math.abs(mm - 14.1) < 0.5), JSON.stringify(line));
    assert.ok(
      front.every(({ mm }) => mm > 13.5),
      'in the strip that stays in the book',
    );
    const words = digital.pages[start]!.lines.map(({ text }) => text);
    assert.ok(words.includes('Hierafscheuren'), words.join(' | '));
    assert.ok(!digital.pages[start]!.tagged.includes('Hierafscheuren'));
  });

  it('keeps clear of the fold above a page with its long side below, as a press turns it', async () => {
    const start = startOf(SHEETS[1]!);
    const { trim } = digital.own.pages[start]!;
    assert.deepEqual([Math.round(trim!.widthMm), Math.round(trim!.heightMm)], [240, 170]);
    const above = await painted(digital, start, 'rows', 0.5, 21);
    assert.ok(above.every(({ mm }) => mm > 13.5));
    // Turned to the left, what was above lies at the fold.
    const turned = await painted(print, start, 'columns', 0.5, 21);
    assert.ok(turned.some(({ part }) => part > 0.3) && turned.every(({ mm }) => mm > 13.5));
  });

  it('has the line in an ink of its own where the palette names one, and tells the printer where it is', async () => {
    assert.match(Buffer.from(print.bytes).toString('latin1'), /\/Separation\s*\/Perforatie/);
    const ticket = await book.pdf('out/print/job-ticket.pdf');
    const text = squeeze(ticket.pages[0]!.tagged);
    const from = startOf(SHEETS[0]!) + 1;
    assert.match(text, new RegExp(`Perforatie14mmuitderug,3bladen:bladzijde${from}totenmet${from + 5}vanhetbestand`));
  });

  it('is a matter of the bound book: large print, e-book and site have none of it', async () => {
    const large = await book.pdf('out/large-print/klein.pdf');
    assert.match(large.pages[0]!.tagged, /^KleinboekOmmeeteproeven$/);
    assert.match(large.pages[1]!.tagged, /^Overditboek/);
    assert.deepEqual(
      large.outline.filter(({ title }) => SHEETS.includes(title)),
      [],
    );
    const { unzipSync, strFromU8 } = await import('fflate');
    const [epub] = [...(await book.files('out/epub')).values()];
    const names = unzipSync(epub!);
    assert.ok(!Object.keys(names).some((name) => /franse-titel|colofonpagina|f01/.test(name)));
    assert.match(strFromU8(names['EPUB/titel.xhtml']!), /Over dit boek/);
    const site = [...(await book.files('out/web')).keys()];
    assert.ok(!site.some((name) => /franse-titel|colofonpagina/.test(name)), site.join(' '));
    assert.match(await book.text('out/web/titel.html'), /Over dit boek/);
  });

  it('binds those that are named, and says which code no format has', async () => {
    const yaml = await book.text('content/book.yaml');
    await book.write({ 'content/book.yaml': yaml.replace('boundFormats: true', 'boundFormats: [F03, F09]') });
    const wrong = await book.run(['build', 'digital', '-o', 'wrong']);
    assertCode(wrong, 1);
    assert.deepEqual(rulesIn(wrong), ['markup/no-such-format']);
    assert.match(wrong.stderr, /book\.yaml:1:\d+/);
    await book.write({
      'content/book.yaml': yaml
        .replace('boundFormats: true', 'boundFormats: [F03]')
        .replace('halfTitle: true', 'halfTitle: true')
        .replace('colophon: half-title', 'colophon: true'),
    });
    assertCode(await book.run(['build', 'digital', '-o', 'one']), 0);
    const one = await book.pdf('one/digital/klein.pdf');
    assert.deepEqual(
      one.outline.filter(({ title }) => SHEETS.includes(title)).map(({ title }) => title),
      ['F03 Uitnodiging'],
    );
    assert.deepEqual(
      one.pages.slice(0, 4).map(({ tagged }) => tagged.slice(0, 9)),
      ['', '', 'KleinboekO'.slice(0, 9), 'Overditbo'],
      'an empty back',
    );
  });
});

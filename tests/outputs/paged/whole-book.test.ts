/** The PDFs of a small book for readers, made without a browser on white paper: on the screen, in large print in volumes, and as pictures; each knows where everything stands. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { loadConfig } from '../../../src/config/load.js';
import { loadBook } from '../../../src/content/load.js';
import { Failure } from '../../../src/diagnostic.js';
import { openOutFolder } from '../../../src/files/out-folder.js';
import { digital } from '../../../src/outputs/digital.js';
import { largePrint } from '../../../src/outputs/large-print.js';
import type { Made, MadeFile } from '../../../src/outputs/output.js';
import { writePictures } from '../../../src/outputs/page-images.js';
import { foliosIn } from '../../../src/outputs/paged/both-pages.js';
import { makeBook } from '../../../src/outputs/paged/make-book.js';
import { placeSections } from '../../../src/outputs/paged/page-map.js';
import { sumContents } from '../../../src/outputs/release/sum-pages.js';
import { readPdfFacts } from '../../../src/pdf/read/pdf-facts.js';
import { writeBook } from '../../content/books.js';
import { SHORT, SMALL_BOOK, YAML } from '../../e2e/small-book.js';
import { type Standing, withoutBrowser } from '../without-browser.js';

/** A second part, so that large print has two volumes. */
const PARTS = YAML.replace(
  '      - chapters/02-tweede.md\n',
  `  - letter: B
    title: Het vervolg
    colour: a
    pattern: dots
    chapters:
      - chapters/02-tweede.md
`,
).replace('formats: [', 'largePrint: { volumePages: 8 }\nformats: [');

describe('a book for readers', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-paged-'));
  let standing: Standing;
  let screen: Made;
  let large: Made;

  before(async () => {
    writeBook(folder, { ...SMALL_BOOK, ...SHORT, 'content/book.yaml': PARTS });
    const config = await loadConfig(folder);
    standing = withoutBrowser(config, await loadBook(config), {
      // A square that moves with the section, so that pages differ.
      paint: (page, index, { id }) =>
        page.drawRectangle({ x: 20 * id.length, y: 100 + 300 * index, width: 90, height: 90, color: rgb(0, 0, 0) }),
    });
    screen = await digital.make(standing.workshop, standing.book, new Set());
    large = await largePrint.make(standing.workshop, standing.book, new Set());
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is one PDF with bookmarks, page numbers and its title', async () => {
    const [file, ...more] = screen.files;
    assert.deepEqual([file?.file, more.length], ['digital/klein.pdf', 0]);
    const document = await PDFDocument.load(file!.bytes, { updateMetadata: false });
    assert.deepEqual([document.getTitle(), document.getAuthor()], ['Klein boek', 'Gemeente Voorbeeld']);
    assert.equal(document.getPageCount(), file?.pages);
    const { list } = screen.sections!;
    assert.deepEqual(
      list.flatMap(({ folios }) => folios),
      Array.from({ length: file?.pages ?? 0 }, (_, page) => String(page + 1)),
    );
    for (const { id, firstPage } of list) assert.equal(screen.pageMap?.get(id)?.page, firstPage, id);
  });

  it('says that it is PDF/UA, and not where a typeface of somebody else is in it that is not embedded', async () => {
    const saysSo = ({ bytes }: MadeFile): boolean => Buffer.from(bytes).includes('pdfuaid');
    const [good] = screen.files;
    assert.deepEqual([good?.statement?.claimsUa, saysSo(good!)], [true, true]);
    const { config } = standing.workshop;
    const { workshop, book } = withoutBrowser(config, standing.book.loaded, {
      paint: (page) => page.drawText('?', { font: page.doc.embedStandardFont(StandardFonts.Helvetica) }),
    });
    const [title] = await book.pages('usual');
    const { files } = await makeBook(workshop, [title!], 'digital');
    assert.deepEqual([files[0]?.statement?.claimsUa, saysSo(files[0]!)], [false, false]);
    const rules = new Set(workshop.findings.all().map(({ rule }) => rule));
    assert.ok(rules.has('ua/font-embedded'), [...rules].join());
  });

  it('in large print is as many volumes as it is thick, whose numbers run on and lead to each other', async () => {
    const { files } = large;
    assert.deepEqual(
      files.map(({ file, title }) => [file, title]),
      [
        ['large-print/klein-1.pdf', 'Klein boek. Boek 1 van 2'],
        ['large-print/klein-2.pdf', 'Klein boek. Boek 2 van 2'],
      ],
    );
    const facts = await Promise.all(files.map(({ bytes }) => readPdfFacts(bytes)));
    assert.deepEqual(
      facts.map(({ pageCount }) => pageCount),
      files.map(({ pages }) => pages),
    );
    const [first = 0] = files.map(({ pages }) => pages);
    const second = large.sections!.list.find(({ id }) => id === 'deel-b');
    assert.ok((second?.firstPage ?? 0) >= first, 'the second part stands in the second volume');
  });

  it('names beside its own number the page of the ordinary book on which the same words stand', async () => {
    const ordinary = await standing.book.pages('usual');
    const alike = await standing.book.pages('large');
    const elsewhere = foliosIn(ordinary);
    const chapter = alike.find(({ layout }) => layout.section.id === 'tweede')!;
    const usual = ordinary.find(({ layout }) => layout.section.id === 'tweede')!;
    assert.equal(elsewhere(chapter, 0), String(usual.firstNumber));
    const unknown = { ...chapter, layout: { ...chapter.layout, section: { ...chapter.layout.section, id: 'weg' } } };
    assert.equal(elsewhere(unknown, 0), undefined);
    // All words of the ordinary one on a single page: it is where two pages of the other begin and end.
    const { content } = usual.layout;
    const [onOne] = placeSections([{ ...usual.layout, content: { ...content, pageStarts: [0] } }]);
    assert.equal(elsewhere(onOne!, 0), `${usual.firstNumber}–${usual.firstNumber + 1}`);
  });

  it('is summed up page by page, so that the next release knows which one changed', async () => {
    const { workshop } = standing;
    const { sections } = await sumContents(workshop.config, screen, workshop.signal);
    const chapters = sections.filter(({ id }) => id === 'eerste' || id === 'tweede');
    assert.deepEqual(
      chapters.map(({ pages }) => pages.map(({ folio }) => folio)),
      screen.sections!.list.filter(({ id }) => id === 'eerste' || id === 'tweede').map(({ folios }) => folios),
    );
    const looks = chapters.flatMap(({ pages }) => pages.map(({ look }) => look));
    assert.deepEqual(looks.slice(0, 2), looks.slice(2), 'names of one length: the same squares');
    assert.notEqual(looks[0], looks[1]);
  });

  it('is drawn as single pages, spreads and a sheet of all; pages that are not there are told of', async () => {
    const out = openOutFolder(path.join(folder, 'out'));
    const { workshop } = standing;
    await writePictures(workshop, out, screen.files, { pages: new Set([2, 3]), dpi: 20 });
    const at = path.join(folder, 'out', 'digital', 'klein');
    assert.deepEqual(readdirSync(at).sort(), ['002.png', '003.png', 'contact.png', 'spread-002-003.png']);
    const size = async (name: string) => {
      const { width, height } = await sharp(readFileSync(path.join(at, name))).metadata();
      return [width, height];
    };
    const [width = 0, height] = await size('002.png');
    assert.ok(Math.abs(width - (210 / 25.4) * 20) <= 1, `${width} px of A4 at 20 dpi`);
    const [both = 0, high] = await size('spread-002-003.png');
    assert.ok(both >= 2 * width && high === height, `${both} × ${high}`);
    const wish = { pages: new Set([99]), dpi: 20 };
    const problem = await writePictures(workshop, out, screen.files, wish).catch((thrown: unknown) => thrown);
    assert.ok(problem instanceof Failure);
    assert.match(JSON.stringify(problem.diagnostics[0]?.data), /digital\/klein\.pdf: \d+/);
  });
});

/** Joins sections printed by the real browser and reads the result back with other readers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { PDFArray, type PDFDict, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { Failure } from '../../../src/diagnostic.js';
import { type AssembleInput, assemblePdf } from '../../../src/pdf/make/join/assemble.js';
import { readPdfFacts } from '../../../src/pdf/read/pdf-facts.js';
import { renderPages } from '../../../src/pictures/render.js';
import { BEGIN, GOAL, SCREEN } from '../documents.js';
import { printAll } from '../print.js';
import { metadata, printSections, type Sections } from '../sections.js';
import { checkTree, countFontFiles } from '../tree.js';

let printed: Sections['printed'];
let many: Sections['many'];
let two: Sections['two'];

before(async () => {
  ({ printed, many, two } = await printSections());
});

describe('assemblePdf', () => {
  it('says the same to pdf.js as was put in', async () => {
    const document = await openWithPdfjs(await assemblePdf(two));
    assert.equal(document.numPages, 5);
    assert.deepEqual(await document.getPageLabels(), ['i', 'ii', '1', '2', '3']);
    const outline = await document.getOutline();
    assert.deepEqual(
      outline.map((item) => item.title),
      ['Deel A – één', 'Tweede'],
    );
    assert.equal(outline[0]?.items[0]?.items[0]?.title, 'Einde');
    const texts: string[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    assert.match(texts[0] ?? '', /Begin.*het doel.*English words/);
    assert.equal(texts[1], '');
    assert.match(texts[2] ?? '', /Einde.*half/);
    assert.match(texts[4] ?? '', /Tussen.*Doel/);
    const { info, metadata: xmp } = await document.getMetadata();
    const facts = info as Record<string, unknown>;
    assert.equal(facts.Title, metadata.title);
    assert.equal(facts.Language, 'nl');
    assert.equal(facts.Producer, 'werkboek');
    assert.equal(xmp.get('dc:title'), metadata.title);
    await document.destroy();
  });

  it('leads links between sections to the right page and height', async () => {
    const bytes = await assemblePdf(two);
    const { links } = await readPdfFacts(bytes);
    assert.deepEqual(links, [
      { from: 0, uri: undefined, page: 4 },
      { from: 0, uri: 'https://example.org/', page: undefined },
      { from: 0, uri: undefined, page: 2 },
      { from: 4, uri: undefined, page: 0 },
    ]);
    const document = await openWithPdfjs(bytes);
    const page = await document.getPage(1);
    const [link] = await page.getAnnotations();
    const [ref, , left, top, zoom] = link.dest;
    assert.equal(await document.getPageIndex(ref), 4);
    const target = await document.getPage(5);
    const content = await target.getTextContent();
    const heading = content.items.find((item) => 'str' in item && item.str === 'Doel');
    assert.ok(heading && 'transform' in heading);
    // The baseline of the heading lies just below the place the link leads to.
    assert.ok(top > heading.transform[5] && top - heading.transform[5] < 40, `${top} ${heading.transform[5]}`);
    assert.ok(Math.abs(left - 11.339) < 0.01);
    assert.equal(zoom, null);
    await document.destroy();
  });

  it('keeps every piece of marked content in exactly one element, and the ParentTree true', async () => {
    const report = await checkTree(await assemblePdf(two));
    assert.deepEqual(report.problems, []);
    assert.ok(report.marked > 20);
    assert.equal(report.nextKey, report.keys.length);
    assert.deepEqual(
      report.keys,
      report.keys.map((_, index) => index),
    );
    const document = await openWithPdfjs(await assemblePdf(two));
    const tree = JSON.stringify(await (await document.getPage(4)).getStructTree());
    assert.match(tree, /"Table".*"TH".*"TD"/);
    await document.destroy();
  });

  it('gathers the sections of a part in one Part, and leaves what stands outside alone', async () => {
    const [front, opening, chapter, other] = many;
    assert.ok(front && opening && chapter && other);
    const parted = [front, { ...opening, part: 1 }, { ...chapter, part: 1 }, { ...other, part: 2 }];
    const input = { ...two, outline: [], destinations: new Map(), pageLabels: [] };
    const links = new Map(Array.from({ length: 20 }, (_, index) => [`h${index}`, { page: 0, topMm: 0 }] as const));
    const bytes = await assemblePdf({ ...input, destinations: links, sections: parted });
    const report = await checkTree(bytes);
    assert.deepEqual(report.problems, []);
    const ofType = (type: string) => report.elements.filter((element) => String(element.get(PDFName.of('S'))) === type);
    const kids = (element: PDFDict | undefined) => element?.lookup(PDFName.of('K'), PDFArray).size();
    const [document] = ofType('/Document');
    const flat = await checkTree(await assemblePdf({ ...input, destinations: links, sections: many.slice(0, 4) }));
    assert.equal(ofType('/Part').length, 2);
    const [whole] = flat.elements.filter((element) => String(element.get(PDFName.of('S'))) === '/Document');
    const inParts = ofType('/Part').reduce((sum, part) => sum + (kids(part) ?? 0), 0);
    assert.equal((kids(document) ?? 0) - 2 + inParts, kids(whole));
    assert.equal(flat.elements.length + 2, report.elements.length);
  });

  it('strips the id carriers and keeps only languages that differ', async () => {
    const bytes = await assemblePdf(two);
    const { elements } = await checkTree(bytes);
    const languages = elements.flatMap((element) => String(element.get(nameOf(element, 'Lang')) ?? []) || []);
    assert.deepEqual(languages, ['(en)']);
    assert.ok(elements.every((element) => !element.has(nameOf(element, 'ID'))));
    assert.ok(!Buffer.from(bytes).includes('-x-r') && !Buffer.from(bytes).includes('/Headers'));
    const { structure } = await readPdfFacts(bytes);
    assert.equal(structure.Document, 1);
    assert.equal(structure.TH, 2);
  });

  it('gives a section in another language its language back', async () => {
    const sections = [printed.screen, printed.english];
    const bytes = await assemblePdf({ ...empty(two), sections, pageBleedMm: 0 });
    const { elements } = await checkTree(bytes);
    const languages = elements.map((element) => element.get(nameOf(element, 'Lang'))?.toString() ?? '');
    assert.deepEqual(
      languages.filter((language) => language !== ''),
      // The English of the section moves from its Document to what stood in it; Dutch inside that is marked again.
      ['(en)', '(nl)'],
    );
  });

  it('sets boxes in exact millimetres where the browser painted the trim', async () => {
    const sections = [printed.begin, printed.zoomed];
    const bytes = await assemblePdf({ ...empty(two), sections, destinations: two.destinations });
    const { pages } = await readPdfFacts(bytes);
    for (const { media, crop, trim, bleed } of pages) {
      assert.ok(trim && bleed);
      assert.deepEqual(crop, media);
      assertNear(media.widthMm, 218);
      assertNear(media.heightMm, 305);
      assertNear(trim.widthMm, 210);
      assertNear(trim.heightMm, 297);
      assertNear(trim.leftMm - bleed.leftMm, 3);
      assertNear(trim.bottomMm - bleed.bottomMm, 3);
      assertNear(bleed.heightMm, 303);
    }
    // Zoomed printing moves the page: the square in the trim's corner shows whether the boxes moved along.
    assert.notEqual(pages[3]?.media.leftMm, pages[0]?.media.leftMm);
    await assertCorner(bytes, 0);
    await assertCorner(bytes, 3);
  });

  it('makes MediaBox the trim in a file for the screen', async () => {
    const bytes = await assemblePdf({ ...empty(two), sections: [printed.screen], pageBleedMm: 0 });
    const { pages } = await readPdfFacts(bytes);
    assert.deepEqual(pages[0]?.media, pages[0]?.trim);
    assert.equal(pages[0]?.bleed, undefined);
    assertNear(pages[0]?.media.widthMm ?? 0, 210);
    assertNear(pages[0]?.media.heightMm ?? 0, 297);
    await assertCorner(bytes, 0);
  });

  it('joins twenty sections quickly, to the same bytes each time', async (t) => {
    const input: AssembleInput = {
      ...two,
      sections: many,
      outline: many.map((section, index) => ({ title: section.title, level: 1, page: index * 7, topMm: 0 })),
      destinations: new Map(many.map((_, index) => [`h${index}`, { page: index * 7, topMm: 0 }])),
      pageLabels: Array.from({ length: 140 }, (_, index) => String(index + 1)),
    };
    const first = await assemblePdf(input);
    const start = performance.now();
    const second = await assemblePdf(input);
    const elapsed = performance.now() - start;
    t.diagnostic(`140 pages joined in ${elapsed.toFixed(0)} ms, ${first.length} bytes`);
    assert.ok(elapsed < 3000, `${elapsed} ms`);
    assert.ok(Buffer.from(first).equals(second));
    const facts = await readPdfFacts(first);
    assert.equal(facts.pageCount, 140);
    assert.equal(facts.structure.Table, 140);
    assert.equal(facts.links.length, 140);
    assert.ok(facts.links.every((link) => link.page === ((Math.floor(link.from / 7) + 1) % 20) * 7));
    const { problems } = await checkTree(first);
    assert.deepEqual(problems, []);
    const fonts = await countFontFiles(first);
    assert.equal(fonts.all, fonts.different);
  });

  it('gives the same bytes when the sections are printed again', async () => {
    const [begin, goal] = await printAll([BEGIN, GOAL]);
    assert.ok(begin && goal);
    const again = [
      { ...printed.begin, bytes: begin },
      { ...printed.goal, bytes: goal },
    ];
    assert.ok(Buffer.from(await assemblePdf({ ...two, sections: again })).equals(await assemblePdf(two)));
  });

  it('writes a font once that two sections bring', async () => {
    const once = await assemblePdf({ ...two, sections: [printed.goal], ...lists(2) });
    const twice = await assemblePdf({ ...two, sections: [printed.goal, printed.goal], ...lists(4) });
    assert.deepEqual(await countFontFiles(twice), await countFontFiles(once));
    assert.equal((await readPdfFacts(twice)).fonts.length, (await readPdfFacts(once)).fonts.length);
  });

  it('is clean to qpdf', async (t) => {
    if (spawnSync('qpdf', ['--version']).error) return t.skip('qpdf is not installed');
    const folder = await mkdtemp(path.join(tmpdir(), 'werkboek-'));
    try {
      const file = path.join(folder, 'out.pdf');
      await writeFile(file, await assemblePdf(two));
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('reports all broken links together', async () => {
    const failure = await failureOf(assemblePdf({ ...two, destinations: new Map() }));
    assert.deepEqual(
      failure.diagnostics.map(({ rule, data }) => [rule, data.target]),
      [
        ['pdf/lost-place', '#doel'],
        ['pdf/lost-place', '#begin'],
      ],
    );
  });

  it('refuses a section of another size, without ids, or that is no PDF', async () => {
    const wrong = { ...printed.begin, trim: { widthMm: 148, heightMm: 210 } };
    const { diagnostics } = await failureOf(assemblePdf({ ...two, sections: [wrong] }));
    const data = { section: 's0', found: '218.0 x 305.0 mm', expected: '156.0 x 218.0 mm' };
    assert.deepEqual(diagnostics, [{ rule: 'pdf/page-size', severity: 'error', data }]);

    const [bare] = await printAll([{ ...SCREEN, pages: ['<p>Kaal</p>'] }]);
    assert.ok(bare);
    const lost = { ...printed.screen, bytes: bare, carriers: 3 };
    const second = await failureOf(assemblePdf({ ...two, sections: [lost] }));
    assert.match(JSON.stringify(second.diagnostics), /"pdf\/lost-carrier".*"section":"s3","missing":3/);

    const junk = { ...printed.screen, bytes: Buffer.from('niet dit') };
    const third = await failureOf(assemblePdf({ ...two, sections: [junk] }));
    assert.deepEqual(third.diagnostics[0]?.data, { file: 's3', problem: 'not a PDF' });
  });
});

/** The same input without what points at pages. */
function empty(input: AssembleInput): AssembleInput {
  return { ...input, ...lists(0) };
}

function lists(pages: number) {
  return { outline: [], pageLabels: Array.from({ length: pages }, () => '') };
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'expected a Failure' });
}

function nameOf(element: { keys(): { decodeText(): string }[] }, key: string) {
  // Names are interned: the key object of the same file finds the value.
  return (element.keys().find((each) => each.decodeText() === key) ?? key) as never;
}

function assertNear(actual: number, expected: number, tolerance = 0.01): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

/** At 10 px per mm a square of 10 mm in the trim's corner covers 100 px, however the browser shifted the page. */
async function assertCorner(bytes: Uint8Array, page: number): Promise<void> {
  for await (const picture of renderPages(bytes, { pages: [page], dpi: 254, box: 'trim' })) {
    assert.equal(picture.widthPx, 2100);
    assert.equal(picture.heightPx, 2970);
    const { data } = await sharp(picture.png).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[y * picture.widthPx + x];
    assert.deepEqual([at(0, 50), at(50, 0), at(98, 50), at(50, 98)], [0, 0, 0, 0]);
    assert.deepEqual([at(101, 50), at(50, 101)], [255, 255]);
  }
}

async function openWithPdfjs(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js takes the buffer for itself.
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
}

/** Facts of files that werkboek did not make: bare, encrypted, cut off or no PDF at all. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { judgePress } from '../../../src/check/judge-press.js';
import { judgeUa } from '../../../src/check/judge-ua.js';
import type { PressSettings } from '../../../src/check/rules/press.js';
import { Failure } from '../../../src/diagnostic.js';
import { readPdfFacts } from '../../../src/pdf/read/pdf-facts.js';
import { readUaFacts } from '../../../src/pdf/read/ua/read-ua.js';

const PRESS = {
  trim: { widthMm: 210, heightMm: 297 },
  bleedMm: 3,
  pageMultiple: 4,
  limits: { inkPercent: 300, leastPpi: 150, wantedPpi: 225 },
};
const PT = 72 / 25.4;

describe('readPdfFacts', () => {
  it('reads a plain file for what it is', async () => {
    const facts = await readPdfFacts(await plain());
    assert.equal(facts.version, '1.7');
    assert.equal(facts.pageCount, 2);
    assert.deepEqual(facts.pages[0]?.media, { leftMm: 0, bottomMm: 0, widthMm: 100, heightMm: 50 });
    assert.equal(facts.pages[0]?.trim, undefined);
    assert.equal(facts.pages[1]?.rotation, 90);
    assert.deepEqual(facts.fonts, [
      { name: 'Helvetica', type: 'Type1', embedded: false, hasToUnicode: false, pages: [1] },
    ]);
    assert.equal(facts.tagged, false);
    assert.equal(facts.language, undefined);
    assert.equal(facts.title, undefined);
    assert.equal(facts.displayDocTitle, false);
    assert.deepEqual(facts.structure, {});
    assert.deepEqual(facts.pageLabels, ['1', '2']);
    assert.equal(facts.press.intent, 'missing');
    assert.deepEqual(facts.links, [
      { from: 0, uri: undefined, page: 1 },
      { from: 0, uri: undefined, page: undefined },
    ]);
  });

  it('sees a printing condition', async () => {
    const document = await PDFDocument.load(await plain());
    document.catalog.set(PDFName.of('OutputIntents'), document.context.obj([{ S: 'GTS_PDFX' }]));
    assert.equal((await readPdfFacts(await document.save())).press.intent, 'profile');
  });

  it('refuses junk, half a file and a locked one, without a stack trace', async () => {
    const whole = await plain();
    assert.equal(await problemOf(Buffer.from('<html>')), 'not a PDF');
    assert.equal(await problemOf(Buffer.alloc(0)), 'not a PDF');
    assert.equal(await problemOf(Buffer.from('%PDF-1.7\nniets')), 'no catalog');
    assert.equal(await problemOf(whole.subarray(0, 60)), 'no catalog');
    const document = await PDFDocument.load(whole);
    await document.encrypt({ ownerPassword: 'geheim', userPassword: 'geheim' });
    assert.equal(await problemOf(await document.save()), 'encrypted');
  });
});

describe('what is found in a plain file', () => {
  it('is what readers miss', async () => {
    const found = judgeUa(await readUaFacts(await plain()), false);
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))].sort(), [
      'ua/annotation',
      'ua/font-embedded',
      'ua/link',
      'ua/marked',
      'ua/metadata',
      'ua/tab-order',
      'ua/title',
      'ua/tree',
      'ua/untagged',
    ]);
  });

  it('finds what a press misses', async () => {
    // What the file says of itself is judged in tests/check/broken-press.test.ts.
    const judge = async (bytes: Uint8Array, settings: PressSettings) =>
      judgePress(await readPdfFacts(bytes), settings).filter(
        ({ rule }) => !['press/output-intent', 'press/claims', 'press/interactive'].includes(rule),
      );
    const found = await judge(await boxed([0, 0, 0]), PRESS);
    assert.deepEqual(
      found.map(({ rule, data }) => [rule, data]),
      [['press/page-multiple', { pages: 3, multiple: 4 }]],
    );
    const shifted = await judge(await boxed([0, 0.5, 0, 0]), PRESS);
    assert.deepEqual(
      shifted.map(({ rule, data }) => [rule, data]),
      [['press/bleed-box', { page: 2, found: '2.5 mm', expected: '3.0 mm' }]],
    );
    const bare = await judge(await plain(), { ...PRESS, pageMultiple: 2 });
    assert.deepEqual(
      bare.map(({ rule, data }) => [rule, data.page]),
      [
        ['pdf/font-not-embedded', 2],
        ['press/trim-box', 1],
        ['press/trim-box', 2],
        ['press/bleed-box', 1],
        ['press/bleed-box', 2],
        ['press/rotated', 2],
      ],
    );
  });
});

async function plain(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const first = document.addPage([100 * PT, 50 * PT]);
  const second = document.addPage();
  second.drawText('Dag', { font: await document.embedFont(StandardFonts.Helvetica) });
  second.setRotation(degrees(90));
  const { context } = document;
  const link = (dest: PDFString | object) =>
    context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: dest as never }));
  const annotations = [link(context.obj([second.ref, PDFName.of('Fit')])), link(PDFString.of('weg'))];
  first.node.set(PDFName.of('Annots'), context.obj(annotations));
  return document.save({ useObjectStreams: true });
}

/** A4 with 4 mm around it; each number moves that page's BleedBox to the left. */
async function boxed(shiftsMm: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const shift of shiftsMm) {
    const page = document.addPage([218 * PT, 305 * PT]);
    page.setTrimBox(4 * PT, 4 * PT, 210 * PT, 297 * PT);
    page.setBleedBox((1 - shift) * PT, PT, 216 * PT, 303 * PT);
  }
  return document.save();
}

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await readPdfFacts(bytes, 'los.pdf');
  } catch (error) {
    assert.ok(error instanceof Failure, `${error}`);
    assert.equal(error.diagnostics[0]?.rule, 'pdf/unreadable');
    assert.equal(error.diagnostics[0]?.data.file, 'los.pdf');
    return error.diagnostics[0]?.data.problem;
  }
  return undefined;
}

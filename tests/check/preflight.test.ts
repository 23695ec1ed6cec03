/** What preflight says of pages for the press besides the faults of broken-press.test.ts: blank pages, letters, places. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { judgePress } from '../../src/check/judge-press.js';
import { readPdfFacts } from '../../src/pdf/read/pdf-facts.js';
import { addPaint, changePress, goodPress, SETTINGS, TRIM } from './broken-press.js';
import { FAULTS } from './painted-faults.js';

const PT = 72 / 25.4;
const name = (text: string): PDFName => PDFName.of(text);

describe('what is painted for the press', () => {
  let good: Uint8Array;
  before(async () => {
    good = await goodPress();
  });
  const judge = async (bytes: Uint8Array) => judgePress(await readPdfFacts(bytes, '', { painted: true }), SETTINGS);
  const changed = async (change: (document: PDFDocument) => void) => judge(await changePress(good, change));

  it('a blank page is told of', async () => {
    const found = await changed((document) => {
      document.getPage(2).node.set(name('Contents'), document.context.register(document.context.flateStream('q Q')));
    });
    assert.deepEqual(
      found.map(({ rule, data }) => [rule, data.pages]),
      [['preflight/blank-page', '3']],
    );
  });

  it('text that is shown with " or \' is paint as any other, on a line of its own', async () => {
    const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };
    const content = 'BT /F0 14 Tf 50 TL 40 160 Td .5 0 .5 0 k 0 0 (tekst) " 1 0 0 0 k (meer) \' ET';
    const bytes = await changePress(good, (document) => {
      const { context } = document;
      document.getPage(2).node.set(name('Contents'), context.register(context.flateStream(content)));
      document.getPage(2).node.set(name('Resources'), context.obj({ Font: { F0: font } }));
    });
    const { painted = [] } = await readPdfFacts(bytes, '', { painted: true });
    const { blank, texts } = painted[2]!;
    assert.equal(blank, false);
    const [first, second] = texts.map(({ yMm }) => yMm);
    assert.ok(Math.abs(second! - first! - 50 / PT) < 0.2, `${first} and ${second}`);
    assert.equal((await judge(bytes)).filter(({ rule }) => rule === 'preflight/blank-page').length, 0);
  });

  it('a character that the typeface lacks is found', async () => {
    const found = await changed((document) => {
      const descendant = { Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'X', CIDSystemInfo: {} };
      const font = {
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'X',
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
      };
      const fault = {
        rule: '',
        paint: 'BT 0 0 0 1 k /F0 14 Tf 40 40 Td <00240000> Tj ET',
        resources: () => ({ Font: { F0: font } }),
      };
      addPaint(document, 1, fault);
    });
    const rules = found.map(({ rule }) => rule).filter((rule) => rule !== 'pdf/font-not-embedded');
    assert.deepEqual(rules, ['preflight/missing-glyph']);
  });

  const spot = (recipe: readonly number[]) => ({
    ColorSpace: {
      Cs0: [
        'Separation',
        'Lindegroen',
        'DeviceCMYK',
        { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: recipe },
      ],
    },
  });
  const lindegroen = (recipe: readonly number[], paint = '40 40 20 20 re f') => ({
    rule: '',
    paint: `/Cs0 cs 1 scn ${paint}`,
    resources: () => spot(recipe),
  });

  it('a plate of its own is told of once, with its pages, and not where the book asks for it', async () => {
    const bytes = await changePress(good, (document) => {
      for (const page of [1, 3]) addPaint(document, page, lindegroen([0.5, 0, 1, 0]));
    });
    const [found, ...more] = await judge(bytes);
    assert.deepEqual(
      [found?.rule, found?.data.ink, found?.data.pages, found?.data.page],
      ['preflight/spot-plate', 'Lindegroen', '2, 4', 2],
    );
    assert.deepEqual(more, []);
    const facts = await readPdfFacts(bytes, '', { painted: true });
    assert.deepEqual(judgePress(facts, { ...SETTINGS, spots: new Set(['Lindegroen']) }), []);
  });

  it('what stands in for it counts as ink', async () => {
    const found = await changed((document) => addPaint(document, 0, lindegroen([1, 0.8, 1, 0.5])));
    assert.deepEqual(
      found.map(({ rule, data }) => [rule, data.percent]),
      [
        ['preflight/ink-total', 330],
        ['preflight/spot-plate', undefined],
      ],
    );
  });

  it('marks that are on every plate, and names of the four inks, are no plates of their own', async () => {
    for (const name of ['All', 'None', 'Black']) {
      const resources = () => ({
        ColorSpace: { Cs0: ['Separation', name, 'DeviceCMYK', spot([0, 0, 0, 1]).ColorSpace.Cs0[3]] },
      });
      const found = await changed((document) => addPaint(document, 0, { ...lindegroen([]), resources }));
      assert.deepEqual(found, [], name);
    }
  });

  it('small letters of a plate of their own are of one ink', async () => {
    const font = FAULTS['text of 5 points']!.resources!;
    const fault = lindegroen([0.5, 0.4, 0.6, 0], 'BT /F0 7 Tf 40 40 Td (aa) Tj ET');
    const resources = (document: PDFDocument) => ({ ...font(document), ...spot([0.5, 0.4, 0.6, 0]) });
    const found = await changed((document) => addPaint(document, 0, { ...fault, resources }));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['preflight/spot-plate'],
    );
  });

  it('says where: from the left and top edge of the trim', async () => {
    const [found] = await changed((document) => addPaint(document, 0, FAULTS['a fill in RGB']!));
    const near = (value: unknown, mm: number): boolean => Math.abs(Number(value) - mm) < 0.2;
    assert.ok(near(found?.data.xMm, 40 / PT) && near(found?.data.yMm, TRIM.heightMm - 60 / PT), JSON.stringify(found));
  });
});

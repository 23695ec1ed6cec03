/** Pages for the press with one fault in what is painted: the named rule finds it with its place, and no other finds anything. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { judgePress } from '../../src/check/judge-press.js';
import { readPdfFacts } from '../../src/pdf/read.js';
import { seededRandom } from '../paginate/random.js';
import { joined, press } from '../pdf/ink/pressed.js';
import { FAULTS, type Fault } from './painted-faults.js';

const TRIM = { widthMm: 100, heightMm: 80 };
const LIMITS = { inkPercent: 300, leastPpi: 150, wantedPpi: 225 };
const SETTINGS = { trim: TRIM, bleedMm: 3, pageMultiple: 4, limits: LIMITS };
const PT = 72 / 25.4;
const name = (text: string): PDFName => PDFName.of(text);

/** Four pages with a green rectangle each; 4 mm are painted around the trim. */
async function pages(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const size = [108 * PT, 88 * PT] as const;
  for (let page = 0; page < 4; page += 1) {
    const content = `.24 0 0 -.24 0 ${size[1]} cm\nq\n0 0 ${size[0] / 0.24} ${size[1] / 0.24} re\nW* n\n.1216 .3608 .2275 rg 100 100 300 200 re f\nQ\n`;
    const sheet = document.addPage([...size]);
    sheet.node.set(name('Contents'), document.context.register(document.context.flateStream(content)));
  }
  return document.save({ useObjectStreams: false });
}

describe('what is painted for the press', () => {
  let good: Uint8Array;
  before(async () => {
    good = (await press(await joined(await pages(), { trim: TRIM, bleedMm: 4 }))).bytes;
  });
  const judge = async (bytes: Uint8Array) => judgePress(await readPdfFacts(bytes, '', { painted: true }), SETTINGS);
  const changed = async (change: (document: PDFDocument) => void) => {
    const document = await PDFDocument.load(good, { updateMetadata: false });
    change(document);
    return judge(
      await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
    );
  };
  const add = (document: PDFDocument, page: number, { paint, resources }: Fault): void => {
    const { node } = document.getPage(page);
    const { context } = document;
    const content = `q 1 0 0 1 ${4 * PT} ${4 * PT} cm ${paint} Q`;
    const own = node.get(name('Contents'));
    node.set(name('Contents'), context.obj([context.register(context.flateStream(content)), own!]));
    node.set(name('Resources'), context.obj({ ...(resources?.(document) as Record<string, never>) }));
  };

  it('is good as it comes out of the ink pass', async () => {
    assert.deepEqual(await judge(good), []);
  });

  // Which page has the fault differs, and is the same in every run.
  const random = seededRandom(8);
  for (const [what, fault] of Object.entries(FAULTS)) {
    const page = random.between(0, 3);
    it(`${what} is found on page ${page + 1} by ${fault.rule} alone`, async () => {
      const found = await changed((document) => add(document, page, fault));
      assert.deepEqual(
        found.map(({ rule }) => rule),
        [fault.rule],
      );
      const { data } = found[0]!;
      assert.equal(String(data.page ?? data.pages), String(page + 1));
      if (data.xMm !== undefined) {
        const [x, y] = [Number(data.xMm), Number(data.yMm)];
        assert.ok(x >= 0 && x <= TRIM.widthMm && y >= 0 && y <= TRIM.heightMm, `${x}, ${y}`);
      }
    });
  }

  it('a blank page is told of', async () => {
    const found = await changed((document) => {
      document.getPage(2).node.set(name('Contents'), document.context.register(document.context.flateStream('q Q')));
    });
    assert.deepEqual(
      found.map(({ rule, data }) => [rule, data.pages]),
      [['preflight/blank-page', '3']],
    );
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
      add(document, 1, fault);
    });
    const rules = found.map(({ rule }) => rule).filter((rule) => rule !== 'pdf/font-not-embedded');
    assert.deepEqual(rules, ['preflight/missing-glyph']);
  });

  it('says where: from the left and top edge of the trim', async () => {
    const [found] = await changed((document) => add(document, 0, FAULTS['a fill in RGB']!));
    const near = (value: unknown, mm: number): boolean => Math.abs(Number(value) - mm) < 0.2;
    assert.ok(near(found?.data.xMm, 40 / PT) && near(found?.data.yMm, TRIM.heightMm - 60 / PT), JSON.stringify(found));
  });
});

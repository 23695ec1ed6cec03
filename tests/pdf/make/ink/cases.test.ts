/** Every way in which a stylesheet puts colour on paper comes out in inks, says the same, or is refused by name. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { FACES } from '../../../../src/fonts/faces.js';
import { readPageText } from '../../../../src/pdf/content/read-text.js';
import { pagesOf } from '../../../../src/pdf/document/pages.js';
import { makeProof } from '../../../../src/pdf/make/proof/make-proof.js';
import { readPdfFacts } from '../../../../src/pdf/read/pdf-facts.js';
import { openPdf } from '../../../../src/pdf/syntax/open.js';
import { printAll } from '../../print.js';
import { type InkCase, inkCases, SIZE } from './cases.js';
import { coloursIn, joined, press } from './pressed.js';

const GREY_PROOF = {
  grey: true,
  bleedMm: 3,
  safeMm: 5,
  labels: [],
  title: 'Proef',
  legend: { trim: 'snijlijn', bleed: 'afloop', safe: 'veilig', fold: 'vouw' },
  foldsMm: new Map<number, readonly number[]>(),
  face: readFileSync(FACES.text[0]!.file),
};

/** One mixed colour makes Chromium wrap every page of its file in a group: those cases get a file of their own. */
const blends = ({ name }: InkCase): boolean => name.includes('multiply');

describe('colours of a stylesheet', () => {
  let cases: readonly InkCase[];
  let plain: Uint8Array;
  let blended: Uint8Array;
  before(async () => {
    cases = await inkCases();
    const files = [cases.filter((each) => !blends(each)), cases.filter(blends)];
    const printed = await printAll(files.map((some) => ({ ...SIZE, pages: some.map(({ html }) => html) })));
    [plain, blended] = (await Promise.all(printed.map((bytes) => joined(bytes, SIZE)))) as [Uint8Array, Uint8Array];
    cases = files[0]!;
  });

  it('become inks, each case with the strangers and the refusals that are known', async () => {
    const { findings, strangers } = await press(plain);
    const found = cases.map(({ name }, index) => {
      const here = findings.filter(({ data }) => data.page === index + 1);
      return {
        name,
        refused: here.flatMap(({ rule, data }) => (rule === 'press/unprintable' ? [data.what] : [])),
        strange: [...strangers].flatMap(([colour, on]) => (Math.min(...on) === index ? [colour] : [])),
      };
    });
    const expected = cases.map(({ name, refused, strange }) => ({ name, refused: refused ? [refused] : [], strange }));
    assert.deepEqual(found, expected);
  });

  it('leave no screen colour behind', async () => {
    const conic = cases.findIndex(({ name }) => name === 'gradient, conic');
    const [printed] = await printAll([
      { ...SIZE, pages: cases.filter((_, at) => at !== conic).map(({ html }) => html) },
    ]);
    for (const bytes of [await joined(printed!, SIZE), blended]) {
      assert.ok((await coloursIn(bytes)).operators.has('rg'), 'there was something to convert');
      const { spaces, operators } = await coloursIn((await press(bytes)).bytes);
      assert.deepEqual(
        [...spaces].filter((space) => !/^\/Device(CMYK|Gray)$/.test(space)),
        [],
      );
      assert.deepEqual(
        [...operators].filter((word) => !['k', 'K', 'g', 'G', 'cs', 'CS', 'scn', 'SCN'].includes(word)),
        [],
      );
      const grey = await coloursIn(await makeProof(bytes, GREY_PROOF));
      assert.deepEqual([...grey.spaces], ['/DeviceGray']);
      assert.deepEqual(
        [...grey.operators].filter((word) => !['g', 'G', 'cs', 'CS', 'scn', 'SCN'].includes(word)),
        [],
      );
    }
  });

  it('change no letter', async () => {
    const texts = async (bytes: Uint8Array) => {
      const { catalog } = await openPdf(bytes, '');
      const edge = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };
      return pagesOf(catalog).map(({ dict }) => {
        const { marked, unmarked } = readPageText(dict, edge, new Map());
        return [[...marked].map(([, shown]) => shown), unmarked];
      });
    };
    assert.deepEqual(await texts((await press(plain)).bytes), await texts(plain));
  });

  it('give the same bytes twice', async () => {
    const [one, two] = [await press(plain), await press(plain)];
    assert.ok(Buffer.from(one.bytes).equals(two.bytes));
  });

  it('make a file that names its press and holds nothing for a reader with a mouse', async () => {
    const { bytes } = await press(plain);
    const facts = await readPdfFacts(bytes);
    assert.equal(facts.version, '1.6');
    assert.equal(facts.press.intent, 'good');
    assert.deepEqual([facts.tagged, facts.links.length, facts.outline.length], [false, 0, 0]);
    assert.equal(facts.title, 'Proef');
    for (const { trim, bleed } of facts.pages) {
      assert.ok(Math.abs(trim!.widthMm - 100) < 0.1 && Math.abs(trim!.heightMm - 80) < 0.1);
      assert.ok(Math.abs(bleed!.widthMm - 106) < 0.1 && Math.abs(bleed!.heightMm - 86) < 0.1);
    }
  });
});

/** The cover: one sheet of back, spine and front, as wide as the book is thick, that a press can use. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { squeeze } from './pdf-facts.js';
import { SHORT, YAML } from './small-book.js';

const COVER = 'out/print/klein-cover.pdf';
const keys = (spine: string): string =>
  `cover: { title: Op de rug, text: "Eerste alinea.\\n\\nTweede alinea.", ${spine} }\n`;

describe('the cover', () => {
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), SHORT);
  });
  /** The pages inside stay the same, and are made once. */
  const build = async (spine: string): Promise<readonly string[]> => {
    const run = await (await book.write({ 'content/book.yaml': `${keys(spine)}${YAML}` })).run(['build', 'print']);
    assertCode(run, 0);
    return rulesIn(run);
  };

  it('has boxes for back, spine and front, and says on each what belongs there', async () => {
    const rules = await build('spineMm: 9.5');
    assert.deepEqual(
      rules.filter((rule) => rule !== 'preflight/blank-page'),
      [],
    );
    const { own, pages } = await book.pdf(COVER);
    assert.equal(pages.length, 1);
    const [{ trim, bleed }] = own.pages as [(typeof own.pages)[number]];
    const near = (found: number | undefined, mm: number) =>
      assert.ok(Math.abs((found ?? 0) - mm) <= 0.1, `${found} is not ${mm}`);
    near(trim?.widthMm, 2 * 210 + 9.5);
    near(trim?.heightMm, 297);
    near(bleed?.widthMm, 2 * 210 + 9.5 + 6);
    const text = squeeze((pages[0]?.lines ?? []).map((line) => line.text).join(''));
    for (const words of ['Op de rug', 'Eerste alinea.', 'Tweede alinea.', 'Gemeente Voorbeeld'])
      assert.ok(text.includes(squeeze(words)), `${words} in ${text}`);
    assert.equal(text.match(/Klein/g)?.length, 2, 'on the front and on the spine');
  });

  it('has no text on a spine that is too narrow, and is as wide as the pages make it', async () => {
    await build('paperMicron: 100, coverMicron: 250');
    const inside = (await book.pdf('out/print/klein-interior.pdf')).pages.length;
    const { own, pages } = await book.pdf(COVER);
    const spine = Math.round(((inside / 2) * 100 + 500) / 100) / 10;
    assert.ok(Math.abs((own.pages[0]?.trim?.widthMm ?? 0) - 420 - spine) <= 0.1);
    assert.equal(pages[0]?.lines.filter((line) => line.text.includes('Klein')).length, 1);
  });
});

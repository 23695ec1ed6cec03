/** What a book asks of its pages: numbers of their own before the text, and sheets that lie on their side. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertCode, bookIn, temporaryFolder } from './harness.js';
import { FORMAT, withSecondFormat, YAML } from './small-book.js';

describe('a book with roman numbers in front', () => {
  it('prints on each page what a viewer shows, and begins its text at 1', async () => {
    const book = await bookIn(await temporaryFolder(), { 'content/book.yaml': `${YAML}pageNumbers: roman-front\n` });
    assertCode(await book.run(['build', 'digital', '-q']), 0);
    const { pages, outline } = await book.pdf('out/digital/klein.pdf');
    const labels = pages.map(({ label }) => label);
    const front = labels.indexOf('1');
    assert.ok(front >= 4 && front % 2 === 0, 'whole leaves stand before the text');
    assert.deepEqual(labels.slice(0, 4), ['i', 'ii', 'iii', 'iv']);
    assert.deepEqual(
      labels.slice(front),
      labels.slice(front).map((_, index) => String(index + 1)),
    );
    const printed = pages.filter(({ label, lines }) => lines.at(-1)?.text === label);
    assert.ok(printed.some(({ label }) => label === 'iii') && printed.length > pages.length / 2);
    const numbers = pages.flatMap(({ lines }) => lines.at(-1)?.text.match(/^([ivx]+|\d+)$/)?.[0] ?? []);
    assert.deepEqual(
      numbers,
      printed.map(({ label }) => label),
      'no other number stands at a foot',
    );

    const report = JSON.parse(await book.text('out/report.json'));
    const second = report.pageMap.tweede;
    assert.equal(second.folio, labels[second.page]);
    assert.equal(outline.find(({ title }) => /Tweede/.test(title))?.page, second.page);
    const contents = pages[2]!.lines.find(({ text }) => text.includes('Tweedehoofdstuk'));
    assert.ok(contents?.text.endsWith(second.folio), `${contents?.text} names page ${second.folio}`);
  });
});

describe('a format that lies on its side', () => {
  it('is laid out and printed on a landscape sheet, alone and among others', async () => {
    const questions = Array.from({ length: 6 }, (_, n) => `::lang[Wat is vraag ${n}?]{#vraag-${n} regels=2}`).join(
      '\n\n',
    );
    const wide = FORMAT.replace('F01', 'F02')
      .replace('Proefblad', 'Liggend blad')
      .replace('sheets: 1', 'sheets: 2\norientation: landscape')
      .replace('::lang[Wat is uw plan?]{#plan regels=3}', questions);
    const book = await bookIn(await temporaryFolder(), { ...withSecondFormat, 'content/formats/F02-tweede.md': wide });
    assertCode(await book.run(['build', 'formats', '-q']), 0);
    const alone = await book.pdf('out/formats/F02-tweede.pdf');
    const all = await book.pdf('out/formats/formats.pdf');
    const sizes = ({ own }: typeof all): string[] =>
      own.pages.map(({ media, trim }) => {
        assert.deepEqual(trim, media, 'nothing is cut off an office sheet');
        return `${Math.round(media.widthMm * 10) / 10} × ${Math.round(media.heightMm * 10) / 10}`;
      });
    assert.deepEqual(sizes(alone), ['297 × 210', '297 × 210']);
    assert.deepEqual(sizes(all), ['210 × 297', '210 × 297', '297 × 210', '297 × 210'], 'behind the index');
    assert.ok(alone.pages.every(({ lines }) => lines.every(({ topMm }) => topMm > 5 && topMm < 205)));
    assert.match(alone.pages[1]!.lines[0]!.text, /^F02Liggendblad/, 'the running line');
    assert.ok(alone.pages[0]!.tagged.includes('Watisvraag0?') && alone.pages[1]!.tagged.includes('Watisvraag5?'));
  });
});

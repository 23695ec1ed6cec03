/** A picture over a left and a right page: its halves meet at the fold, one of them is heard, and where pages lie alone it is a picture like others. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { renderPages } from '../../src/pictures/render.js';
import { assertCode, type BookFolder, bookIn, type Run, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze } from './pdf-facts.js';
import { YAML } from './small-book.js';

const ALT = 'Een streep van links naar rechts';
/** As wide as two pages of 170 × 240 mm with their bleed. A band crosses the fold level, a line goes down from edge to edge. */
const WIDE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 348 248" width="348mm" height="248mm">
<title>Streep</title>
<rect width="348" height="248" fill="var(--colour-accent-tint)"/>
<rect y="80" width="348" height="8" fill="var(--colour-ink)"/>
<path d="M0 120 L348 200" stroke="var(--colour-ink)" stroke-width="3"/>
<text x="40" y="60" font-family="Atkinson Hyperlegible Next" font-size="10" fill="var(--colour-ink)">Links</text>
<text x="240" y="60" font-family="Atkinson Hyperlegible Next" font-size="10" fill="var(--colour-ink)">Rechts</text>
</svg>
`;
/** A drawing without words is in the tags too. */
const BARE = WIDE.replace(/<text.*\n/g, '')
  .replace('348 248', '348 300')
  .replace('348mm" height="248mm', '348mm" height="300mm');
const paragraph = (about: number): string =>
  Array.from({ length: 6 }, (_, index) => `Zin ${about * 10 + index} vult de bladzijde en zegt verder niets.`).join(
    ' ',
  );
const chapter = (before: number, picture = 'wijd.svg'): string =>
  `# Eerste hoofdstuk

${Array.from({ length: before }, (_, index) => paragraph(index + 1)).join('\n\n')}

:::figuur[De hele weg.]{#weg src=../figures/${picture} alt="${ALT}" breedte=spread}
:::

Hierna gaat de tekst verder.

${paragraph(90)}

${paragraph(91)}
`;
/** So many paragraphs fill the page before it. */
const FULL = 3;
const DPI = 100;

async function pixels(pdf: ReadPdf, page: number, box: 'trim' | 'media') {
  for await (const { png } of renderPages(pdf.bytes, { pages: [page], dpi: DPI, box })) {
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    return { ...info, at: (x: number, y: number): number => data[y * info.width + x] ?? 255 };
  }
  throw new Error('no page');
}

describe('a picture over two pages', () => {
  let book: BookFolder;
  let run: Run;
  let digital: ReadPdf;
  let left: number;
  before(async () => {
    book = await bookIn(await temporaryFolder(), {
      'content/book.yaml': `page: 170x240\nmatter: { figures: false, index: false }\n${YAML}`,
      'content/chapters/01-eerste.md': chapter(FULL),
      'content/chapters/02-tweede.md': '# Tweede\n\nNog een regel.\n',
      'content/figures/wijd.svg': WIDE,
      'content/figures/kaal.svg': BARE,
    });
    run = await book.run(['build', 'digital', 'print', 'large-print', 'epub', 'web']);
    assertCode(run, 0);
    digital = await book.pdf('out/digital/klein.pdf');
    left = digital.pages.findIndex(({ alts }) => alts.some((alt) => alt.startsWith(ALT)));
  });

  it('stands on a left page and on the right page beside it, with no hole before it', () => {
    assert.deepEqual(
      rulesIn(run).filter((rule) => rule !== 'preflight/blank-page'),
      [],
      run.stderr,
    );
    assert.ok(left > 0 && left % 2 === 1, `page ${left + 1}`);
  });

  it('is heard once, with its caption; its other half is decoration', () => {
    const [first, second] = digital.pages.slice(left, left + 2);
    assert.ok(first?.tagged.includes(squeeze('Figuur 1. De hele weg.')), first?.tagged);
    assert.deepEqual([second?.tagged, second?.roles, second?.alts], ['', [], []]);
    assert.equal(digital.pages.flatMap(({ alts }) => alts).filter((alt) => alt.startsWith(ALT)).length, 1);
    assert.ok(digital.pages[left + 2]?.tagged.startsWith('Hiernagaatdetekstverder.'));
  });

  it('has its words where they are seen', () => {
    const words = digital.pages.map(({ lines }) => lines.map(({ text }) => text));
    assert.ok(words[left]?.includes('Links') && !words[left]?.includes('Rechts'));
    assert.ok(words[left + 1]?.includes('Rechts') && !words[left + 1]?.includes('Links'));
  });

  it('meets itself at the fold', async () => {
    const [one, two] = [await pixels(digital, left, 'trim'), await pixels(digital, left + 1, 'trim')];
    const dark = (picture: typeof one, x: number): number[] =>
      Array.from({ length: picture.height }, (_, y) => y).filter((y) => picture.at(x, y) < 128);
    const [ends, starts] = [dark(one, one.width - 2), dark(two, 1)];
    assert.ok(ends.length > 20, 'the band and the line');
    const [a, b] = [ends, starts].map((rows) => [rows[0]!, rows.at(-1)!]);
    assert.ok(Math.abs(a![0]! - b![0]!) <= 1 && Math.abs(a![1]! - b![1]!) <= 2, `${a} and ${b}`);
  });

  it('bleeds over all edges of the press', async () => {
    const print = await book.pdf('out/print/klein-interior.pdf');
    for (const page of [left, left + 1]) {
      const picture = await pixels(print, page, 'media');
      const [right, bottom] = [picture.width - 4, picture.height - 4];
      for (const [x, y] of [
        [4, 4],
        [right, 4],
        [4, bottom],
        [right, bottom],
      ] as const)
        assert.ok(picture.at(x, y) < 254, `paper at ${x}, ${y} of page ${page + 1}`);
    }
  });

  it('is a picture like others in large print, in the e-book and on the site', async () => {
    const large = await book.pdf('out/large-print/klein.pdf');
    const at = large.pages.findIndex(({ alts }) => alts.some((alt) => alt.startsWith(ALT)));
    const words = large.pages[at]!.lines.map(({ text }) => text);
    assert.match(words.join(' '), /Links ?Rechts/);
    assert.ok(large.pages.slice(at, at + 2).some(({ tagged }) => tagged.includes('Hiernagaatdetekst')));
    const { unzipSync, strFromU8 } = await import('fflate');
    const [epub] = [...(await book.files('out/epub')).values()];
    const texts = Object.entries(unzipSync(epub!)).filter(([name]) => name.endsWith('.xhtml'));
    assert.ok(texts.every(([, bytes]) => !strFromU8(bytes).includes('spread-right')));
    assert.doesNotMatch(await book.text('out/web/eerste.html'), /spread-right/);
  });

  it('tells of the hole where it cannot begin on the next page, and keeps what has no words in the tags', async () => {
    await book.write({ 'content/chapters/01-eerste.md': chapter(FULL + 1, 'kaal.svg') });
    const moved = await book.run(['build', 'digital', '-o', 'moved']);
    assertCode(moved, 0);
    assert.ok(rulesIn(moved).includes('layout/spread-hole'), moved.stderr);
    assert.match(moved.stderr, /01-eerste\.md:\d+:1/);
    const pdf = await book.pdf('moved/digital/klein.pdf');
    const at = pdf.pages.findIndex(({ alts }) => alts.includes(ALT));
    assert.ok(at > 0 && at % 2 === 1, `page ${at + 1}`);
  });
});

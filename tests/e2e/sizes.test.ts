/** Every edition of a book with every kind of page, at five sizes, in our face and another, with drawings and without: nothing is found. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { everyPage, type Look } from './every-page.js';
import { emptyBook, type Run, temporaryFolder } from './harness.js';

const SIZES = ['A5', '170x240', '210x210', 'Letter', 'A4'] as const;
const WIDTHS: Readonly<Record<(typeof SIZES)[number], number>> = {
  A5: 148,
  '170x240': 170,
  '210x210': 210,
  Letter: 215.9,
  A4: 210,
};
/** Of the machine, and of a text that is only as long as a test needs. */
const ELSE = /^(browser\/|layout\/near-empty-page$)/;

const found = ({ stdout, stderr }: Run): string[] =>
  `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { rule?: string; message: string })
    .filter(({ rule }) => rule && !ELSE.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);

const looks = SIZES.flatMap((size) =>
  [false, true].flatMap((ownFace) => [true, false].map((drawings) => ({ size, ownFace, drawings }) as const)),
);

describe('every page of a book', { concurrency: 2 }, () => {
  for (const look of looks) {
    const name = `at ${look.size}, in ${look.ownFace ? 'a face of its own' : 'our face'}, ${look.drawings ? 'with' : 'without'} drawings`;
    it(name, () => build(look));
  }
});

async function build(look: Look & { readonly size: (typeof SIZES)[number] }): Promise<void> {
  const book = await emptyBook(path.join(await temporaryFolder())).write(everyPage(look));
  const run = await book.run([
    'build',
    'digital',
    'large-print',
    'print',
    'formats',
    '--reporter',
    'json',
    '--language',
    'en',
  ]);
  assert.deepEqual(found(run), []);
  assert.equal(run.code, 0);
  for (const file of ['out/digital/wijk.pdf', 'out/large-print/wijk.pdf']) {
    const { own } = await book.pdf(file);
    assert.equal(Math.round(own.pages[0]?.trim?.widthMm ?? 0), Math.round(WIDTHS[look.size]), file);
  }
}

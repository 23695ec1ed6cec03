/** A fault of one edition keeps no other from being made: its readers do not wait for the printer. */
import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { FORMAT, SHORT, SMALL_BOOK, YAML } from './small-book.js';

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

describe('an edition with a fault', () => {
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), { ...SMALL_BOOK, ...SHORT });
  });
  const made = (): Promise<boolean[]> =>
    Promise.all(
      ['digital/klein.pdf', 'print/klein-interior.pdf', 'formats/F01-proef.pdf'].map((name) =>
        isThere(book.path(`out/${name}`)),
      ),
    );

  it('lets the others be written, when no profile fits the press', async () => {
    await book.write({ 'content/book.yaml': `${YAML}print: { profile: nergens.icc }\n` });
    const run = await book.run(['build', '--language', 'en']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['content/missing-file', 'output/not-made']);
    assert.match(run.stderr, /`print` was not made; made were: digital, formats\./);
    assert.deepEqual(await made(), [true, false, true]);
    // What is written down says the same.
    const { diagnostics, outputs } = JSON.parse(await readFile(book.path('out/report.json'), 'utf8'));
    assert.ok(diagnostics.some(({ rule }: { rule: string }) => rule === 'output/not-made'));
    assert.ok(outputs.every(({ edition }: { edition: string }) => edition !== 'print'));
  });

  it('is not taken from the cache as if it were whole', async () => {
    const run = await book.run(['build']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['content/missing-file', 'output/not-made']);
  });

  it('ends as before where it is the only one', async () => {
    const run = await book.run(['build', 'print']);
    assertCode(run, 2);
    assert.deepEqual(rulesIn(run), ['content/missing-file']);
  });

  it('lets the book be written, when a format has too few sheets', async () => {
    await book.write({
      'content/book.yaml': YAML,
      'content/formats/F01-proef.md': FORMAT.replace('sheets: 1', 'sheets: 2'),
    });
    assertCode(await book.run(['clean']), 0);
    const run = await book.run(['build']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['format/sheets', 'output/not-made']);
    assert.deepEqual(await made(), [true, true, false]);
  });

  it('keeps all of them, when its fault is in the text of the book', async () => {
    await book.write({
      'content/formats/F01-proef.md': FORMAT,
      'content/chapters/01-eerste.md': '# Een\n\n:::niets\n:::\n',
    });
    assertCode(await book.run(['clean']), 0);
    assertCode(await book.run(['build']), 1);
    assert.deepEqual(await made(), [false, false, false]);
  });

  it('tells of a file with an older name, which looks as new as that of this build', async () => {
    await book.write({ 'content/chapters/01-eerste.md': '# Een\n\nTekst.\n' });
    assert.deepEqual(rulesIn(await book.run(['build', 'digital'])), []);
    await book.write({ 'content/book.yaml': YAML.replace('slug: klein', 'slug: groot') });
    const run = await book.run(['build', 'digital', '--language', 'en']);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), ['output/earlier-file']);
    assert.match(run.stderr, /In `digital\/` there are files that this build did not make: klein\.pdf\./);
    assertCode(await book.run(['clean']), 0);
    assert.deepEqual(rulesIn(await book.run(['build', 'digital'])), []);
  });
});

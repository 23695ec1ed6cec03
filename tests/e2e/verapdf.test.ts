/** A second opinion is shown beside ours; whatever the other program does, the check goes on. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { emptyBook, HOME, temporaryFolder } from './harness.js';

const FOLDER = path.join(HOME, 'tests/fixtures/verapdf');
const WITH = `${FOLDER}${path.delimiter}${process.env.PATH}`;
/** No verapdf, whatever is installed here. */
const WITHOUT = path.join(FOLDER, 'nowhere');

describe('veraPDF beside a check', { skip: process.platform === 'win32' && 'its stand-in is a script' }, () => {
  it('is quoted below our own statement, and its failures end nothing', async () => {
    const book = await emptyBook(await temporaryFolder()).write({ 'leeg.txt': '' });
    const document = await PDFDocument.create();
    document.addPage();
    await writeFile(book.path('blank.pdf'), await document.save());
    const check = (act: string, PATH = WITH) => book.run(['check', 'blank.pdf'], { env: { PATH, FAKE_VERAPDF: act } });
    const alone = await check('pass', WITHOUT);
    assert.doesNotMatch(alone.stdout, /veraPDF/);
    for (const [act, words] of [
      ['fail', 'veraPDF 1.28.2: voldoet niet aan PDF/UA-1 (7.1-8, 5-1).'],
      ['crash', 'veraPDF: geen oordeel'],
    ] as const) {
      const { code, stdout, stderr } = await check(act);
      assert.deepEqual({ code, stderr }, { code: alone.code, stderr: alone.stderr });
      assert.ok(stdout.startsWith(alone.stdout.trimEnd()) && stdout.includes(words), stdout);
    }
  });
});

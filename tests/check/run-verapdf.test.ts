/** A second opinion: whatever the other program does, it is a verdict or there is none. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runVerapdf } from '../../src/check/run-verapdf.js';

const FOLDER = fileURLToPath(new URL('../fixtures/verapdf/', import.meta.url));
const { PATH = '' } = process.env;
const WITH = `${FOLDER}${path.delimiter}${PATH}`;
/** No verapdf, whatever is installed here. */
const WITHOUT = path.join(FOLDER, 'nowhere');

const ask = (act: string, timeoutMs?: number) => {
  process.env.FAKE_VERAPDF = act;
  return runVerapdf('file.pdf', timeoutMs);
};

describe('veraPDF on the PATH', { skip: process.platform === 'win32' && 'its stand-in is a script' }, () => {
  before(() => {
    process.env.PATH = WITH;
  });
  after(() => {
    process.env.PATH = PATH;
    delete process.env.FAKE_VERAPDF;
  });

  it('says that a file conforms', async () => {
    assert.deepEqual(await ask('pass'), { version: '1.28.2', conforms: true, failed: [] });
  });

  it('says which rules a file fails', async () => {
    assert.deepEqual(await ask('fail'), { version: '1.28.2', conforms: false, failed: ['7.1-8', '5-1'] });
  });

  for (const act of ['broken-off', 'not-parsed', 'crash', 'no-java', 'garbage', 'killed']) {
    it(`gives no verdict: ${act}`, async () => {
      assert.deepEqual(await ask(act), { reason: 'failed' });
    });
  }

  it('is ended when it hangs', async () => {
    assert.deepEqual(await ask('hang', 300), { reason: 'timeout' });
  });

  it('need not be there', async () => {
    process.env.PATH = WITHOUT;
    assert.equal(await ask('pass'), undefined);
    process.env.PATH = WITH;
  });
});

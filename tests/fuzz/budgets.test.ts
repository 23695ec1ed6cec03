/** A small PDF that wants to be large is refused by the budget that it goes over, and one that is merely large is read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { checkFile } from '../../src/api/check-file.js';
import { Failure } from '../../src/diagnostic.js';
import { usualPressSettings } from '../../src/outputs/print/press-settings.js';
import { readForm } from '../../src/pdf/read/forms/read-form.js';
import { BOMBS, pdfOf, streamOf } from './pdf-bombs.js';

const settings = usualPressSettings();

/** What it is refused for, as a form and by both kinds of rules; '' where it is not. */
async function refusals(bytes: Uint8Array): Promise<string[]> {
  const tries = [
    readForm(bytes, 'x.pdf'),
    checkFile({ bytes, file: 'x.pdf', rules: 'ua', settings }),
    checkFile({ bytes, file: 'x.pdf', rules: 'press', settings }),
  ];
  const results = await Promise.allSettled<unknown>(tries);
  return results.map((result) => {
    if (result.status === 'fulfilled') return '';
    assert.ok(result.reason instanceof Failure, String(result.reason));
    return String(result.reason.diagnostics[0]?.data.problem);
  });
}

describe('a bomb', () => {
  // Those that take time or memory only are tried in a thread that can be ended (tests/e2e/foreign-pdfs.test.ts).
  const inProcess = Object.entries(BOMBS).filter(([, { budgets }]) => !budgets.includes('time'));
  for (const [name, { make, budgets }] of inProcess) {
    it(name, async () => {
      const found = (await refusals(make())).filter((each) => each !== '');
      for (const each of found) assert.ok(budgets.includes(each), each);
      assert.ok(budgets.includes('') || found.length > 0, 'was not refused by anybody');
    });
  }
});

describe('an honest file', () => {
  const page = (more: string): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${more}>>`;

  it('may have large content, long lists and many pages', async () => {
    // As many bytes as a drawing of a map has, but mostly words, so that forty readings do not take half a minute.
    const line = `0 0 m 10 10 l S % ${'a line '.repeat(20)}\n`;
    const content = deflateSync(Buffer.from(line.repeat(60_000)));
    const pages = Array.from({ length: 2000 }, () => page('/Contents 3 0 R'));
    const refs = pages.map((_, index) => `${index + 4} 0 R`).join(' ');
    const file = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count 2000/Kids[${refs}]>>`,
      streamOf('/Filter/FlateDecode', content.subarray(0)),
      ...pages.slice(0, 40),
      ...pages.slice(40).map(() => page('')),
    ]);
    assert.deepEqual(await refusals(file), ['', '', '']);
  });

  it('may be packed with predictors, in any filter', async () => {
    const row = (...bytes: number[]): number[] => [2, ...bytes];
    // Each row says how it differs from the one above it.
    const packed = deflateSync(Uint8Array.from([...row(0x71, 0x20, 0x51), ...row(0, 0, 0)]));
    const hex = Buffer.from(`${packed.toString('hex')}>`);
    const parms = '/DecodeParms[null<</Predictor 12/Columns 3>>]';
    const file = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      page('/Contents 4 0 R'),
      streamOf(`/Filter[/ASCIIHexDecode/FlateDecode]${parms}`, hex),
    ]);
    assert.deepEqual(await refusals(file), ['', '', '']);
  });
});

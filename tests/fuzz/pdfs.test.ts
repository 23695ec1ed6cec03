/** A sample of broken PDFs; `npm run fuzz -- --pdfs 5000` tries them all. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tryPdfs } from './all-pdfs.js';

/** The same ones on every machine. */
const PDFS = 400;
/** Besides the 75 MB that the program takes itself. */
const MOST_MB = 300;

it('broken PDFs give their answers whole or a finding, and never hang or fill the memory', {
  timeout: 240_000,
}, async () => {
  const outcomes = await tryPdfs({ from: 1, count: PDFS, jobs: 2, seconds: 200, eachSeconds: 60 });
  assert.deepEqual(
    outcomes.filter(({ result, grownMb }) => result === 'BROKEN' || grownMb > MOST_MB),
    [],
  );
  assert.equal(outcomes.length, PDFS);
  for (const result of ['refused', 'doubted', 'whole'])
    assert.ok(
      outcomes.some((each) => each.result === result),
      `none is ${result}`,
    );
});

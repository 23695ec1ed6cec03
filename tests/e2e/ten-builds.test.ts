/** Ten builds in a row, each from nothing: a file that differs cannot be checked against the one that was published. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { bookIn, temporaryFolder } from './harness.js';
import { BRIEF } from './small-book.js';

const BUILDS = 10;

describe('the same book', () => {
  it(`gives the same bytes ${BUILDS} times`, async () => {
    const book = await bookIn(await temporaryFolder(), {
      ...BRIEF,
      'content/chapters/02-tweede.md': '# Tweede\n\n## De tafel\n\nNog een regel.\n',
    });
    const sums = new Map<string, Set<string>>();
    for (let build = 0; build < BUILDS; build += 1) {
      const { code, stderr } = await book.run(['build', 'digital', 'formats', '--no-cache', '-q'], { usualJobs: true });
      assert.equal(code, 0, stderr);
      for (const [file, bytes] of await book.files('out')) {
        if (!/\.(pdf|txt)$/.test(file)) continue;
        const sum = createHash('sha256').update(bytes).digest('hex');
        sums.set(file, (sums.get(file) ?? new Set()).add(sum));
      }
    }
    assert.deepEqual([...sums.keys()].sort(), ['digital/klein.pdf', 'formats/F01-proef.pdf', 'toegankelijkheid.txt']);
    for (const [file, different] of sums) assert.equal(different.size, 1, `${file} came out in ${different.size} ways`);
  });
});

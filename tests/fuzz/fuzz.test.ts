/** A sample of broken books; `npm run fuzz` tries all ten thousand. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tryBooks } from './all-books.js';

/** Time for both processes, which leaves the rest of the tests a core now and then. */
const SECONDS = 20;
/** Even on a slow machine the time is enough for these. */
const LEAST = 40;

it('broken books give findings, never a crash, a hang or a look outside', { timeout: 120_000 }, async (test) => {
  const outcomes = await tryBooks({ from: 1, count: 600, jobs: 2, seconds: SECONDS, bookSeconds: 20 });
  const broken = outcomes.filter(({ result }) => result === 'BROKEN');
  assert.deepEqual(broken, []);
  assert.ok(outcomes.length >= LEAST, `only ${outcomes.length} books in ${SECONDS} s`);
  test.diagnostic(`${outcomes.length} books`);
  const rules = new Set(outcomes.flatMap((each) => each.rules));
  assert.ok(rules.size > 15, `only ${[...rules]}`);
});

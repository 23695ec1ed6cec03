/** A sample of broken books; `npm run fuzz` tries all ten thousand. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tryBooks } from './all-books.js';

/** The same ones on every machine. */
const BOOKS = 80;

it('broken books give findings, never a crash, a hang or a look outside', { timeout: 240_000 }, async () => {
  const outcomes = await tryBooks({ from: 1, count: BOOKS, jobs: 2, seconds: 200, eachSeconds: 20 });
  const broken = outcomes.filter(({ result }) => result === 'BROKEN');
  assert.deepEqual(broken, []);
  assert.equal(outcomes.length, BOOKS);
  const rules = new Set(outcomes.flatMap((each) => each.rules));
  assert.ok(rules.size > 15, `only ${[...rules]}`);
});

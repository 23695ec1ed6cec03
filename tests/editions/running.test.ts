/** Running headers: whole where they fit, else shortened at a word. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runningTitle } from '../../src/editions/running.js';

const A4 = { widthMm: 210, heightMm: 297 };
const LONG = 'Hoe u met uw buren en de gemeente samen een plan maakt voor de straat, het plein en het park';

it('a title that fits stays as it is', () => {
  assert.equal(runningTitle('Samen een plan maken', '12', A4), 'Samen een plan maken');
});

it('a longer one is cut at a word, without marks that point on', () => {
  const short = runningTitle(LONG, '12', A4);
  assert.match(short, /\p{L}…$/u);
  assert.ok(LONG.startsWith(short.slice(0, -1)) && LONG[short.length - 1] !== undefined);
  assert.match(LONG.slice(short.length - 1), /^[ ,]/);
  assert.ok(runningTitle(LONG, 'Deel A en meer', A4).length < short.length, 'what stands before it takes room');
  assert.ok(
    runningTitle(LONG, '12', { widthMm: 148, heightMm: 210 }).length < short.length,
    'and so does a smaller page',
  );
});

it('one word that is too long is cut where it must', () => {
  assert.match(runningTitle('W'.repeat(200), '', A4), /^W{10,60}…$/);
});

/** Quotes, dashes and spaces as each language sets them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { typesetRuns } from '../../src/markup/typography/typeset.js';

const set = (text: string, language: string): string =>
  typesetRuns([text], language).join('').replaceAll('\u00a0', '~');

it('each language has marks and spaces of its own', () => {
  assert.equal(set('Zij zei "dit is \'goed\'" om 10 uur', 'nl'), 'Zij zei “dit is ‘goed’” om 10~uur');
  assert.equal(set('Hy sei "wy binne \'t iens" oer 10 km', 'fy'), 'Hy sei “wy binne ’t iens” oer 10~km');
  assert.equal(set('Sie sagte: "Das ist \'gut\'" am 3. Mai', 'de'), 'Sie sagte: „Das ist ‚gut‘“ am 3.~Mai');
  assert.equal(set('Il dit : "C\'est bien !" le 3 mai', 'fr'), 'Il dit~: «~C’est bien~!~» le 3~mai');
  assert.equal(set('Dedi ki "tamam"', 'tr'), 'Dedi ki "tamam"');
});

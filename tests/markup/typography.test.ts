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

it('an apostrophe stands where letters or the figures of a century are left out, and a mark where words are quoted', () => {
  const years = "In '90 was het 's avonds laat, in de jaren '80-'89 en in '95 ook.";
  assert.equal(set(years, 'nl'), years.replaceAll("'", '’'));
  assert.equal(set("'90 procent' van '60er huizen", 'nl'), '‘90~procent’ van ’60er huizen');
  assert.equal(set("Zij zei: 'In '90 was ik er.'", 'nl'), 'Zij zei: ‘In ’90 was ik er.’');
  assert.equal(set("the '90s and '70's, 'tis", 'en'), 'the ’90s and ’70’s, ’tis');
  // As word processors write it.
  assert.equal(
    set('‘s Avonds in ‘t huis, in ‘98. ‘Zo is het’, zei ze.', 'nl'),
    '’s Avonds in ’t huis, in ’98. ‘Zo is het’, zei ze.',
  );
  assert.equal(set('‘90 mensen’ en ‘t’', 'nl'), '‘90 mensen’ en ‘t’');
  assert.equal(set("Hans' Rad und 'ein Rad'", 'de'), 'Hans’ Rad und ‚ein Rad‘');
});

it('a quotation may begin with a word that is also said for another', () => {
  assert.equal(
    set("Niet 'er was wat weerstand', maar 'ik kijk'.", 'nl'),
    'Niet ‘er was wat weerstand’, maar ‘ik kijk’.',
  );
});

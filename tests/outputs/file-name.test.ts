/** Files have names that every system can make: also those that Windows keeps for devices are left alone. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isReservedName } from '../../src/files/reserved-names.js';
import { bookFileName, releaseName } from '../../src/outputs/file-name.js';

it('a book is named by its slug, in a release with its version', () => {
  assert.equal(bookFileName({ slug: 'wijk' }, 'print', 'cover'), 'print/wijk-cover.pdf');
  assert.equal(bookFileName({ slug: 'wijk', release: 'wijk-1.0' }, 'digital'), 'digital/wijk-1.0-digital.pdf');
  assert.equal(releaseName({ slug: 'wijk', version: '1.0 …' }), 'wijk-1.0');
});

it('a book named Nul is no device on Windows', () => {
  assert.equal(bookFileName({ slug: 'nul' }, 'digital'), 'digital/nul_.pdf');
  assert.equal(bookFileName({ slug: 'nul' }, 'print', 'cover'), 'print/nul-cover.pdf');
  assert.deepEqual(
    ['con', 'AUX', 'com1', 'lpt9.oud', 'prn.'].map(isReservedName),
    ['con', 'AUX', 'com1', 'lpt9.oud', 'prn.'].map(() => true),
  );
  assert.deepEqual(['console', 'com', 'com10', 'nulde', ''].map(isReservedName), [false, false, false, false, false]);
});

/** Terms are found in any of their forms, also with a capital that lost its accent. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { termFinder, termKey } from '../../src/markup/terms.js';

const terms = termFinder([
  {
    id: 'loket',
    term: 'één loket',
    forms: [],
    means: '',
    example: undefined,
    place: { file: 'glossary.yaml', line: 1, column: 1 },
  },
]);

it('a capital goes without its accent', () => {
  const found = terms.find('Eén loket, één loket en ÉÉN LOKET, maar niet een loket of plan-één loket.');
  assert.deepEqual(
    found.map(({ at, entry }) => [at, entry.id]),
    [
      [0, 'loket'],
      [11, 'loket'],
      [24, 'loket'],
    ],
  );
  assert.equal(termKey('Eén'), termKey('één'));
  assert.notEqual(termKey('een'), termKey('één'));
});

/** A text without pages is compared with its source block by block, and the first place that differs is named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proveReading, type ReadBlock } from '../../src/check/prove-reading.js';

const blocks = (...texts: readonly string[]): ReadBlock[] => texts.map((text, index) => ({ text, line: index + 5 }));
const prove = (wanted: readonly ReadBlock[], found: readonly ReadBlock[]) =>
  proveReading('epub/boek.epub', [{ title: 'Drie', source: '/boek/drie.md', wanted, found }]).map(
    ({ rule, place, data }) => [rule, place?.line, data.expected, data.found],
  );

describe('proof/reading', () => {
  it('has nothing to say of what is equal', () => {
    assert.deepEqual(prove(blocks('een', 'twee'), blocks('een', 'twee')), []);
  });

  const cases = [
    [
      'a word that is gone',
      blocks('Er zijn vijf treden.'),
      blocks('Er zijn treden.'),
      [5, 'Er zijn vijf treden.', 'Er zijn treden.'],
    ],
    ['a block that is gone', blocks('een', 'twee', 'drie'), blocks('een', 'drie'), [6, 'twee', 'drie']],
    ['a block too many', blocks('een'), blocks('een', 'een'), [5, '', 'een']],
    ['blocks in another order', blocks('een', 'twee'), blocks('twee', 'een'), [5, 'een', 'twee']],
    ['blocks that became one', blocks('een', 'twee'), blocks('een twee'), [5, 'een', 'een twee']],
    ['nothing at all', blocks('een'), [], [5, 'een', '']],
  ] as const;
  for (const [title, wanted, found, told] of cases) {
    it(`tells of ${title}`, () => assert.deepEqual(prove(wanted, found), [['proof/reading', ...told]]));
  }

  it('shows where a long text differs', () => {
    const long = 'a'.repeat(200);
    const [[, , expected, found] = []] = prove(blocks(`${long} b c`), blocks(`${long} c`));
    assert.deepEqual([expected, found], [`${'a'.repeat(14)} b c`, `${'a'.repeat(14)} c`]);
  });
});

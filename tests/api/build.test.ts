/** What is asked for and does not exist: told before anything is read or started. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { findFormats } from '../../src/api/find-formats.js';
import { Failure } from '../../src/diagnostic.js';

const FORMATS = ['F01-start.md', 'F04-uitnodiging.md', 'F07-gespreksverslag.md', 'F09-verslag-participatie.md'];
const TITLES = ['Startformulier', 'Uitnodiging', 'Gespreksverslag', 'Verslag van participatie'];
const found = (...wanted: readonly string[]) =>
  findFormats(
    FORMATS.map((name) => `formats/${name}`),
    wanted,
    (file) => TITLES[FORMATS.indexOf(path.basename(file))]!,
  );
const refused = (...wanted: readonly string[]): unknown => {
  try {
    return found(...wanted);
  } catch (problem) {
    assert.ok(problem instanceof Failure);
    assert.equal(problem.exitCode, 2);
    return problem.diagnostics.map(({ rule, data }) => ({ rule, ...data }));
  }
};

it('a format is found by its code, its name, its title, or a part of these that no other has', () => {
  for (const wish of ['F09', 'f9', 'verslag-participatie', 'Verslag van participatie', 'VERSLAG VAN', 'participatie'])
    assert.deepEqual([...found(wish)], ['F09-verslag-participatie.md'], wish);
  assert.deepEqual([...found('f04', 'start', 'F4')], ['F04-uitnodiging.md', 'F01-start.md']);
});

it('a code that no format has is format/unknown, with the one that was meant; a name of several names them', () => {
  const known = FORMATS.map((name, index) => `${name.slice(0, 3)} ${TITLES[index]}`);
  assert.deepEqual(refused('F04', 'uitnodigin g', 'F8'), [
    { rule: 'format/unknown', code: 'uitnodigin g', suggestion: known[1], known: known.join(', ') },
    { rule: 'format/unknown', code: 'F8', suggestion: '', known: known.join(', ') },
  ]);
  assert.deepEqual(refused('verslag'), [
    { rule: 'format/ambiguous', code: 'verslag', known: `${known[2]}, ${known[3]}` },
  ]);
});

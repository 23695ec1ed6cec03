/** What is asked for and does not exist: told before anything is read or started. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findFormats } from '../../src/api/find-formats.js';
import { Failure } from '../../src/diagnostic.js';

it('a code that no format has is format/unknown, with the one that was meant', () => {
  const formats = ['formats/F01-start.md', 'formats/F04-uitnodiging.md'];
  assert.throws(
    () => findFormats(formats, ['F04', 'uitnodigin']),
    (problem) => {
      assert.ok(problem instanceof Failure);
      assert.equal(problem.exitCode, 2);
      assert.deepEqual(problem.diagnostics, [
        {
          rule: 'format/unknown',
          severity: 'error',
          data: { code: 'uitnodigin', suggestion: 'UITNODIGING', known: 'F01-start, F04-uitnodiging' },
        },
      ]);
      return true;
    },
  );
  assert.deepEqual([...findFormats(formats, ['f04', 'start'])], ['F04-uitnodiging.md', 'F01-start.md']);
});

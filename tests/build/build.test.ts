/** Formats that are asked for by a code or name that there is none of: told before anything is read or started. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type BuildOptions, buildWantedFormats } from '../../src/build/build.js';
import { Failure } from '../../src/diagnostic.js';

it('a code that no format has is format/unknown, with the one that was meant', async () => {
  // Nothing else of the book is looked at before the codes.
  const options = { config: { formats: ['formats/F01-start.md', 'formats/F04-uitnodiging.md'] } } as BuildOptions;
  const problem = await buildWantedFormats(options, ['F04', 'uitnodigin']).catch((thrown: unknown) => thrown);
  assert.ok(problem instanceof Failure);
  assert.equal(problem.exitCode, 2);
  assert.deepEqual(problem.diagnostics, [
    {
      rule: 'format/unknown',
      severity: 'error',
      data: { code: 'uitnodigin', suggestion: 'UITNODIGING', known: 'F01-start, F04-uitnodiging' },
    },
  ]);
});

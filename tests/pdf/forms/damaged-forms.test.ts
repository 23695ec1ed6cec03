/** A filled form that is damaged gives its answers whole, or a finding: never fewer without a word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillForm } from '../../../src/pdf/forms/fill-form.js';
import { readForm } from '../../../src/pdf/forms/read-form.js';
import type { FilledForm } from '../../../src/pdf/forms/values.js';
import { appendChanges } from './incremental.js';
import { madeForm, VALUES } from './made-form.js';

async function formIn(bytes: Uint8Array): Promise<FilledForm> {
  const reading = await readForm(bytes, 'f.pdf');
  assert.ok(reading.kind === 'form');
  return reading.forms[0]!;
}

describe('a form that is whole', () => {
  for (const listed of [true, false]) {
    it(`gives its answers, however it was saved${listed ? '' : ', also without a list of its fields'}`, async () => {
      const empty = madeForm({ listed });
      const filled = await fillForm(empty, VALUES);
      const saved = await Promise.all((['table', 'packed'] as const).map((way) => appendChanges(empty, filled, way)));
      const again = await appendChanges(saved[0]!, await fillForm(saved[0]!, { ...VALUES, naam: 'An' }), 'packed');
      for (const [index, bytes] of [filled, ...saved, again].entries()) {
        const { values, doubts } = await formIn(bytes);
        assert.deepEqual(doubts, [], `${index}`);
        assert.deepEqual(values, index === 3 ? { ...VALUES, naam: 'An' } : VALUES, `${index}`);
      }
    });
  }
});

/** Of a save whose table of objects is damaged nobody knows whether all its objects are there: it is doubted, also when older ones are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillForm } from '../../../src/pdf/make/forms/fill-form.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { appendChanges } from '../forms/incremental.js';
import { madeForm, VALUES } from '../forms/made-form.js';

test('a damaged table, and an answer that is gone', async () => {
  const empty = madeForm({ listed: true });
  const saved = await appendChanges(empty, await fillForm(empty, VALUES), 'table');
  assert.equal((await openPdf(saved, 'x')).doubt, undefined);
  const text = saved.toString('latin1');
  const table = text.lastIndexOf('\nxref\n');
  // A letter in the table, and the first object of the save gone: what an older save says of it is no answer.
  const broken = Buffer.from(
    `${text.slice(0, empty.length + 20)}${'\0'.repeat(40)}${text.slice(empty.length + 60, table)}${text.slice(table).replace(' n \n', ' [ \n')}`,
    'latin1',
  );
  assert.notEqual((await openPdf(broken, 'x')).doubt, undefined);
});

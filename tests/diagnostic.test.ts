/** A finding is made of a rule and its data; the compiler takes no other data (`tsc` reads the lines marked here). */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { diagnostic } from '../src/diagnostic.js';
import { missingFile } from '../src/rules/content/files.js';
import { unreadableRows } from '../src/rules/fill/table.js';
import { noTitle } from '../src/rules/markup/headings.js';

it('is plain data that names its rule', () => {
  const place = { file: 'a.md', line: 1, column: 1 };
  assert.deepEqual(diagnostic(missingFile, { file: 'b.md' }, place), {
    rule: 'content/missing-file',
    severity: 'error',
    data: { file: 'b.md' },
    place,
  });
  assert.deepEqual(diagnostic(noTitle, {}), { rule: 'markup/no-title', severity: 'warning', data: {} });
});

it('has the data of its rule, all of it and no more', () => {
  // @ts-expect-error a key is missing
  diagnostic(missingFile, {});
  // @ts-expect-error a key is not known
  diagnostic(missingFile, { file: 'b.md', line: 3 });
  // @ts-expect-error a value is of another kind
  diagnostic(missingFile, { file: 3 });
  // @ts-expect-error a reason that has no words
  diagnostic(unreadableRows, { reason: 'empti' });
});

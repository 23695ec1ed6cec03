/** docs/rules.md says the same as the list of rules and their texts; UPDATE=1 writes it again. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { RULES } from '../../src/diagnostic.js';
import { rulesMarkdown } from '../../src/report/rules-document.js';

const file = new URL('../../docs/rules.md', import.meta.url);

test('docs/rules.md is fresh', async () => {
  if (process.env.UPDATE === '1') await writeFile(file, rulesMarkdown());
  assert.equal(await readFile(file, 'utf8'), rulesMarkdown(), 'docs/rules.md is old: run this test with UPDATE=1');
});

test('every rule has one row of five cells without holes', () => {
  const rows = rulesMarkdown()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  assert.deepEqual(rows.map((row) => row.split('`')[1]).sort(), Object.keys(RULES).sort());
  for (const row of rows) {
    assert.equal(row.split(/(?<!\\)\|/).length, 7, row);
    assert.doesNotMatch(row, /undefined|NaN|\[object|\|\s+\|/);
  }
});

/** docs/rules.md says the same as the list of rules and their texts; UPDATE=1 writes it again. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { rulesMarkdown } from '../../src/report/rules-document.js';
import { RULES } from '../../src/rules/list.js';

const file = new URL('../../docs/rules.md', import.meta.url);

test('docs/rules.md is fresh', async () => {
  if (process.env.UPDATE === '1') await writeFile(file, rulesMarkdown());
  assert.equal(await readFile(file, 'utf8'), rulesMarkdown(), 'docs/rules.md is old: run this test with UPDATE=1');
});

test('every rule has a heading, its words and an example, without holes', () => {
  const text = rulesMarkdown();
  const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, id]) => id);
  assert.deepEqual(headings.sort(), RULES.map(({ id }) => id).sort());
  const entries = text.split(/^### /m).slice(1);
  for (const entry of entries) {
    assert.match(entry, /\n> .+\n\nWhy: .+\n\nFix: .+\n\n(?:Clauses .+\n\n)?(?:Example|Raised in)/);
    assert.doesNotMatch(entry, /undefined|NaN|\[object/);
  }
});

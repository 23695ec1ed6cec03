/** content/book.schema.json and docs/config.md say the same as the schema; UPDATE=1 writes them again. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { configMarkdown } from '../../src/config/document.js';
import { bookJsonSchema, type JsonSchema } from '../../src/config/json-schema.js';
import { EDITIONS } from '../../src/outputs/list.js';

const generated = {
  'content/book.schema.json': () => `${JSON.stringify(bookJsonSchema(EDITIONS), undefined, 2)}\n`,
  'docs/config.md': () => configMarkdown(EDITIONS),
};

for (const [name, make] of Object.entries(generated)) {
  test(`${name} is fresh`, async () => {
    const file = new URL(`../../${name}`, import.meta.url);
    if (process.env.UPDATE === '1') await writeFile(file, make());
    assert.equal(await readFile(file, 'utf8'), make(), `${name} is old: run this test with UPDATE=1`);
  });
}

test('every key has a description of one sentence or two', () => {
  const without = (schema: JsonSchema, path: string): string[] =>
    Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
      const here = `${path}${key}`;
      const items = child.items && 'properties' in child.items ? without(child.items, `${here}[].`) : [];
      const values = child.additionalProperties ? without(child.additionalProperties, `${here}.*.`) : [];
      return [...(child.description?.endsWith('.') ? [] : [here]), ...without(child, `${here}.`), ...items, ...values];
    });
  assert.deepEqual(without(bookJsonSchema(EDITIONS), ''), []);
});

/** Answers that were saved as JSON stand beside those in PDFs, and other JSON is told of. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { readAnswers } from '../../src/api/read-answers.js';
import { filledFiles, readFilled } from '../../src/api/read-filled.js';
import type { FormReading } from '../../src/pdf/document/fields/values.js';

const SAVED = { code: 'F16', version: '1.0', values: { naam: 'An', goed: true, lijst: ['a', 'b'], 'wie.1.dag': 3 } };

it('readAnswers takes one sheet or a list of them, and nothing that is only like it', () => {
  assert.deepEqual(readAnswers(JSON.stringify(SAVED)), [{ ...SAVED, fields: Object.keys(SAVED.values) }]);
  assert.equal(readAnswers(JSON.stringify([SAVED, { ...SAVED, file: 'a.pdf' }]))?.length, 2);
  const others: readonly unknown[] = [
    {},
    [],
    null,
    'F16',
    [SAVED, 3],
    { ...SAVED, code: 'formulier' },
    { ...SAVED, version: 1 },
    { ...SAVED, values: [] },
    { ...SAVED, values: { naam: { voor: 'An' } } },
    { ...SAVED, values: { naam: null } },
    { ...SAVED, values: { '=1+1': 'x' } },
  ];
  for (const other of others) assert.equal(readAnswers(JSON.stringify(other)), undefined, JSON.stringify(other));
  assert.equal(readAnswers('{ "code": '), undefined);
  assert.equal(readAnswers('['.repeat(200_000)), undefined);
});

it('a folder is read with the folders in it: PDF and JSON together, each sheet under the name of its file', async (test) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'werkboek-answers-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  await mkdir(at('post', 'mei'), { recursive: true });
  await mkdir(at('leeg'));
  await mkdir(at('.verborgen'));
  await writeFile(at('post', 'mei', 'web.json'), JSON.stringify(SAVED));
  await writeFile(at('post', 'brief.pdf'), '%PDF');
  await writeFile(at('post', 'package.json'), '{"name": "x"}');
  await writeFile(at('.verborgen', 'a.pdf'), '%PDF');
  const found = await filledFiles([at('post'), at('leeg'), at('post', 'brief.pdf')]);
  assert.deepEqual(
    found.files.map((file) => path.relative(folder, file)),
    ['post/brief.pdf', 'post/package.json', 'post/mei/web.json'],
  );
  assert.deepEqual(
    found.diagnostics.map(({ rule, data }) => [rule, data.folder]),
    [['form/none-found', at('leeg')]],
  );
  const form = { code: 'F16', version: '1.0', fields: [], values: {}, doubts: [] };
  const { filled, diagnostics } = await readFilled(
    found.files,
    async (): Promise<FormReading> => ({ kind: 'form', forms: [form] }),
  );
  assert.deepEqual(
    filled.map(({ file, code, values }) => [path.basename(file), code, values.naam]),
    [
      ['brief.pdf', 'F16', undefined],
      ['web.json', 'F16', 'An'],
    ],
  );
  assert.deepEqual(
    diagnostics.map(({ rule, place }) => [rule, path.basename(place?.file ?? '')]),
    [['form/no-answers', 'package.json']],
  );
});

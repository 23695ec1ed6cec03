/** What is no filled format is told of by name, and the others are read all the same. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { filledFiles, readFilled } from '../../src/api/read-filled.js';
import { readForm } from '../../src/pdf/read/forms/read-form.js';

async function pdf(field?: string, title = 'F07 Gespreksverslag'): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  const page = document.addPage([200, 200]);
  if (field) {
    const text = document.getForm().createTextField(field);
    text.addToPage(page);
    text.setText('An');
  }
  return document.save();
}

it('readFilled reads what is a format, in folders too, and names what is none', async (test) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'werkboek-read-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const files = {
    'brief 10.pdf': await pdf('F07.naam'),
    'brief 9.PDF': await pdf('F07.naam'),
    'geprint.pdf': await pdf(),
    'belasting.pdf': await pdf('aangifte.naam', 'Belasting'),
    'kapot.pdf': Buffer.from('%PDF-1.7 en dan niets'),
    'lijst.txt': Buffer.from('geen pdf'),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
  const names = await filledFiles([folder, path.join(folder, 'weg.pdf')]);
  const { filled, diagnostics } = await readFilled(names.files, ({ bytes, file }) => readForm(bytes, file));
  assert.deepEqual(
    filled.map(({ file, code, values }) => [path.basename(file), code, values]),
    [
      ['brief 9.PDF', 'F07', { naam: 'An' }],
      ['brief 10.pdf', 'F07', { naam: 'An' }],
    ],
  );
  assert.deepEqual(
    diagnostics.map(({ rule, place }) => `${rule} ${place ? path.basename(place.file) : ''}`),
    ['form/foreign belasting.pdf', 'form/flat geprint.pdf', 'pdf/unreadable kapot.pdf', 'content/missing-file '],
  );
});

it('a field that is damaged, or shows another answer, is told of by its name, and the others are read', async (test) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'werkboek-read-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'blad.pdf');
  await writeFile(file, await pdf('F07.naam'));
  const { filled, diagnostics } = await readFilled([file], async (input) => {
    const reading = await readForm(input.bytes, input.file);
    assert.equal(reading.kind, 'form');
    const doubts = [
      { problem: 'lost', name: 'datum' },
      { problem: 'unlike', name: 'plek', value: 'An', shown: 'Jan' },
      { problem: 'unfit', name: 'dag', value: '31-02-2026', page: 2, fault: 'no-day' },
      { problem: 'long', name: 'plan', value: 'An', page: 1 },
    ] as const;
    return { ...reading, forms: reading.forms.map((form) => ({ ...form, doubts })) };
  });
  assert.equal(filled.length, 1);
  assert.deepEqual(
    diagnostics.map(({ rule, data, place }) => [rule, data.field, place?.file]),
    [
      ['form/damaged', 'F07.datum', file],
      ['form/unlike', 'F07.plek', file],
      ['form/unfit', 'F07.dag', file],
      ['form/long', 'F07.plan', file],
    ],
  );
});

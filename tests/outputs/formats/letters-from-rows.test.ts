/** Letters from rows, as far as they come without a browser: one with a gap is told of at its place, and is not made at all. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { loadConfig } from '../../../src/config/load.js';
import { loadBook } from '../../../src/content/load.js';
import { filledFormats, rowsIn } from '../../../src/outputs/formats/fill-rows.js';
import type { MadeFile } from '../../../src/outputs/output.js';
import { folderOf } from '../../content/books.js';
import { SHORT, SMALL_BOOK, withSecondFormat } from '../../e2e/small-book.js';
import { withoutBrowser } from '../without-browser.js';

const LETTER = `---
kind: letter
code: F02
title: Bericht
version: '1.0'
date: 2026-01-31
sheets: 1
---
Beste :kort[naam]{#naam},

U kunt komen op :datum[Dag van de brief]{#dag}. Het kost :bedrag[bedrag]{#prijs hoeft-niet}.
`;

const ROWS = `naam;dag;prijs
An;;12
;3-12-2026;
Bo;;
`;

/** Its empty letter. */
async function letterForm(): Promise<MadeFile> {
  const document = await PDFDocument.create();
  document.setTitle('F02 Bericht');
  const page = document.addPage([595, 842]);
  for (const [index, name] of ['naam', 'dag', 'prijs'].entries()) {
    const field = document.getForm().createTextField(`F02.${name}`);
    field.addToPage(page, { x: 40, y: 700 - 40 * index, width: 200, height: 20 });
    if (name !== 'prijs') field.enableRequired();
  }
  const nothing = { key: undefined, statement: undefined, press: undefined, isBound: false };
  const plan = { output: 'formats', file: 'formats/F02-tweede.pdf', title: 'F02 Bericht', pages: 1 };
  return { ...plan, ...nothing, bytes: await document.save() };
}

it('a letter with a gap is told of: fill/letter-gap, and none is made of it', async (test) => {
  const folder = await folderOf(test, {
    ...SMALL_BOOK,
    ...SHORT,
    ...withSecondFormat,
    'content/formats/F02-tweede.md': LETTER,
    'rijen.csv': ROWS,
  });
  const config = await loadConfig(folder);
  const { workshop, laidOut } = withoutBrowser(config, await loadBook(config));
  const told: string[] = [];
  const progress = { expect: () => undefined, advance: (_: string, { id }: { id: string }) => void told.push(id) };
  const files: MadeFile[] = [];
  for await (const file of filledFormats(
    { ...workshop, progress },
    [await letterForm()],
    (name) => name.startsWith('F02'),
    await rowsIn(path.join(folder, 'rijen.csv')),
    { joined: true, single: true, done: new Set() },
  ))
    files.push(file);
  assert.deepEqual(files, []);
  assert.deepEqual(laidOut, [], 'nobody waits for a browser to hear that');
  assert.deepEqual(
    workshop.findings.all().map(({ rule, data, place }) => [rule, place?.line, data.column ?? data.fields]),
    [
      ['fill/letter-gap', 2, 'Dag van de brief'],
      ['fill/letter-gap', 3, 'naam'],
      ['fill/letter-gap', 4, 'Dag van de brief'],
    ],
  );
  assert.deepEqual(told, ['F02-001-An.pdf', 'F02-002-3-12-2026.pdf', 'F02-003-Bo.pdf'], 'each is as far as it comes');
});

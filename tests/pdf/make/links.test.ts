/** Links from one volume of a book to another, in the joined file. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { assemblePdf } from '../../../src/pdf/make/join/assemble.js';
import { textOf } from '../../../src/pdf/syntax/trees.js';
import { printSections } from '../sections.js';

it('a link leads to a place in another file beside this one, by its name', async () => {
  const { two } = await printSections();
  const elsewhere = new Map([
    ['doel', { file: 'boek-2.pdf' }],
    ['begin', { file: 'boek-2.pdf' }],
  ]);
  const bytes = await assemblePdf({ ...two, destinations: new Map(), elsewhere });
  const { context } = await PDFDocument.load(bytes);
  const actions = [...context.enumerateIndirectObjects()].flatMap(([, object]) =>
    object instanceof PDFDict && String(object.get(PDFName.of('Subtype'))) === '/Link'
      ? [object.lookup(PDFName.of('A'), PDFDict)].filter((action) => String(action.get(PDFName.of('S'))) === '/GoToR')
      : [],
  );
  const to = actions.map((action) => [textOf(action.lookup(PDFName.of('F'))), textOf(action.lookup(PDFName.of('D')))]);
  assert.deepEqual(to, [
    ['boek-2.pdf', 'doel'],
    ['boek-2.pdf', 'begin'],
  ]);
});

/** Every kind of file for readers is PDF/UA-1 to veraPDF too, by all of its rules. */
import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { assertCode, type BookFolder, bookIn, temporaryFolder } from './harness.js';
import { BRIEF, FORMAT, withSecondFormat } from './small-book.js';
import { askVeraPdf, findVeraPdf } from './vera-pdf.js';

const QUESTIONS = `
::datum[Wanneer begint u?]{#begin}

:::kies[Kent u ons al?]{#bekend}
- ja
- nee
:::

:::vink[Wat wilt u?]{#wens anders}
- koffie en thee
- tolk
:::
`;
/** The last is in letters that the typeface of the book does not have. */
const ROWS = `plan;plek;begin;bekend;wens;wens-anders
Een feest;Brink 1;3-12-2026;ja;tolk;
"Żuławy in
twee regels";Brink 2;;nee;anders;Καλημέρα
`;

const found = findVeraPdf();

describe('veraPDF', { skip: 'missing' in found && found.missing }, () => {
  // Without it all is skipped.
  const jar = 'jar' in found ? found.jar : '';
  let book: BookFolder;
  let verdicts: ReadonlyMap<string, readonly string[]>;
  before(async () => {
    const format = `${FORMAT}${QUESTIONS}`;
    book = await bookIn(await temporaryFolder(), {
      ...withSecondFormat,
      ...BRIEF,
      'content/formats/F01-proef.md': format,
    });
    await book.write({ 'rijen.csv': ROWS });
    assertCode(await book.run(['build', 'digital', 'large-print', 'formats', '-q']), 0);
    assertCode(await book.run(['format', 'F01', '--fill', 'rijen.csv', '-q', '-o', 'filled']), 0);
    assertCode(await book.run(['format', 'F01', '--blank', '-q', '-o', 'blank']), 0);
    const bare = await PDFDocument.create();
    bare.addPage();
    await writeFile(book.path('bare.pdf'), await bare.save());
    const names = (await readdir(book.folder, { recursive: true })).filter((name) => name.endsWith('.pdf')).sort();
    const asked = askVeraPdf(jar, names.map(book.path));
    verdicts = new Map(names.map((name) => [name, asked.get(book.path(name)) ?? ['not asked']]));
  });

  it('finds no fault in any file that we make', () => {
    const { 'bare.pdf': _, ...ours } = Object.fromEntries(verdicts);
    assert.deepEqual(Object.keys(ours), [
      'blank/formats/F01-proef-blanco.pdf',
      'filled/formats/F01-proef/F01-001-Een-feest.pdf',
      'filled/formats/F01-proef/F01-002-Brink-2.pdf',
      'out/digital/klein.pdf',
      'out/formats/F01-proef.pdf',
      'out/formats/F02-tweede.pdf',
      'out/formats/formats.pdf',
      'out/large-print/klein.pdf',
    ]);
    assert.deepEqual(
      Object.entries(ours).filter(([, failed]) => failed.length > 0),
      [],
    );
  });

  it('does find faults: a page without tags or title', () => {
    const failed = verdicts.get('bare.pdf') ?? [];
    for (const rule of ['6.2-1', '7.1-8', '7.1-10', '7.1-11']) assert.ok(failed.includes(rule), failed.join());
  });
});

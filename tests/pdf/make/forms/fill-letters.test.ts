/** Values in any alphabet are set in typefaces that have their letters, and come back as they were. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFDict, type PDFName } from '@cantoo/pdf-lib';
import { BadValues } from '../../../../src/pdf/document/fields/values.js';
import { fillForm } from '../../../../src/pdf/make/forms/fill-form.js';
import { readForm } from '../../../../src/pdf/read/forms/read-form.js';
import { dictAt } from '../../../../src/pdf/syntax/objects.js';
import { openPdf } from '../../../../src/pdf/syntax/open.js';
import { madeForm, VALUES } from '../../forms/made-form.js';

/** Which typefaces the form brings along besides its own. */
const ALPHABETS: Readonly<Record<string, readonly string[]>> = {
  'Đorđe Žižek': [],
  'Nguyễn Thị Ánh': ['Wereld'],
  'Олена Ґалаґан': ['Wereld'],
  'محمد العربي ۱۲': ['Arabisch'],
  'שלום דוד': ['Hebreeuws'],
  'An 😀 en שלום': ['Emoji', 'Hebreeuws'],
  'klaar ✅': ['Emoji'],
  'a\u200bb\u2060c': [],
};

it('is set in a typeface that has it, and no other is embedded', async () => {
  for (const [naam, names] of Object.entries(ALPHABETS)) {
    const bytes = await fillForm(madeForm(), { ...VALUES, naam });
    const reading = await readForm(bytes, 'f.pdf');
    assert.ok(reading.kind === 'form');
    assert.deepEqual(reading.forms[0]!.values, { ...VALUES, naam });
    const { catalog } = await openPdf(bytes, 'f.pdf');
    const fonts = dictAt(dictAt(dictAt(catalog, 'AcroForm'), 'DR'), 'Font');
    assert.ok(fonts instanceof PDFDict);
    const found = fonts.keys().map((name: PDFName) => name.decodeText());
    for (const name of names) assert.ok(found.includes(name), `${naam}: ${found}`);
    assert.equal(found.filter((name) => name !== 'Tekst').length, names.length, `${naam}: ${found}`);
    assert.deepEqual(await fillForm(madeForm(), { ...VALUES, naam }), bytes);
  }
});

it('what no typeface has is told of by name, and only that', async () => {
  await assert.rejects(fillForm(madeForm(), { ...VALUES, naam: 'An 你好' }), (problem: unknown) => {
    assert.ok(problem instanceof BadValues);
    assert.deepEqual(problem.problems, [{ kind: 'no-letter', name: 'naam', value: 'An 你好', characters: '你好' }]);
    return true;
  });
});

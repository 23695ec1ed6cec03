/** Letters and signs of everywhere in values: they are set, or named with their number. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { placeProblem } from '../../../src/outputs/formats/match-row.js';
import { fillForm } from '../../../src/pdf/make/forms/fill-form.js';
import { readForm } from '../../../src/pdf/read/forms/read-form.js';
import { madeForm } from '../../pdf/forms/made-form.js';

it('what people paste is set, also what nobody sees', async () => {
  for (const naam of [
    'Nguyễn',
    'Олена',
    '5 µm',
    '06\u201112',
    'An\u200b Jansen',
    'e\u0301e\u0301n',
    'ﬁets',
    'An\u00a0Jansen',
  ]) {
    const reading = await readForm(await fillForm(madeForm(), { naam }), 'f.pdf');
    assert.equal(reading.kind, 'form');
    const [form] = reading.forms;
    assert.deepEqual([form?.values.naam, form?.doubts], [naam, []], naam);
  }
});

it('what no typeface has is named with its number, also what nobody sees', () => {
  const place = { file: '/d/straat.csv', line: 2, column: 1 };
  const row = { number: 1, place, cells: [] };
  const told = (characters: string) =>
    placeProblem({ kind: 'no-letter', name: 'naam', value: 'x', characters }, row, new Map()).data.known;
  assert.equal(told('好\u{e000}'), '好 (U+597D), U+E000');
});

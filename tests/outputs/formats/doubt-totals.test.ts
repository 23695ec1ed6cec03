/** A total of a row that its own lines contradict is told of at its cell; one that nobody gave is added up elsewhere. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { doubtTotals } from '../../../src/outputs/formats/doubt-totals.js';
import { type Fillable, matchRow } from '../../../src/outputs/formats/match-row.js';
import type { FormField } from '../../../src/pdf/document/fields/values.js';

const amount = (name: string, sums?: readonly string[]): FormField => ({
  ...{ name, kind: 'text', writes: 'amount', options: [], required: false, question: name },
  ...(sums && { sums }),
});
const FORM: Fillable = {
  code: 'F15',
  fields: [
    amount('kosten.1.hoeveel'),
    amount('kosten.2.hoeveel'),
    amount('totaal', ['kosten.1.hoeveel', 'kosten.2.hoeveel']),
  ],
  questions: [],
};

const told = (...values: readonly string[]): unknown[] => {
  const heads = ['kosten.1.hoeveel', 'kosten.2.hoeveel', 'totaal'];
  const cells = values.flatMap((value, index) =>
    value ? [{ column: heads[index]!, value, place: { file: 'straat.csv', line: 2, column: index + 1 } }] : [],
  );
  const row = { number: 1, place: { file: 'straat.csv', line: 2, column: 1 }, cells };
  const matched = matchRow(FORM, row);
  assert.ok('values' in matched);
  return doubtTotals(FORM, row, matched, 'nl').map(({ rule, data, place }) => [rule, data, place?.column]);
};

it('fill/wrong-total: at the cell, with what its lines add up to', () => {
  const data = { code: 'F15', row: 1, column: 'totaal', given: '1.250,00', sum: '1.350,50' };
  assert.deepEqual(told('€ 1.000', '350,50', '1250'), [['fill/wrong-total', data, 3]]);
  for (const fine of [
    ['1000', '350,50', '€ 1.350,50'],
    ['1000', '350', ''],
    ['', '', '12'],
    ['veel', '350', '12'],
    ['0,1', '0,2', '0,3'],
  ])
    assert.deepEqual(told(...fine), [], fine.join());
});

/** Totals count what is written as a number, and say nothing where something is not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addUp } from '../../src/outputs/web/client/form-totals.js';
import { totalOf } from '../../src/typed/total.js';

it('amounts and numbers are added up as they are written in the language', () => {
  assert.equal(totalOf('amount', ['1.250,50', '€ 12,-', '', 0.1, 0.2], 'nl'), 1262.8);
  assert.equal(totalOf('number', ['1,250.5', '-3'], 'en'), 1247.5);
});

it('nothing written is no nought, and words are not passed over', () => {
  assert.equal(totalOf('amount', ['', ' '], 'nl'), undefined);
  assert.equal(totalOf('amount', ['12', 'weet ik niet'], 'nl'), undefined);
  assert.equal(totalOf('number', ['0'], 'nl'), 0);
});

describe('a total on a page', () => {
  const control = (name: string, value: string, more: Record<string, string> = {}) => ({
    name,
    value,
    dataset: { writes: 'amount', ...more },
  });
  const sheetOf = (...values: [first: string, second: string, total: string]) => {
    const first = control('kosten.1.prijs', values[0]);
    const second = control('kosten.2.prijs', values[1]);
    const total = control('totaal', values[2], { sums: 'kosten.1.prijs kosten.2.prijs' });
    return { first, second, total, totals: addUp([total, first, second], 'nl') };
  };

  it('follows its lines, also after the page is opened again', () => {
    const { first, total, totals } = sheetOf('1000', '250,5', '1.250,50');
    first.value = '2000';
    totals.update();
    assert.equal(total.value, '2.250,50');
    first.value = 'veel';
    totals.update();
    assert.equal(total.value, '');
  });

  it('stays what somebody wrote there', () => {
    const { first, total, totals } = sheetOf('1000', '250,5', '1.300,00');
    first.value = '2000';
    totals.update();
    assert.equal(total.value, '1.300,00');
    total.value = '';
    totals.update(total);
    assert.equal(total.value, '', 'whoever empties it is not answered in between');
    totals.update();
    assert.equal(total.value, '2.250,50');
  });
});

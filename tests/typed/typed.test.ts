/** What people write where something of a kind is asked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TypedKind } from '../../src/typed/kinds.js';
import { understand } from '../../src/typed/typed.js';

const kept = (kind: TypedKind, text: string, language = 'nl') => {
  const read = understand(kind, text, language);
  return 'fault' in read ? read.fault : read.value;
};
const shown = (kind: TypedKind, text: string, language = 'nl') => {
  const read = understand(kind, text, language);
  return 'fault' in read ? read.fault : read.shown;
};

describe('dates', () => {
  it('are understood as people write them', () => {
    const ways = [
      '3-12-2026',
      '03-12-2026',
      '3/12/2026',
      '3.12.2026',
      '3 12 2026',
      '3 - 12 - 2026',
      '03122026',
      '031226',
      "3-12-'26",
      '3 dec 2026',
      '3 dec. 2026',
      '3 december 2026',
      '3 December 2026',
      '3rd December 2026',
      '3. Dezember 2026',
      '3 décembre 2026',
      '3 desimber 2026',
      'donderdag 3 december 2026',
      'do 3 dec 2026',
      'Thursday, 3 December 2026',
      '2026-12-03',
      '2026/12/3',
      '20261203',
      '2026-12-03T00:00:00',
      '2026-12-03 00:00',
      '3\u00a0dec\u00a02026',
      '3\u201112\u20112026',
    ];
    assert.deepEqual(
      ways.filter((text) => kept('date', text) !== '2026-12-03'),
      [],
    );
  });

  it('are shown in one way', () => {
    assert.equal(shown('date', '3 mrt 2027'), '03-03-2027');
    assert.equal(shown('date', '1/2/2027'), '01-02-2027');
    assert.equal(kept('date', '5 mei 1961'), '1961-05-05');
    assert.equal(kept('date', '5-5-61'), '1961-05-05');
  });

  it('that do not exist are told from what is no date', () => {
    for (const text of ['31-02-2026', '29 feb 2027', '31022026', '12/31/2027', '0-1-2026', '3-12-0206', '40404040'])
      assert.equal(kept('date', text), 'no-day', text);
    for (const text of ['ca. 20', 'morgen', '2026', '3-12', '3 foo 2026', '3 2026 dec', '-', '1234567'])
      assert.equal(kept('date', text), 'no-date', text);
    assert.equal(kept('date', '29 feb 2028'), '2028-02-29');
    assert.equal(kept('date', 'vrijdag 3 december 2026'), 'weekday');
  });
});

describe('numbers', () => {
  it('are understood with points and commas', () => {
    const values: readonly (readonly [string, number | string])[] = [
      ['20', 20],
      ['1.250', 1250],
      ['1.250,50', 1250.5],
      ['1250,5', 1250.5],
      ['1250.5', 1250.5],
      ['1,250.50', 1250.5],
      ['1.250.000', 1250000],
      ["1'250", 1250],
      ['1 250', 1250],
      ['-3', -3],
      ['\u22123', -3],
      ['0,125', 0.125],
      ['0.125', 0.125],
      [',5', 0.5],
      ['007', 7],
      ['ca. 20', 'no-number'],
      ['20-30', 'no-number'],
      ['12.34.56', 'no-number'],
      ['1.25.000', 'no-number'],
      ['twintig', 'no-number'],
      ['1234567890123456', 'no-number'],
      ['1e3', 'no-number'],
      ['-', 'no-number'],
    ];
    for (const [text, value] of values) assert.equal(kept('number', text), value, text);
    assert.equal(kept('number', '1,250', 'en'), 1250);
    assert.equal(kept('number', '1.250', 'en'), 1.25);
  });

  it('are shown in the way of the language', () => {
    assert.equal(shown('number', '1250'), '1250');
    assert.equal(shown('number', '12500,5'), '12.500,5');
    assert.equal(shown('number', '12500.5', 'en-GB'), '12,500.5');
  });
});

describe('amounts', () => {
  it('are understood with and without the sign, and with cents', () => {
    const ways = ['€ 1.250,50', '€1250,5', '1250.50', 'EUR 1.250,50', '1.250,50 euro', '1,250.50', '1250,50 €'];
    assert.deepEqual(
      ways.filter((text) => kept('amount', text) !== 1250.5),
      [],
    );
    for (const text of ['12,-', '€ 12,--', '12 euro', '12', '€ 12.00']) assert.equal(kept('amount', text), 12, text);
    assert.equal(kept('amount', '1,250'), 1250);
    assert.equal(kept('amount', '-3,50'), -3.5);
  });

  it('are shown with their cents and without the sign', () => {
    assert.equal(shown('amount', '€ 1250,5'), '1.250,50');
    assert.equal(shown('amount', '12,-'), '12,00');
    assert.equal(shown('amount', '€ 1250.5', 'en'), '1,250.50');
  });

  it('are not made of words and parts of cents', () => {
    for (const text of ['veel', '€', '12,345,6', '0,125', '$ 12', '12 of 13'])
      assert.equal(kept('amount', text), 'no-amount', text);
  });
});

describe('telephone numbers', () => {
  it('are understood and shown in one way', () => {
    for (const text of [
      '0612345678',
      '06-12345678',
      '+31 6 1234 5678',
      '0031612345678',
      '+31 (0)6 12345678',
      '612345678',
    ])
      assert.deepEqual([kept('phone', text), shown('phone', text)], ['+31612345678', '06 12 34 56 78'], text);
    assert.equal(shown('phone', '(0592) 12 34 56'), '0592 12 34 56');
    assert.equal(shown('phone', '070-1234567'), '070 123 45 67');
    assert.equal(shown('phone', '0880000000'), '088 000 00 00');
    assert.equal(kept('phone', '0900-1234'), '09001234');
    assert.equal(shown('phone', '14 0592'), '14 0592');
    assert.equal(kept('phone', '+49 30 1234567'), '+49301234567');
    assert.equal(kept('phone', '030 1234567', 'de'), '0301234567');
  });

  it('of another length, two at once or in words are told', () => {
    assert.equal(kept('phone', '06-1234567'), 'phone-length');
    assert.equal(kept('phone', '06123456789'), 'phone-length');
    assert.equal(kept('phone', '06-12345678 of 0592-123456'), 'no-phone');
    assert.equal(kept('phone', 'heb ik niet'), 'no-phone');
  });
});

describe('e-mail addresses', () => {
  it('are understood', () => {
    for (const text of [
      'jan@voorbeeld.nl',
      ' jan@Voorbeeld.NL ',
      'mailto:jan@voorbeeld.nl',
      'Jan <jan@voorbeeld.nl>',
      'jan@voorbeeld.nl.',
    ])
      assert.equal(kept('email', text), 'jan@voorbeeld.nl', text);
    assert.equal(kept('email', "j.o'neill+wijk@mail.dorp.example"), "j.o'neill+wijk@mail.dorp.example");
  });

  it('that nobody can write to are told', () => {
    for (const text of [
      'jan',
      'jan@',
      'jan@gmail',
      'jan@gmail,com',
      'jan @gmail.com',
      'jan@@x.nl',
      'jan..p@x.nl',
      '@x.nl',
      'a@b.nl c@d.nl',
      'jan@-x.nl',
    ])
      assert.equal(kept('email', text), 'no-email', text);
  });
});

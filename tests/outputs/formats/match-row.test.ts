/** Values as people write them become what the fields of a format hold, or are told of at their place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Fillable, isKnown, matchRow, nameOfRow } from '../../../src/outputs/formats/match-row.js';
import type { FormField } from '../../../src/pdf/document/fields/values.js';
import type { CellValue, Row } from '../../../src/rows/row.js';

const field = (name: string, kind: FormField['kind'], options: readonly string[] = []): FormField => ({
  name,
  kind,
  options,
  required: false,
  question: name,
});

const FORM: Fillable = {
  code: 'F04',
  fields: [
    field('naam', 'text'),
    { ...field('aantal', 'text'), writes: 'number' },
    field('datum', 'date'),
    field('komt', 'one', ['ja', 'nee', 'misschien']),
    field('geregeld', 'many', ['tolk', 'koffie en thee', 'plek, ook voor rolstoel']),
    field('wie.1.gelezen', 'tick'),
  ],
  questions: [],
};

const place = { file: '/d/straat.csv', line: 2, column: 1 };
const row = (values: Readonly<Record<string, CellValue>>): Row => ({
  number: 1,
  place,
  cells: Object.entries(values).map(([column, value]) => ({ column, value, place })),
});

const matched = (values: Readonly<Record<string, CellValue>>): object => {
  const found = matchRow(FORM, row(values));
  return 'values' in found
    ? found.values
    : found.problems.map(({ rule, data }) => `${data.column} ${data.reason ?? rule}: ${data.known ?? ''}`);
};

describe('matchRow', () => {
  const fine: readonly (readonly [CellValue, string, unknown])[] = [
    ['An de Vries', 'naam', 'An de Vries'],
    ['An', ' F04.Naam ', 'An'],
    [12.5, 'aantal', 12.5],
    [12.5, 'naam', '12,5'],
    [['An'], 'naam', 'An'],
    ['1.234,50', 'aantal', '1.234,50'],
    ['-3', 'aantal', '-3'],
    ['€ 12,-', 'aantal', '€ 12,-'],
    ['tolk', 'geregeld', ['tolk']],
    ['tolk | Koffie en thee', 'geregeld', ['tolk', 'Koffie en thee']],
    ['tolk, koffie en thee', 'geregeld', ['tolk', 'koffie en thee']],
    ['Plek, ook voor rolstoel', 'geregeld', ['Plek, ook voor rolstoel']],
    ['tolk | plek, ook voor rolstoel', 'geregeld', ['tolk', 'plek, ook voor rolstoel']],
    [['tolk', 'koffie en thee'], 'geregeld', ['tolk', 'koffie en thee']],
    ['X', 'wie.1.gelezen', true],
    ['nee', 'wie.1.gelezen', false],
    [true, 'wie.1.gelezen', true],
  ];
  for (const [value, column, expected] of fine)
    it(`takes ${JSON.stringify(value)} for ${column.trim()}`, () => {
      const name = column.trim().toLowerCase().replace('f04.', '');
      assert.deepEqual(matched({ [column]: value }), { [name]: expected });
    });

  it('takes no column for a field that has one already', () => {
    assert.deepEqual(matched({ naam: 'An', 'F04.naam': 'Bo' }), ['F04.naam fill/doubled-column: ']);
  });

  it('leaves columns of other formats alone, and the one that names files', () => {
    assert.deepEqual(matched({ 'F10.naam': 'x', bestand: 'y', straat: 'z' }), {});
    assert.equal(isKnown([FORM], { name: 'F10.naam', place }), false);
  });

  it('tells of what is no number, no yes and no single answer, all at once', () => {
    assert.deepEqual(matched({ komt: ['ja', 'nee'], 'wie.1.gelezen': 'soms', naam: 'An' }), [
      'komt single: ja, nee, misschien',
      'wie.1.gelezen choice: ja, nee',
    ]);
  });
});

describe('nameOfRow', () => {
  const names: readonly (readonly [Readonly<Record<string, CellValue>>, string])[] = [
    [{ datum: '1-1-2027', naam: 'Fam. Łukasz Şahin-Đorđe' }, 'Fam-Łukasz-Şahin-Đorđe'],
    [{ naam: 'An', bestand: 'map/F04 ../../Dorpsstraat 12.PDF' }, 'Dorpsstraat-12'],
    [{ naam: 'x'.repeat(99) }, 'x'.repeat(40)],
    [{ naam: '…' }, ''],
    [{ komt: 'ja' }, ''],
  ];
  for (const [values, name] of names)
    it(`makes "${name}"`, () => {
      assert.equal(nameOfRow(FORM, row(values)), name);
    });
});

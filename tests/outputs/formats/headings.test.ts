/** Tables with words for heads, with rows for several formats, with an example, and with something missing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headKey, type Question } from '../../../src/content/questions.js';
import { type Fillable, isExample, isKnown, isMeantFor, matchRow } from '../../../src/outputs/formats/match-row.js';
import { missingAnswers } from '../../../src/outputs/formats/missing-answers.js';
import { readRows } from '../../../src/rows/read-rows.js';

const question = (name: string, label: string): Question => {
  return { name, label, key: headKey(label), kind: 'text', isScale: false, options: [], required: true };
};
const field = (name: string, required = false) => {
  return { name, kind: 'text', options: [], required, question: name } as const;
};
const FORM: Fillable = {
  code: 'F04',
  fields: [field('beste', true), field('plaats', true), field('datum')],
  questions: [question('beste', 'Aan wie?'), question('plaats', 'Waar is het?'), question('datum', 'datum')],
};
const read = (csv: string) => readRows(Buffer.from(csv), '/d/straat.csv');
const values = (csv: string): unknown[] =>
  read(csv)
    .rows.filter((row) => isMeantFor(FORM, row) && !isExample(row))
    .map((row) => {
      const matched = matchRow(FORM, row);
      return 'values' in matched ? matched.values : matched.problems.map(({ rule }) => rule);
    });

describe('heads of columns', () => {
  it('may be the words of the sheet, in any way to write them', () => {
    assert.deepEqual(values('aan  wie;F04.Waar is het?;Datum:\nAn;Zaal;2026-12-03\n'), [
      { beste: 'An', plaats: 'Zaal', datum: '2026-12-03' },
    ]);
  });

  it('may not name one field twice', () => {
    assert.deepEqual(values('beste;Aan wie?\nAn;Bo\n'), [['fill/doubled-column']]);
  });

  it('of what `read` writes say which rows are for which format', () => {
    const csv = 'bestand;code;versie;beste\na.pdf;F04;1.0;An\nb.pdf;f10;1.0;Bo\nc.pdf;;;Cas\n';
    assert.deepEqual(values(csv), [{ beste: 'An' }, { beste: 'Cas' }]);
    // A postcode is no format.
    assert.deepEqual(values('code;beste\n7201 AB;An\n'), [{ beste: 'An' }]);
  });

  it('of a sheet for another format are not ours', () => {
    const column = { name: 'beste', place: { file: 'a', line: 1, column: 1 } };
    assert.deepEqual([isKnown([FORM], column), isKnown([FORM], { ...column, code: 'F10' })], [true, false]);
  });

  it('leave out the row that only shows how (fill/example-row)', () => {
    assert.deepEqual(values('bestand;beste\n(voorbeeld);Naam\n;An\n'), [{ beste: 'An' }]);
  });
});

it('missingAnswers names columns that are not there once, and for each row what it leaves empty', () => {
  const { columns, rows } = read('beste;datum\nAn;\n;2026-12-03\n');
  assert.deepEqual(
    missingAnswers(FORM, columns, rows).map(({ rule, data, place }) => [rule, data.columns, place?.line]),
    [
      ['fill/missing-column', 'Waar is het?', 1],
      ['fill/empty-required', 'Aan wie?', 3],
    ],
  );
});

it('what `read` gives as JSON goes back in, each for its own format', () => {
  const json = JSON.stringify([
    {
      file: 'a/F04 An.pdf',
      code: 'F04',
      version: '1.0',
      values: { beste: 'An', datum: '', lijst: ['x', 'y'], ja: true },
    },
    { code: 'F10', version: '2.0', values: { beste: 'Bo' } },
    { beste: 'Cas' },
  ]);
  const { columns, rows, problems } = readRows(Buffer.from(json), '/d/antwoorden.json');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    rows.map(({ code, cells }) => [code, ...cells.map(({ column, value }) => `${column}=${value}`)]),
    [
      ['F04', 'file=a/F04 An.pdf', 'beste=An', 'lijst=x,y', 'ja=true'],
      ['F10', 'beste=Bo'],
      [undefined, 'beste=Cas'],
    ],
  );
  assert.deepEqual(
    columns.map(({ code, name }) => `${code} ${name}`),
    ['F04 beste', 'F04 datum', 'F04 lijst', 'F04 ja', 'F10 beste', 'undefined beste'],
  );
});

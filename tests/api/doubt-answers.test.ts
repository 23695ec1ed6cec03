/** What came back twice, stayed empty or is on an old sheet is told of, and nothing else. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { doubtAnswers } from '../../src/api/doubt-answers.js';
import type { Answer, FilledForm } from '../../src/api/types.js';

const form = (file: string, values: Readonly<Record<string, Answer>>, more: Partial<FilledForm> = {}): FilledForm => ({
  file,
  code: 'F16',
  version: '1.0',
  fields: Object.keys(values),
  values,
  ...more,
});
const told = (forms: readonly FilledForm[], newest = new Map<string, string>()) =>
  doubtAnswers(forms, newest).map(({ rule, data }) => [
    rule,
    data.file,
    data.other ?? data.fields ?? data.newest,
    data.by,
  ]);

it('form/double: the same answers, or the same address, in the same format', () => {
  const same = { naam: 'An', goed: ['a'], 'wie.1.x': false };
  assert.deepEqual(
    told([
      form('a.pdf', same),
      form('b.pdf', same),
      form('c.pdf', { ...same, naam: 'Bo' }),
      form('d.pdf', same, { code: 'F04' }),
      form('e.pdf', { email: 'cas@voorbeeld.nl', naam: 'Cas' }),
      form('f.pdf', { email: ' Cas@Voorbeeld.nl', naam: 'Cas K.' }),
      form('g.pdf', { naam: '', goed: [] }),
      form('h.pdf', { naam: '', goed: [] }),
    ]),
    [
      ['form/double', 'b.pdf', 'a.pdf', ''],
      ['form/double', 'f.pdf', 'e.pdf', 'cas@voorbeeld.nl'],
    ],
  );
});

it('the address of whoever sent the sheets out makes no doubles', () => {
  const sent = ['a', 'b', 'c', 'd'].map((name) => form(`${name}.pdf`, { terug: 'post@voorbeeld.nl', naam: name }));
  assert.deepEqual(told(sent), []);
});

it('form/required-empty names all that is empty on one sheet; what cannot be told is not empty', () => {
  const ask = (name: string, required: boolean) =>
    ({ name, required, kind: 'text', options: [], question: name }) as const;
  const questions = [ask('naam', true), ask('datum', true), ask('plek', false), ask('weg', true), ask('keus', true)];
  assert.deepEqual(told([form('a.pdf', { naam: ' ', datum: '', plek: '', keus: [] }, { questions })]), [
    ['form/required-empty', 'a.pdf', 'naam, datum, keus', undefined],
  ]);
});

it('form/old-version: beside a newer sheet among the files, or than that of the book', () => {
  const forms = ['1.9', '1.10', ''].map((version, index) => form(`${index}.pdf`, { naam: String(index) }, { version }));
  assert.deepEqual(told(forms), [['form/old-version', '0.pdf', '1.10', undefined]]);
  assert.deepEqual(told(forms.slice(1), new Map([['F16', '2.0']])), [['form/old-version', '1.pdf', '2.0', undefined]]);
});

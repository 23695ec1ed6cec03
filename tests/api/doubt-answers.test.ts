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
  doubtAnswers(forms, newest, 'nl').map(({ rule, data }) => [
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

it('form/wrong-total: a total that is not the sum of its lines, where all of them are numbers', () => {
  const ask = (name: string, sums?: readonly string[]) =>
    ({
      name,
      required: false,
      kind: 'text',
      writes: 'amount',
      options: [],
      question: name,
      ...(sums && { sums }),
    }) as const;
  const questions = [ask('kosten.1.prijs'), ask('kosten.2.prijs'), ask('totaal', ['kosten.1.prijs', 'kosten.2.prijs'])];
  const sheet = (file: string, first: Answer, second: Answer, total: Answer) =>
    form(file, { 'kosten.1.prijs': first, 'kosten.2.prijs': second, totaal: total }, { questions });
  const found = doubtAnswers(
    [
      sheet('goed.pdf', 0.1, 0.2, 0.3),
      sheet('fout.pdf', 1000, 350.5, 1250),
      sheet('leeg.pdf', '', '', 12),
      sheet('half.pdf', 12, '', 12),
      sheet('tekst.pdf', 12, 'weet ik nog niet', 20),
      sheet('open.pdf', 13, 4, ''),
    ],
    new Map(),
    'nl',
  );
  assert.deepEqual(
    found.map(({ rule, data }) => [rule, data.file, data.field, data.given, data.sum]),
    [['form/wrong-total', 'fout.pdf', 'totaal', '1.250,00', '1.350,50']],
  );
});

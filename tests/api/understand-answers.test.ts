/** What was saved as it was typed stands in the table as what a PDF of the same sheet holds. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AskedQuestion, FilledForm } from '../../src/api/types.js';
import { understandAnswers } from '../../src/api/understand-answers.js';

const ask = (name: string, writes?: AskedQuestion['writes']): AskedQuestion => {
  return { name, kind: 'text', options: [], required: false, question: name, ...(writes && { writes }) };
};
const QUESTIONS = [ask('dag', 'date'), ask('geld', 'amount'), ask('naam')];
const form = (file: string, values: FilledForm['values'], more: Partial<FilledForm> = {}): FilledForm => {
  return { file, code: 'F01', version: '1.0', fields: Object.keys(values), values, ...more };
};
const typed = { dag: '3-12-2026', geld: '€ 1.250,50', naam: '3-12-2026' };

it('by the kinds that PDFs beside it tell, or a book; what is no date stays', () => {
  const pdf = form('a.pdf', { dag: '2026-01-01' }, { questions: QUESTIONS });
  const understood = { dag: '2026-12-03', geld: 1250.5, naam: '3-12-2026' };
  const known = new Map([
    [
      'F01',
      new Map([
        ['dag', 'date'],
        ['geld', 'amount'],
      ] as const),
    ],
  ]);
  assert.deepEqual(understandAnswers([pdf, form('b.json', typed)], new Map(), 'nl')[1]?.values, understood);
  assert.deepEqual(understandAnswers([form('b.json', typed)], known, 'nl')[0]?.values, understood);
  const odd = { dag: '31-02-2026', geld: 12, naam: '' };
  assert.deepEqual(understandAnswers([form('b.json', odd)], known, 'nl')[0]?.values, odd);
});

it('without anything that tells, and in a PDF, answers are as they were', () => {
  const forms = [form('b.json', typed), form('a.pdf', typed, { code: 'F02', questions: QUESTIONS })];
  assert.deepEqual(understandAnswers(forms, new Map(), 'nl'), forms);
});

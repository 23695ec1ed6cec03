/** Many answers are counted: options in the order of the sheet, scales and numbers with their mean, texts all of them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { summarise } from '../../src/api/summarise.js';
import type { Answer, AskedQuestion, FilledForm } from '../../src/api/types.js';
import { headKey, type Question } from '../../src/content/questions.js';

const ask = (name: string, kind: AskedQuestion['kind'], options: readonly string[] = []): AskedQuestion => {
  return { name, kind, options, required: false, question: `${name}?` };
};
const QUESTIONS = [
  ask('goed', 'one', ['niet', 'beetje', 'heel']),
  ask('soep', 'many', ['erwten', 'tomaten']),
  ask('gelezen', 'tick'),
  ask('aantal', 'text'),
  ask('wat', 'text'),
  ask('wie.1.belang', 'one', ['1', '2', '3']),
  ask('wie.2.belang', 'one', ['1', '2', '3']),
];
const form = (file: string, values: Readonly<Record<string, Answer>>, code = 'F16'): FilledForm => {
  return { file, code, version: '1.0', fields: QUESTIONS.map(({ name }) => name), values, questions: QUESTIONS };
};
const FORMS = [
  form('a.pdf', {
    goed: 'heel',
    soep: ['tomaten'],
    gelezen: true,
    aantal: 3,
    wat: 'Mooi',
    'wie.1.belang': '3',
    'wie.2.belang': '1',
  }),
  form('b.pdf', {
    goed: 'beetje',
    soep: ['tomaten', 'erwten'],
    gelezen: false,
    aantal: 0.5,
    wat: ' ',
    'wie.1.belang': '',
  }),
  form('c.pdf', { goed: 'heel', soep: [], aantal: '', wat: 'Meer\nbankjes' }),
];
const SCALE: Question = {
  name: 'goed',
  label: 'Was het goed',
  key: headKey('Was het goed'),
  kind: 'one',
  isScale: true,
  options: ['niet', 'beetje', 'heel'],
  required: true,
};

it('summarise counts each question, and each format apart', () => {
  const known = new Map([['F16', { title: 'Evaluatie', questions: [SCALE] }]]);
  const [other, all] = summarise([...FORMS, form('d.pdf', {}, 'F08')], known, { ticked: 'ja' });
  assert.deepEqual([other?.code, other?.sheets, all?.code, all?.sheets, all?.title], ['F08', 1, 'F16', 3, 'Evaluatie']);
  assert.deepEqual(all?.questions, [
    {
      name: 'goed',
      question: 'Was het goed',
      answered: 3,
      counts: [
        { answer: 'niet', count: 0 },
        { answer: 'beetje', count: 1 },
        { answer: 'heel', count: 2 },
      ],
      steps: 3,
      mean: 2.66666666667,
      texts: [],
    },
    {
      name: 'soep',
      question: 'soep?',
      answered: 2,
      counts: [
        { answer: 'erwten', count: 1 },
        { answer: 'tomaten', count: 2 },
      ],
      texts: [],
    },
    { name: 'gelezen', question: 'gelezen?', answered: 1, counts: [{ answer: 'ja', count: 1 }], texts: [] },
    { name: 'aantal', question: 'aantal?', answered: 2, counts: [], sum: 3.5, mean: 1.75, texts: [] },
    {
      name: 'wat',
      question: 'wat?',
      answered: 2,
      counts: [],
      texts: [
        { text: 'Mooi', file: 'a.pdf' },
        { text: 'Meer\nbankjes', file: 'c.pdf' },
      ],
    },
    {
      name: 'wie.belang',
      question: 'wie.1.belang?',
      answered: 2,
      counts: [
        { answer: '1', count: 1 },
        { answer: '2', count: 0 },
        { answer: '3', count: 1 },
      ],
      steps: 3,
      mean: 2,
      texts: [],
    },
  ]);
});

it('summarise goes by the answers where nothing tells of the questions', () => {
  const saved = [
    { naam: 'An', soep: ['a', 'b'], ja: true },
    { naam: 'Bo', soep: ['b'], ja: false },
  ].map((values, index) => ({
    file: `${index}.json`,
    code: 'F01',
    version: '',
    fields: Object.keys(values),
    values,
  }));
  const [summary] = summarise(saved, new Map(), { ticked: 'ja' });
  assert.deepEqual(
    summary?.questions.map(({ question, counts, texts }) => [question, counts.map(({ count }) => count), texts.length]),
    [
      ['naam', [], 2],
      ['soep', [1, 2], 0],
      ['ja', [1], 0],
    ],
  );
});

/** Counts what was filled in on many sheets: per question how often each answer was given, the mean of scales and numbers, and all texts. */
import type { AnswerSummary, QuestionSummary } from '../answer-summary.js';
import type { Question } from '../content/questions.js';
import type { Answer, AskedQuestion, FilledForm } from './types.js';

/** A format as its book has it: shorter words for its questions, and which of them are scales. */
export interface KnownFormat {
  readonly title: string;
  readonly questions: readonly Question[];
}

interface Asked extends Pick<AskedQuestion, 'kind' | 'options' | 'question'> {
  readonly isScale: boolean;
}

interface Given {
  readonly value: Answer;
  readonly file: string;
}

/** @param known by code */
export function summarise(
  forms: readonly FilledForm[],
  known: ReadonlyMap<string, KnownFormat>,
  words: { readonly ticked: string },
): readonly AnswerSummary[] {
  const codes = [...new Set(forms.map(({ code }) => code))].sort();
  return codes.map((code) => {
    const own = forms.filter((form) => form.code === code);
    const format = known.get(code);
    const given = new Map<string, Given[]>();
    const asked = new Map<string, Asked>();
    for (const form of own)
      for (const name of form.fields) {
        const question = questionOf(name);
        if (!given.has(question)) given.set(question, []);
        const about = askedBy(form, name, format);
        if (about && !asked.has(question)) asked.set(question, about);
        const value = Object.hasOwn(form.values, name) ? form.values[name] : undefined;
        if (value !== undefined && !isEmpty(value)) given.get(question)?.push({ value, file: form.file });
      }
    return {
      code,
      title: format?.title ?? '',
      versions: [...new Set(own.map(({ version }) => version).filter(Boolean))].sort(),
      sheets: own.length,
      questions: [...given].map(([name, answers]) => counted(name, asked.get(name), answers, words.ticked)),
    };
  });
}

/** `wie.2.belang` and `wie.3.belang` are answers to one question. */
const questionOf = (name: string): string => name.replace(/\.\d+\./, '.');

function askedBy({ questions = [] }: FilledForm, name: string, format: KnownFormat | undefined): Asked | undefined {
  const own = questions.find((each) => each.name === name);
  const known = format?.questions.find((each) => each.name === name);
  if (!own && !known) return undefined;
  const kind = own?.kind ?? (known && isChosen(known.kind) ? known.kind : 'text');
  const options = own?.options ?? known?.options ?? [];
  const question = withoutRow(known?.label ?? own?.question ?? name, name);
  return { kind, options, question, isScale: known?.isScale === true || areNumbers(options) };
}

const isChosen = (kind: Question['kind']) => kind === 'tick' || kind === 'one' || kind === 'many';

/** Of a cell, which row it is in says nothing of all rows together. */
const withoutRow = (words: string, name: string): string => {
  const row = /\.(\d+)\./.exec(name)?.[1];
  return row === undefined ? words : words.replace(new RegExp(`\\p{L}+ ${row}, `, 'u'), '');
};

function counted(name: string, asked: Asked | undefined, given: readonly Given[], ticked: string): QuestionSummary {
  const { kind = kindOf(given), question = name, options = [], isScale = false } = asked ?? {};
  const base = { name, question, answered: given.length, counts: [], texts: [] };
  if (kind === 'one' || kind === 'many' || kind === 'tick') {
    const chosen = given.flatMap(({ value }) =>
      value === true ? [ticked] : typeof value === 'object' ? value : [String(value)],
    );
    const all = [...new Set([...(kind === 'tick' ? [ticked] : options), ...chosen])];
    const counts = all.map((answer) => ({ answer, count: chosen.filter((each) => each === answer).length }));
    return { ...base, counts, ...(isScale && scaleMean(options, chosen)) };
  }
  const numbers = given.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length > 0 && numbers.length === given.length) {
    const sum = exact(numbers.reduce((all, each) => all + each, 0));
    return { ...base, sum, mean: exact(sum / numbers.length) };
  }
  return { ...base, texts: given.map(({ value, file }) => ({ text: String(value), file })) };
}

/** Where nothing tells of the questions, the answers do. */
function kindOf(given: readonly Given[]): AskedQuestion['kind'] {
  if (given.some(({ value }) => typeof value === 'object')) return 'many';
  return given.some(({ value }) => value === true) ? 'tick' : 'text';
}

/** An option of numbers counts for what it says, any other for its place. */
function scaleMean(options: readonly string[], chosen: readonly string[]): { mean?: number; steps: number } {
  const worth = (option: string): number => (areNumbers(options) ? Number(option) : options.indexOf(option) + 1);
  const values = chosen.filter((each) => options.includes(each)).map(worth);
  const sum = values.reduce((all, each) => all + each, 0);
  return { steps: options.length, ...(values.length > 0 && { mean: exact(sum / values.length) }) };
}

const areNumbers = (options: readonly string[]): boolean =>
  options.length > 1 && options.every((each) => /^\d+$/.test(each));

/** Not 0.30000000000000004. */
const exact = (value: number): number => Number(value.toPrecision(12));

const isEmpty = (value: Answer): boolean =>
  value === false || (typeof value === 'object' ? value.length === 0 : String(value).trim() === '');

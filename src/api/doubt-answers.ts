/** Tells what to look at in answers that came back: given twice, left empty, added up wrong, or on a sheet that there is a newer one of. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { doubledAnswers, olderSheet, openAnswers, wrongTotal as otherTotal } from '../rules/form/answers.js';
import { isCountable, wrongTotal } from '../typed/total.js';
import type { Answer, FilledForm } from './types.js';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * @param newest versions by code, of the book; without one it is the newest among the files
 * @param language in which numbers are written
 */
export function doubtAnswers(
  forms: readonly FilledForm[],
  newest: ReadonlyMap<string, string>,
  language: string,
): Diagnostic[] {
  const totals = forms.flatMap((form) => wrongTotals(form, language));
  return [...doubles(forms), ...forms.flatMap(leftOpen), ...totals, ...older(forms, newest)];
}

const placeOf = (file: string) => ({ file, line: 1, column: 1 });

/** The same one on more sheets than these is that of whoever sent them out. */
const MOST_SENT = 2;
const MOST_SHARE = 1 / 3;

/** By all answers, or by the e-mail address that two give in the same field. A sheet on which nothing stands is none. */
function doubles(forms: readonly FilledForm[]): Diagnostic[] {
  const seen = new Map<string, FilledForm>();
  const counts = new Map<string, number>();
  for (const { values } of forms)
    for (const value of Object.values(values)) {
      const address = addressIn(value);
      if (address) counts.set(address, (counts.get(address) ?? 0) + 1);
    }
  const most = Math.max(MOST_SENT, forms.length * MOST_SHARE);
  return forms.flatMap((form) => {
    const given = Object.entries(form.values).filter(([, value]) => !isEmpty(value));
    if (given.length === 0) return [];
    const { code, file } = form;
    const addresses = given.flatMap(([name, value]) => {
      const address = addressIn(value);
      return address && (counts.get(address) ?? 0) <= most ? [[name, address] as const] : [];
    });
    const keys = [['', given] as const, ...addresses.map((pair) => [pair[1], pair] as const)];
    for (const [by, key] of keys) {
      const whole = JSON.stringify([code, key]);
      const other = seen.get(whole);
      if (other) return [diagnostic(doubledAnswers, { file, other: other.file, code, by }, placeOf(file))];
      seen.set(whole, form);
    }
    return [];
  });
}

const addressIn = (value: Answer): string | undefined =>
  typeof value === 'string' && EMAIL.test(value.trim()) ? value.trim().toLowerCase() : undefined;

function leftOpen({ file, code, questions = [], values }: FilledForm): Diagnostic[] {
  const open = questions.filter(
    ({ name, required }) => required && Object.hasOwn(values, name) && isEmpty(values[name]),
  );
  if (open.length === 0) return [];
  return [diagnostic(openAnswers, { file, code, fields: open.map(({ name }) => name).join(', ') }, placeOf(file))];
}

function wrongTotals({ file, code, questions = [], values }: FilledForm, language: string): Diagnostic[] {
  return questions.flatMap(({ name, writes, sums = [] }) => {
    const given = values[name];
    if (!isCountable(writes) || typeof given !== 'number') return [];
    const parts = sums.map((each) => values[each] ?? '');
    if (!parts.every((each) => typeof each === 'string' || typeof each === 'number')) return [];
    const wrong = wrongTotal(writes, given, parts, language);
    return wrong ? [diagnostic(otherTotal, { file, code, field: name, ...wrong }, placeOf(file))] : [];
  });
}

function older(forms: readonly FilledForm[], known: ReadonlyMap<string, string>): Diagnostic[] {
  const newest = new Map(known);
  for (const { code, version } of known.size > 0 ? [] : forms)
    if (inNumbers.compare(version, newest.get(code) ?? '') > 0) newest.set(code, version);
  return forms.flatMap(({ file, code, version }) => {
    const last = newest.get(code);
    if (!version || !last || inNumbers.compare(version, last) >= 0) return [];
    return [diagnostic(olderSheet, { file, code, version, newest: last }, placeOf(file))];
  });
}

/** 1.10 comes after 1.9. */
const inNumbers = new Intl.Collator('en', { numeric: true });

const isEmpty = (value: Answer | undefined): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'object' ? value.length === 0 : String(value).trim() === '');

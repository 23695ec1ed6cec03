/** Checks what is to be filled in against the fields that there are, and brings it into the form in which it is written. */
import { nearest } from '../../../nearest.js';
import type { OpenField } from '../../document/fields/describe-fields.js';
import type { FieldValue, FillProblem, FormValues } from '../../document/fields/values.js';

/** A value for a field: words of options as they are printed, dates as DD-MM-JJJJ. */
export interface Wanted {
  readonly field: OpenField;
  readonly value: FieldValue;
}

export function checkValues(
  fields: readonly OpenField[],
  values: FormValues,
): { readonly wanted: readonly Wanted[]; readonly problems: readonly FillProblem[] } {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const wanted: Wanted[] = [];
  const problems: FillProblem[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = byName.get(name);
    if (!field) {
      problems.push({ kind: 'unknown-field', name, value, suggestion: nearest(name, [...byName.keys()]) });
      continue;
    }
    const checked = check(field, value);
    if ('problem' in checked) problems.push(checked.problem);
    else wanted.push({ field, value: checked.value });
  }
  return { wanted, problems };
}

type Checked = { readonly value: FieldValue } | { readonly problem: FillProblem };

function check(field: OpenField, value: FieldValue): Checked {
  const { name, kind } = field;
  const wrong: Checked = { problem: { kind: 'wrong-kind', name, value, wanted: kind } };
  if (kind === 'tick') return typeof value === 'boolean' ? { value } : wrong;
  if (kind === 'many') {
    if (typeof value === 'boolean' || typeof value === 'string') return wrong;
    const chosen = value.map((each) => optionLike(field, each));
    const missing = value.find((_, index) => chosen[index] === undefined);
    return missing === undefined ? { value: chosen.filter((each) => each !== undefined) } : noOption(field, missing);
  }
  if (typeof value !== 'string') return wrong;
  if (kind === 'one') {
    const chosen = value === '' ? '' : optionLike(field, value);
    return chosen === undefined ? noOption(field, value) : { value: chosen };
  }
  if (kind !== 'date') return { value: value.replace(/\r\n?/g, '\n') };
  const date = dutchDate(value.trim());
  return date === undefined ? { problem: { kind: 'no-date', name, value } } : { value: date };
}

const noOption = ({ name, options }: OpenField, value: string): Checked => ({
  problem: { kind: 'unknown-option', name, value, options, suggestion: nearest(value, options) },
});

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Capitals and spaces make no other option. */
const optionLike = ({ options }: OpenField, words: string): string | undefined =>
  options.find((each) => each === words) ?? options.find((each) => plain(each) === plain(words));

/** `2026-12-03`, `03-12-2026` and `3-12-2026` as `03-12-2026`; undefined for a day that does not exist. */
export function dutchDate(text: string): string | undefined {
  if (text === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [, day, month, year] = iso
    ? [iso[0], iso[3], iso[2], iso[1]]
    : (/^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? []);
  if (!day || !month || !year) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? `${day.padStart(2, '0')}-${month.padStart(2, '0')}-${year}` : undefined;
}

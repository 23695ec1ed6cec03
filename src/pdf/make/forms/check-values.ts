/** Checks what is to be filled in against the fields that there are, and brings it into the form in which it is written. */
import { nearest } from '../../../nearest.js';
import { isCountable, totalOf } from '../../../typed/total.js';
import { understand } from '../../../typed/typed.js';
import type { FieldValue, FillProblem, FormField, FormValues } from '../../document/fields/values.js';

/** A value for a field: words of options as they are printed, dates as DD-MM-JJJJ. */
export interface Wanted<Field extends FormField = FormField> {
  readonly field: Field;
  readonly value: Exclude<FieldValue, number>;
}

export function checkValues<Field extends FormField>(
  fields: readonly Field[],
  values: FormValues,
  language: string,
): { readonly wanted: readonly Wanted<Field>[]; readonly problems: readonly FillProblem[] } {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const wanted: Wanted<Field>[] = [];
  const problems: FillProblem[] = [];
  for (const [name, value] of Object.entries({ ...values, ...totals(fields, values, language) })) {
    const field = byName.get(name);
    if (!field) {
      problems.push({ kind: 'unknown-field', name, value, suggestion: nearest(name, [...byName.keys()]) });
      continue;
    }
    const checked = check(field, value, language);
    if ('problem' in checked) problems.push(checked.problem);
    else wanted.push({ field, value: checked.value });
  }
  return { wanted, problems };
}

/** Sums that nobody gave. */
function totals(fields: readonly FormField[], values: FormValues, language: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { name, writes, sums = [] } of fields) {
    const given = values[name] ?? '';
    if (!isCountable(writes) || (typeof given === 'string' && given.trim() !== '') || typeof given === 'number')
      continue;
    const parts = sums.map((each) => values[each] ?? '');
    if (!parts.every((each) => typeof each === 'string' || typeof each === 'number')) continue;
    const total = totalOf(writes, parts, language);
    if (total !== undefined) found[name] = total;
  }
  return found;
}

type Checked = { readonly value: Wanted['value'] } | { readonly problem: FillProblem };

function check(field: FormField, value: FieldValue, language: string): Checked {
  const { name, kind, writes } = field;
  const wrong: Checked = { problem: { kind: 'wrong-kind', name, value, wanted: kind } };
  if (kind === 'tick') return typeof value === 'boolean' ? { value } : wrong;
  if (kind === 'many') {
    if (typeof value !== 'object') return wrong;
    const chosen = value.map((each) => optionLike(field, each));
    const missing = value.find((_, index) => chosen[index] === undefined);
    return missing === undefined ? { value: chosen.filter((each) => each !== undefined) } : noOption(field, missing);
  }
  if (typeof value === 'boolean' || typeof value === 'object') return wrong;
  if (kind === 'one') {
    const chosen = value === '' ? '' : optionLike(field, String(value));
    return chosen === undefined ? noOption(field, String(value)) : { value: chosen };
  }
  if (!writes || value === '') return { value: String(value).replace(/\r\n?/g, '\n') };
  const understood = understand(writes, value, language);
  if ('fault' in understood) return { problem: { kind: 'unfit', name, value, fault: understood.fault } };
  return { value: understood.shown };
}

const noOption = ({ name, options }: FormField, value: string): Checked => ({
  problem: { kind: 'unknown-option', name, value, options, suggestion: nearest(value, options) },
});

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Capitals and spaces make no other option. */
const optionLike = ({ options }: FormField, words: string): string | undefined =>
  options.find((each) => each === words) ?? options.find((each) => plain(each) === plain(words));

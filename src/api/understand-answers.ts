/** Gives answers that were saved as they were typed the values that a PDF of the same format gives: dates, numbers, telephone numbers. */
import type { TypedKind } from '../typed/kinds.js';
import { understand } from '../typed/typed.js';
import type { Answer, FilledForm } from './types.js';

/** Of fields, by code and name. What cannot be understood stays as it was typed. */
export function understandAnswers(
  forms: readonly FilledForm[],
  kinds: ReadonlyMap<string, ReadonlyMap<string, TypedKind>>,
  language: string,
): readonly FilledForm[] {
  const known = new Map([...kindsIn(forms), ...kinds]);
  return forms.map((form) => {
    const own = form.questions ? undefined : known.get(form.code);
    if (!own) return form;
    const value = (name: string, given: Answer): Answer => {
      const kind = own.get(name);
      if (!kind || typeof given !== 'string' || given.trim() === '') return given;
      const understood = understand(kind, given, language);
      return 'value' in understood ? understood.value : given;
    };
    const values = Object.entries(form.values).map(([name, given]) => [name, value(name, given)] as const);
    return { ...form, values: Object.fromEntries(values) };
  });
}

/** PDFs beside them tell of which kind each field is. */
const kindsIn = (forms: readonly FilledForm[]): ReadonlyMap<string, ReadonlyMap<string, TypedKind>> =>
  new Map(
    forms.flatMap(({ code, questions }) =>
      questions
        ? [[code, new Map(questions.flatMap(({ name, writes }) => (writes ? [[name, writes] as const] : [])))] as const]
        : [],
    ),
  );
